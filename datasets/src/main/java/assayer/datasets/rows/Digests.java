package assayer.datasets.rows;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SHA-256 of what files hold. */
public final class Digests {
  private static final int BUFFER = 1 << 18;

  /** Keeps what breaks off apart from a whole file of the same bytes. */
  private static final byte BROKEN = 1;

  /** A file that is dataset and recording at once is read once for both. */
  private static final Map<List<Object>, String> KNOWN = new ConcurrentHashMap<>();

  private Digests() {}

  /**
   * Of the unpacked bytes of all files in order, as "sha256:" and hex. Of a packed file that breaks
   * off, the bytes before count; reading the rows tells of it. Those of a Parquet file are its rows
   * as JSON Lines, so neither codec nor shards change it.
   */
  public static String of(List<DataFile> files) {
    List<Object> state = files.stream().map(DataFile::state).toList();
    String known = KNOWN.get(state);
    if (known == null) {
      known = computed(files);
      KNOWN.put(state, known);
    }
    return known;
  }

  private static String computed(List<DataFile> files) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    for (DataFile file : files) {
      add(file, digest, buffer);
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static void add(DataFile file, MessageDigest digest, byte[] buffer) {
    try (InputStream in = file.unpacked()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      // The pass over the rows meets the same breakage and reports it as a rejected row.
      digest.update(BROKEN);
    }
  }

  /** A fresh digest. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
