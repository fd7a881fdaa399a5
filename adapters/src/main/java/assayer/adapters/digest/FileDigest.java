package assayer.adapters.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of a file. Weights are large and several models may share them, so a file is read once in
 * a process as long as its size, its time and its identity stay what they were.
 */
public final class FileDigest {
  private static final Map<FileState, String> KNOWN = new ConcurrentHashMap<>();

  private FileDigest() {}

  /** As 64 hexadecimal digits. */
  public static String of(Path file) throws IOException {
    FileState before = FileState.of(file);
    String known = KNOWN.get(before);
    if (known != null) {
      return known;
    }
    String read = read(file);
    if (FileState.of(file).equals(before)) {
      KNOWN.put(before, read);
    }
    return read;
  }

  /** Tells the digest of a file to which something else bears witness. */
  public static void tell(Path file, String digest) throws IOException {
    KNOWN.put(FileState.of(file), digest);
  }

  private static String read(Path file) throws IOException {
    MessageDigest digest = Sha256.begun();
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    }
    return Sha256.hex(digest);
  }
}
