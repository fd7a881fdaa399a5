package assayer.parquet;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A Zstandard stream of one or more frames, unpacked as it is read. Windows of up to 8 MiB are
 * known, which is what levels up to 19 make; no skippable frames.
 */
public final class Zstd extends FilterInputStream {
  private static final int[] FRAME = {0x28, 0xB5, 0x2F, 0xFD};

  private Zstd(InputStream packed) {
    super(packed);
  }

  /** Unpacks a stream; closing the one closes the other. */
  public static InputStream unpacked(InputStream packed) throws IOException {
    return new Zstd(new ZstdInputStream(packed));
  }

  /** Whether a file that begins so is one. */
  public static boolean recognises(byte[] head) {
    for (int i = 0; i < FRAME.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != FRAME[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    try {
      return super.read(bytes, from, count);
    } catch (IOException e) {
      String said = String.valueOf(e.getMessage());
      throw said.startsWith("Not enough input") ? new EOFException(said) : e;
    } catch (RuntimeException e) {
      throw new ZipException(why(e));
    }
  }

  private static String why(RuntimeException e) {
    String said = String.valueOf(e.getMessage());
    if (said.startsWith("Window size too large")) {
      return "its window is larger than 8 MiB; pack it again without --long and --ultra";
    }
    return e instanceof MalformedInputException ? said.replaceFirst(": offset.*", "") : said;
  }
}
