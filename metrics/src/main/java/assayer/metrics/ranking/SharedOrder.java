package assayer.metrics.ranking;

import java.util.Arrays;

/**
 * Values put in the order of scores, where equal scores share: each place of a run of equals gets
 * the run's mean value, which is its expectation over all orders of the equals.
 *
 * <p>Infinite scores are legal; -0.0 equals 0.0. Time O(n log n).
 */
public final class SharedOrder {
  private final double[] scores;
  private final double[] sorted;

  private SharedOrder(double[] scores, double[] sorted) {
    this.scores = scores;
    this.sorted = sorted;
  }

  /** Of scores, none of them NaN. */
  public static SharedOrder of(double[] scores) {
    double[] clean = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("a score must be a number, got NaN");
      }
      clean[i] = scores[i] + 0.0; // the sort puts -0.0 before 0.0
    }
    double[] sorted = clean.clone();
    Arrays.sort(sorted);
    return new SharedOrder(clean, sorted);
  }

  /** Values in ascending order of the scores, one value a score, in the scores' order. */
  public double[] ascending(double[] values) {
    if (values.length != scores.length) {
      throw new IllegalArgumentException(
          "each score must have one value, got " + scores.length + " and " + values.length);
    }
    double[] placed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      placed[begin(scores[i])] += values[i];
    }
    for (int from = 0; from < placed.length; ) {
      int to = end(from);
      Arrays.fill(placed, from, to, placed[from] / (to - from));
      from = to;
    }
    return placed;
  }

  /** For each score the first place of its run, counted from 0 at the lowest. */
  public int[] begins() {
    return Arrays.stream(scores).mapToInt(this::begin).toArray();
  }

  /** The first place of a score that is there. */
  private int begin(double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the run that begins at a place ends. */
  private int end(int from) {
    int to = from + 1;
    while (to < sorted.length && sorted[to] == sorted[from]) {
      to++;
    }
    return to;
  }
}
