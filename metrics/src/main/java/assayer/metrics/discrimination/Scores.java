package assayer.metrics.discrimination;

import assayer.metrics.order.DistinctValues;
import java.util.Arrays;

/** How many positive and negative rows have each score, from low to high in the good direction. */
final class Scores {
  private final DistinctValues distinct;
  private final long[] positives;
  private final long[] negatives;
  private final long allPositives;
  private final long allNegatives;

  private Scores(DistinctValues distinct, boolean[] labels) {
    this.distinct = distinct;
    this.positives = distinct.counts(labels);
    this.negatives = distinct.counts();
    Arrays.setAll(negatives, k -> negatives[k] - positives[k]);
    this.allPositives = Arrays.stream(positives).sum();
    this.allNegatives = labels.length - allPositives;
  }

  /**
   * Of rows.
   *
   * @param scores any numbers, infinities too
   * @param labels whether a row is positive, of the same length
   */
  static Scores of(double[] scores, boolean[] labels, Direction direction) {
    checkLengths(scores.length, labels.length);
    return new Scores(DistinctValues.of(direction.rising(scores)), labels);
  }

  /** How many different scores there are. */
  int size() {
    return positives.length;
  }

  /** Positive rows of a score. */
  long positives(int place) {
    return positives[place];
  }

  /** Negative rows of a score. */
  long negatives(int place) {
    return negatives[place];
  }

  /** Positive rows. */
  long positives() {
    return allPositives;
  }

  /** Negative rows. */
  long negatives() {
    return allNegatives;
  }

  /** The place of a row's score. */
  int placeOf(int row) {
    return distinct.placeOf(row);
  }

  boolean oneClass() {
    return allPositives == 0 || allNegatives == 0;
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
