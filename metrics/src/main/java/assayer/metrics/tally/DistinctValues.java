package assayer.metrics.tally;

import java.util.Arrays;

/**
 * The different values of a list in ascending order; -0.0 is 0.0. Rows find their value by binary
 * search, so rows of one value are together without an order among them. O(n log n), no boxing.
 */
public final class DistinctValues {
  private final double[] values;

  private DistinctValues(double[] values) {
    this.values = values;
  }

  /** Of numbers; infinities are legal, NaN is not. */
  public static DistinctValues of(double[] list) {
    double[] sorted = new double[list.length];
    for (int i = 0; i < list.length; i++) {
      if (Double.isNaN(list[i])) {
        throw new IllegalArgumentException("a value must be a number, got NaN");
      }
      sorted[i] = list[i] + 0.0;
    }
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[size - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return new DistinctValues(Arrays.copyOf(sorted, size));
  }

  /** How many. */
  public int size() {
    return values.length;
  }

  /** The value in place {@code i}, from 0 for the least. */
  public double at(int i) {
    return values[i];
  }

  /** The place of a value that occurs. */
  public int indexOf(double value) {
    return Arrays.binarySearch(values, value + 0.0);
  }

  /** How many rows have each value. */
  public long[] counts(double[] list) {
    long[] counts = new long[values.length];
    for (double value : list) {
      counts[indexOf(value)]++;
    }
    return counts;
  }
}
