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

  /** Where the least stands, then the next, and so on; the keys are sorted, too. */
  static int[] order(long[] keys) {
    int[] order = IntStream.range(0, keys.length).toArray();
    if (keys.length <= FEW) {
      insert(keys, order);
      return order;
    }
    long varying = varying(keys);
    long[] spareKeys = new long[keys.length];
    int[] spare = new int[keys.length];
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      if (((varying >>> shift) & (DIGITS - 1)) != 0) {
        pass(keys, order, shift, spareKeys, spare);
        System.arraycopy(spareKeys, 0, keys, 0, keys.length);
        System.arraycopy(spare, 0, order, 0, keys.length);
      }
    }
    return order;
  }

  /** Bits in which some keys differ. */
  private static long varying(long[] keys) {
    long varying = 0;
    for (long key : keys) {
      varying |= key ^ keys[0];
    }
    return varying;
  }

  private static void pass(long[] keys, int[] order, int shift, long[] toKeys, int[] to) {
    int[] next = new int[DIGITS + 1];
    for (long key : keys) {
      next[digit(key, shift) + 1]++;
    }
    for (int d = 0; d < DIGITS; d++) {
      next[d + 1] += next[d];
    }
    for (int i = 0; i < keys.length; i++) {
      int at = next[digit(keys[i], shift)]++;
      toKeys[at] = keys[i];
      to[at] = order[i];
    }
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }

  private static void insert(long[] keys, int[] order) {
    for (int i = 1; i < order.length; i++) {
      long key = keys[i];
      int at = i;
      for (; at > 0 && Long.compareUnsigned(keys[at - 1], key) > 0; at--) {
        keys[at] = keys[at - 1];
        order[at] = order[at - 1];
      }
      keys[at] = key;
      order[at] = i;
    }
  }
}
