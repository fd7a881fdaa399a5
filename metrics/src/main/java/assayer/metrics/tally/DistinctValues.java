package assayer.metrics.tally;

import java.util.Arrays;

/**
 * The different values of a list in ascending order, with how many rows have each; -0.0 is 0.0.
 * Rows of one value are together without an order among them. O(n), no boxing.
 */
public final class DistinctValues {
  private final double[] values;
  private final long[] counts;
  private final int[] places;

  private DistinctValues(double[] values, long[] counts, int[] places) {
    this.values = values;
    this.counts = counts;
    this.places = places;
  }

  /** Of numbers; infinities are legal, NaN is not. */
  public static DistinctValues of(double[] list) {
    RowOrder order = new RowOrder(list);
    double[] values = new double[list.length];
    long[] counts = new long[list.length];
    int[] places = new int[list.length];
    int size = 0;
    for (int i = 0; i < list.length; i++) {
      int row = order.row(i);
      if (order.isNew(i)) {
        values[size++] = list[row] + 0.0;
      }
      counts[size - 1]++;
      places[row] = size - 1;
    }
    return new DistinctValues(Arrays.copyOf(values, size), Arrays.copyOf(counts, size), places);
  }

  /** How many. */
  public int size() {
    return values.length;
  }

  /** The value in a place, from 0 for the least. */
  public double at(int place) {
    return values[place];
  }

  /** How many rows have the value in a place. */
  public long count(int place) {
    return counts[place];
  }

  /** The place of a row's value. */
  public int placeOf(int row) {
    return places[row];
  }

  /** How many rows have each value and a label. */
  public long[] counts(boolean[] labels) {
    long[] labelled = new long[values.length];
    for (int row = 0; row < places.length; row++) {
      labelled[places[row]] += labels[row] ? 1 : 0;
    }
    return labelled;
  }

  /** The values. */
  public double[] values() {
    return values.clone();
  }

  /** How many rows have each value. */
  public long[] counts() {
    return counts.clone();
  }
}
