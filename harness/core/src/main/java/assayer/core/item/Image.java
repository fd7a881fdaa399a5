package assayer.core.item;

/**
 * A picture, or a film, that belongs to a prompt. Which one it is, not its bytes.
 *
 * @param name what the data calls it, such as a path within its collection; "" for one that stands
 *     in the row itself. It comes from the data, so nobody opens it as a path unchecked
 * @param mediaType such as "image/png", "" where the data does not say
 * @param digest "sha256:" and the hex digest of its bytes, "" where nobody has looked at them
 */
public record Image(String name, String mediaType, String digest) {}
