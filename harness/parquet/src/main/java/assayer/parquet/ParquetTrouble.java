package assayer.parquet;

import java.io.IOException;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;

/**
 * Why a Parquet file, or the rest of it, cannot be read: a clause without what to do, which whoever
 * names the file adds.
 */
final class ParquetTrouble extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is said of encrypted files and columns alike. */
  static final String ENCRYPTED = "it is encrypted, and no keys can be given here";

  private static final int MOST = 200;

  ParquetTrouble(String message) {
    super(message);
  }

  /** What could not be read, and what the library says of it. */
  static ParquetTrouble of(String what, Throwable cause) {
    if (cause instanceof ParquetTrouble trouble) {
      return trouble;
    }
    if (cause instanceof ParquetCryptoRuntimeException) {
      return new ParquetTrouble(ENCRYPTED);
    }
    for (Throwable at = cause.getCause(); at != null; at = at.getCause()) {
      if (at instanceof ParquetTrouble trouble) {
        return new ParquetTrouble(what + ": " + trouble.getMessage());
      }
    }
    return new ParquetTrouble(what + ": " + clause(cause));
  }

  private static String clause(Throwable cause) {
    String said = cause.getMessage() == null ? "" : cause.getMessage();
    String line = said.lines().findFirst().orElse(cause.getClass().getSimpleName()).strip();
    return line.length() > MOST ? line.substring(0, MOST) + "..." : line;
  }
}
