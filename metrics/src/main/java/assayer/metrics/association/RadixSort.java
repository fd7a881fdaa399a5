package assayer.metrics.association;

import java.util.stream.IntStream;

/**
 * The order of whole numbers without sign, equal ones as they come: from the lowest digits up,
 * eleven bits at a time. Digits all numbers share cost nothing.
 */
final class RadixSort {
  private static final int BITS = 11;
  private static final int DIGITS = 1 << BITS;

  /** So few are sorted quicker one by one. */
  private static final int FEW = 64;

  private RadixSort() {}

  /** Where the least stands, then the next, and so on. */
  static int[] order(long[] keys) {
    int[] order = IntStream.range(0, keys.length).toArray();
    if (keys.length <= FEW) {
      insert(keys, order);
      return order;
    }
    int[] from = order;
    int[] to = new int[order.length];
    long varying = varying(keys);
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      if (((varying >>> shift) & (DIGITS - 1)) != 0) {
        pass(keys, shift, from, to);
        int[] swap = from;
        from = to;
        to = swap;
      }
    }
    return from;
  }

  /** Bits in which some keys differ. */
  private static long varying(long[] keys) {
    long varying = 0;
    for (long key : keys) {
      varying |= key ^ keys[0];
    }
    return varying;
  }

  private static void pass(long[] keys, int shift, int[] from, int[] to) {
    int[] next = new int[DIGITS + 1];
    for (long key : keys) {
      next[digit(key, shift) + 1]++;
    }
    for (int d = 0; d < DIGITS; d++) {
      next[d + 1] += next[d];
    }
    for (int i : from) {
      to[next[digit(keys[i], shift)]++] = i;
    }
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }

  private static void insert(long[] keys, int[] order) {
    for (int i = 1; i < order.length; i++) {
      int moved = order[i];
      int at = i;
      while (at > 0 && Long.compareUnsigned(keys[order[at - 1]], keys[moved]) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }
}
