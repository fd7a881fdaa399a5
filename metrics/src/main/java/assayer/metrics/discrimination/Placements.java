package assayer.metrics.discrimination;

import org.apache.commons.numbers.core.Sum;

/**
 * Placements (DeLong et al. 1988) as whole numbers, so that sums of them are exact: of a positive
 * row twice the negatives below it plus those equal, of a negative row twice the positives above it
 * plus those equal. Over 2 n0, or 2 n1, they are the placements V10 and V01. Rows of one score have
 * one placement, so all is done by score.
 */
final class Placements {
  private final Scores scores;
  private final long[] ofPositives;
  private final long[] ofNegatives;

  /** Of rows with labels. */
  Placements(double[] list, boolean[] labels, Direction direction) {
    this.scores = Scores.of(list, labels, direction);
    this.ofPositives = new long[scores.size()];
    this.ofNegatives = new long[scores.size()];
    long below = 0;
    long above = 2 * scores.positives();
    for (int k = 0; k < scores.size(); k++) {
      above -= 2 * scores.positives(k);
      ofPositives[k] = below + scores.negatives(k);
      ofNegatives[k] = above + scores.positives(k);
      below += 2 * scores.negatives(k);
    }
  }

  Scores scores() {
    return scores;
  }

  /** The placement of a row of some class. */
  long of(int row, boolean positive) {
    return (positive ? ofPositives : ofNegatives)[scores.placeOf(row)];
  }

  /** The most a placement of a class can be: 2 n0 of positive rows, 2 n1 of negative ones. */
  double width(boolean positive) {
    return 2.0 * (positive ? scores.negatives() : scores.positives());
  }

  /** The placements of the positive rows added up: 2 n1 n0 times the area under the curve. */
  long total() {
    long total = 0;
    for (int k = 0; k < scores.size(); k++) {
      total += scores.positives(k) * ofPositives[k];
    }
    return total;
  }

  /** DeLong's variance of the area; at least two rows of each class. */
  double variance() {
    long total = total();
    long most = 2 * scores.positives() * scores.negatives();
    if (total == 0 || total == most || scores.size() == 1) {
      return 0; // exactly, which means of large whole numbers would miss
    }
    double ofPositive = (double) total / scores.positives();
    double ofNegative = (double) total / scores.negatives();
    Sum positive = Sum.create();
    Sum negative = Sum.create();
    for (int k = 0; k < scores.size(); k++) {
      double high = ofPositives[k] - ofPositive;
      double low = ofNegatives[k] - ofNegative;
      positive.addProduct((double) scores.positives(k) * high, high);
      negative.addProduct((double) scores.negatives(k) * low, low);
    }
    return variance(positive, scores.positives(), width(true))
        + variance(negative, scores.negatives(), width(false));
  }

  private static double variance(Sum squares, long rows, double width) {
    return squares.getAsDouble() / (rows - 1.0) / rows / (width * width);
  }
}
