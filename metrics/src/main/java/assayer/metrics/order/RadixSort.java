package assayer.metrics.order;

import java.util.stream.IntStream;

/**
 * The order of whole numbers without sign, equal ones as they come: from the lowest digits up,
 * eleven bits at a time. Digits all numbers share cost nothing. O(n), no boxing.
 */
final class RadixSort {
  private static final int BITS = 11;
  private static final int DIGITS = 1 << BITS;

  /** So few are sorted quicker one by one. */
  private static final int FEW = 64;

  private long[] keys;
  private int[] order;
  private long[] nextKeys = {};
  private int[] nextOrder = {};

  /** Of keys, which are sorted in place or given up. */
  RadixSort(long[] keys) {
    this.keys = keys;
    this.order = IntStream.range(0, keys.length).toArray();
    if (keys.length <= FEW) {
      insert();
    } else {
      sort();
    }
  }

  /** Which number stands in each place, the least first. */
  int[] order() {
    return order;
  }

  /** Whether the number in a place is greater than the one before, or the first. */
  boolean isNew(int place) {
    return place == 0 || keys[place] != keys[place - 1];
  }

  private void sort() {
    nextKeys = new long[keys.length];
    nextOrder = new int[keys.length];
    long varying = varying();
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      if (((varying >>> shift) & (DIGITS - 1)) != 0) {
        pass(shift);
      }
    }
  }

  /** Bits in which some keys differ. */
  private long varying() {
    long varying = 0;
    for (long key : keys) {
      varying |= key ^ keys[0];
    }
    return varying;
  }

  private void pass(int shift) {
    int[] next = new int[DIGITS + 1];
    for (long key : keys) {
      next[digit(key, shift) + 1]++;
    }
    for (int d = 0; d < DIGITS; d++) {
      next[d + 1] += next[d];
    }
    for (int i = 0; i < keys.length; i++) {
      int at = next[digit(keys[i], shift)]++;
      nextKeys[at] = keys[i];
      nextOrder[at] = order[i];
    }
    long[] oldKeys = keys;
    int[] oldOrder = order;
    keys = nextKeys;
    order = nextOrder;
    nextKeys = oldKeys;
    nextOrder = oldOrder;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }

  private void insert() {
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
