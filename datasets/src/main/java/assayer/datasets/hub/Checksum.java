package assayer.datasets.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Hub says a file's bytes amount to: the SHA-256 of the content for a large file (Git
 * LFS), for others the id Git gives them, the SHA-1 of the words "blob SIZE", a zero byte and the
 * content.
 *
 * @param hex 64 digits for SHA-256, 40 for an id of Git
 */
record Checksum(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final int BUFFER = 1 << 18;

  Checksum {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("no digest: " + hex);
    }
  }

  /** Of a text, if it is one. */
  static Optional<Checksum> of(String hex) {
    return HEX.matcher(hex).matches() ? Optional.of(new Checksum(hex)) : Optional.empty();
  }

  boolean isSha256() {
    return hex.length() == 64;
  }

  /** A digest to be fed with the content, whose size has to be known before. */
  MessageDigest begin(long size) {
    try {
      MessageDigest digest = MessageDigest.getInstance(isSha256() ? "SHA-256" : "SHA-1");
      if (!isSha256()) {
        digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
      }
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1 and SHA-256", e);
    }
  }

  /** Whether what was fed is what was promised. */
  boolean matches(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).equals(hex);
  }

  /** Whether a file has it; reads the whole file. */
  boolean holdsFor(Path file) throws IOException {
    MessageDigest digest = begin(Files.size(file));
    feed(digest, file);
    return matches(digest);
  }

  static void feed(MessageDigest digest, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }
}
