package assayer.metrics.order;

import java.util.Arrays;

/**
 * The different values of a list in ascending order, with how many rows have each; -0.0 is 0.0.
 * Rows of one value are together without an order among them. O(n), no boxing.
 */
public final class DistinctValues {
  private final double[] values;
  private final Ranks ranks;

  private DistinctValues(double[] values, Ranks ranks) {
    this.values = values;
    this.ranks = ranks;
  }

  /** Of numbers; infinities are legal, NaN is not. */
  public static DistinctValues of(double[] list) {
    Ranks ranks = Ranks.of(list);
    double[] values = new double[ranks.distinct()];
    for (int row = 0; row < list.length; row++) {
      values[ranks.place(row)] = list[row] + 0.0;
    }
    return new DistinctValues(values, ranks);
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
    return ranks.count(place);
  }

  /** The place of a row's value. */
  public int placeOf(int row) {
    return ranks.place(row);
  }

  /** How many rows have each value and a label, one label a row. */
  public long[] counts(boolean[] labels) {
    long[] labelled = new long[values.length];
    for (int row = 0; row < ranks.size(); row++) {
      labelled[ranks.place(row)] += labels[row] ? 1 : 0;
    }
    return labelled;
  }

  /** The values. */
  public double[] values() {
    return values.clone();
  }

  /** How many rows have each value. */
  public long[] counts() {
    long[] counts = new long[values.length];
    Arrays.setAll(counts, ranks::count);
    return counts;
  }
}
