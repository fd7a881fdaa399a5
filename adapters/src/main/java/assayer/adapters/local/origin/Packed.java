package assayer.adapters.local.origin;

/**
 * A file that comes along.
 *
 * @param file what it is called in the folder
 * @param resource where it lies on the class path
 * @param digest its SHA-256 in 64 hex digits
 */
record Packed(String file, String resource, String digest) {}
