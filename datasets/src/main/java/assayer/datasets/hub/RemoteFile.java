package assayer.datasets.hub;

import java.util.regex.Pattern;

/**
 * A file of a repository. Its path becomes a path on the disk, below a folder of its own: only
 * paths are let in that cannot lead out of it on any system.
 *
 * @param path below the repository, its parts joined by "/"
 * @param size in bytes
 * @param checksum of its content
 */
record RemoteFile(String path, long size, Checksum checksum) {
  private static final Pattern PART = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,255}");

  RemoteFile {
    if (!isHarmless(path) || size < 0) {
      throw new IllegalArgumentException("no file of a repository: " + path + ", " + size);
    }
  }

  static boolean isHarmless(String path) {
    if (path.length() > 1024) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (!PART.matcher(part).matches() || part.matches("\\.+")) {
        return false;
      }
    }
    return true;
  }
}
