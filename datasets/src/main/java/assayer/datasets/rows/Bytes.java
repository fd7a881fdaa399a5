package assayer.datasets.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for line ends eight bytes at a time: much of a pass over a large file is looking. */
final class Bytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;
  private static final long LINE_ENDS = ONES * '\n';

  private boolean beyondAscii;

  /** The first line feed, or {@code to}. */
  int lineEnd(byte[] bytes, int from, int to) {
    long seen = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long word = (long) LONGS.get(bytes, at);
      long differs = word ^ LINE_ENDS;
      long zero = (differs - ONES) & ~differs & TOPS;
      seen |= word;
      if (zero != 0) {
        at += Long.numberOfTrailingZeros(zero) >>> 3;
        beyondAscii |= (seen & TOPS) != 0;
        return at;
      }
    }
    while (at < to && bytes[at] != '\n') {
      seen |= bytes[at++];
    }
    beyondAscii |= (seen & TOPS) != 0;
    return at;
  }

  /** Whether a byte beyond ASCII may have been seen since this was last asked. */
  boolean beyondAscii() {
    boolean seen = beyondAscii;
    beyondAscii = false;
    return seen;
  }
}
