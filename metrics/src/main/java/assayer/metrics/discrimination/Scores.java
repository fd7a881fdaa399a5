package assayer.metrics.discrimination;

import java.util.Arrays;

/** Scores of positive and of negative rows, each ascending and without -0.0. */
final class Scores {
  private final double[] positive;
  private final double[] negative;

  private Scores(double[] positive, double[] negative) {
    this.positive = positive;
    this.negative = negative;
  }

  /**
   * Sorted by class.
   *
   * @param scores any numbers, infinities too
   * @param labels whether a row is positive, of the same length
   */
  static Scores of(double[] scores, boolean[] labels, Direction direction) {
    checkLengths(scores.length, labels.length);
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    double[] positive = new double[positives];
    double[] negative = new double[scores.length - positives];
    int p = 0;
    int q = 0;
    for (int i = 0; i < scores.length; i++) {
      double score = direction.rising(number(scores[i]));
      if (labels[i]) {
        positive[p++] = score;
      } else {
        negative[q++] = score;
      }
    }
    Arrays.sort(positive);
    Arrays.sort(negative);
    return new Scores(positive, negative);
  }

  /** Ascending; not to be changed. */
  double[] positive() {
    return positive;
  }

  /** Ascending; not to be changed. */
  double[] negative() {
    return negative;
  }

  long n() {
    return (long) positive.length + negative.length;
  }

  boolean oneClass() {
    return positive.length == 0 || negative.length == 0;
  }

  static double number(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score must be a number, got NaN");
    }
    return score;
  }

  static void checkLengths(int first, int second) {
    if (first != second) {
      throw new IllegalArgumentException(
          "lists must be of one length, got " + first + " and " + second);
    }
  }
}
