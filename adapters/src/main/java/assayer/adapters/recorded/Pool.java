package assayer.adapters.recorded;

import java.util.ArrayList;
import java.util.List;

/** Many numbers in blocks, so that growing copies nothing. */
final class Pool {
  private static final int BITS = 16;
  private static final int MASK = (1 << BITS) - 1;

  private final List<long[]> blocks = new ArrayList<>();
  private long size;

  /** Appends the bits of a number and says where they are. */
  long add(long bits) {
    if ((size & MASK) == 0) {
      blocks.add(new long[1 << BITS]);
    }
    blocks.get((int) (size >>> BITS))[(int) (size & MASK)] = bits;
    return size++;
  }

  long get(long at) {
    return blocks.get((int) (at >>> BITS))[(int) (at & MASK)];
  }

  long size() {
    return size;
  }
}
