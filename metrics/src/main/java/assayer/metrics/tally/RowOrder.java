package assayer.metrics.tally;

/**
 * Rows in ascending order of a number: a radix sort of its bits, least byte first, that takes the
 * rows' places along. O(n), no boxing.
 */
final class RowOrder {
  private static final int BITS = 8;
  private static final int DIGITS = 1 << BITS;

  private long[] keys;
  private int[] rows;
  private long[] nextKeys;
  private int[] nextRows;

  /** Of numbers; -0.0 is 0.0, NaN is refused. */
  RowOrder(double[] list) {
    this.keys = new long[list.length];
    this.rows = new int[list.length];
    this.nextKeys = new long[list.length];
    this.nextRows = new int[list.length];
    for (int i = 0; i < list.length; i++) {
      if (Double.isNaN(list[i])) {
        throw new IllegalArgumentException("a value must be a number, got NaN");
      }
      keys[i] = key(list[i] + 0.0);
      rows[i] = i;
    }
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      pass(shift);
    }
  }

  /** Bits that are in the order of the numbers when read without a sign. */
  private static long key(double number) {
    long bits = Double.doubleToRawLongBits(number);
    return bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
  }

  private void pass(int shift) {
    int[] begins = new int[DIGITS + 1];
    for (long key : keys) {
      begins[digit(key, shift) + 1]++;
    }
    if (keys.length == 0 || begins[digit(keys[0], shift) + 1] == keys.length) {
      return; // all alike in this byte
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      begins[digit + 1] += begins[digit];
    }
    for (int i = 0; i < keys.length; i++) {
      int to = begins[digit(keys[i], shift)]++;
      nextKeys[to] = keys[i];
      nextRows[to] = rows[i];
    }
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = nextKeys;
    rows = nextRows;
    nextKeys = oldKeys;
    nextRows = oldRows;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }

  /** The row in a place of the order. */
  int row(int place) {
    return rows[place];
  }

  /** Whether the number in a place is greater than the one before, or the first. */
  boolean isNew(int place) {
    return place == 0 || keys[place] != keys[place - 1];
  }
}
