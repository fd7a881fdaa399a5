package assayer.metrics.discrimination;

import java.util.function.LongUnaryOperator;
import org.apache.commons.numbers.core.Sum;

/**
 * Placements (DeLong et al. 1988) as whole numbers, so that sums of them are exact: of a positive
 * row twice the negatives below it plus those equal, of a negative row twice the positives above it
 * plus those equal. Over 2 n0, or 2 n1, they are the placements V10 and V01.
 */
final class Placements {
  private final Scores scores;
  private final Direction direction;

  /** Of both classes. */
  Placements(double[] scores, boolean[] labels, Direction direction) {
    this.scores = Scores.of(scores, labels, direction);
    this.direction = direction;
  }

  Scores scores() {
    return scores;
  }

  /** The placements of the positive rows added up: 2 n1 n0 times the area under the curve. */
  long total() {
    double[] positive = scores.positive();
    double[] negative = scores.negative();
    long total = 0;
    int below = 0;
    int upTo = 0;
    for (double score : positive) {
      below = skip(negative, below, score, false);
      upTo = skip(negative, upTo, score, true);
      total += (long) below + upTo;
    }
    return total;
  }

  /** DeLong's variance of the area; at least two rows of each class. */
  double variance() {
    double[] positive = scores.positive();
    double[] negative = scores.negative();
    long total = total();
    double ofPositives = variance(positive, negative, total, twice -> twice);
    // Twice the positives above are twice all of them less twice those below.
    double ofNegatives = variance(negative, positive, total, twice -> 2L * positive.length - twice);
    return ofPositives + ofNegatives;
  }

  private static double variance(
      double[] rows, double[] others, long total, LongUnaryOperator placement) {
    double mean = (double) total / rows.length;
    Sum squares = Sum.create();
    int below = 0;
    int upTo = 0;
    for (double score : rows) {
      below = skip(others, below, score, false);
      upTo = skip(others, upTo, score, true);
      double deviation = placement.applyAsLong((long) below + upTo) - mean;
      squares.addProduct(deviation, deviation);
    }
    double width = 2.0 * others.length;
    return squares.getAsDouble() / (rows.length - 1.0) / rows.length / (width * width);
  }

  /** The placement of a row, found by binary search. */
  long of(double score, boolean positive) {
    double[] others = positive ? scores.negative() : scores.positive();
    double rising = direction.rising(score);
    long twice = (long) bound(others, rising, false) + bound(others, rising, true);
    return positive ? twice : 2L * others.length - twice;
  }

  /** How many of the others a placement of such a row counts, twice. */
  double width(boolean positive) {
    return 2.0 * (positive ? scores.negative() : scores.positive()).length;
  }

  /** Walks on from a place past scores below a limit, or not above it. */
  private static int skip(double[] sorted, int from, double limit, boolean andEqual) {
    int place = from;
    while (place < sorted.length && isPassed(sorted[place], limit, andEqual)) {
      place++;
    }
    return place;
  }

  /** How many scores are below a limit, or not above it. */
  private static int bound(double[] sorted, double limit, boolean andEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isPassed(sorted[middle], limit, andEqual)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isPassed(double score, double limit, boolean andEqual) {
    return score < limit || (andEqual && score == limit);
  }
}
