package assayer.metrics.discrimination;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import org.apache.commons.numbers.core.Sum;

/**
 * Area under the precision-recall curve as average precision: Σ over distinct thresholds from high
 * to low of (R(k) - R(k-1)) P(k). Tied scores enter together; nothing is interpolated. Within (0,
 * 1]; chance is the prevalence. Infinite scores are legal, NaN is not. O(n log n).
 *
 * <p>To be printed beside it (McDermott et al. 2024): with the threshold at the score of a random
 * positive, false positive rate FPR and firing rate F, AUROC = 1 - E[FPR] and AUPRC = 1 - P(y=0)
 * E[FPR/F]. Repairing one neighbouring mistake moves AUROC by 1/(n1 n0) wherever it is, but average
 * precision most at the top. So it suits retrieval of the top rows; it is not better under
 * imbalance, favours subgroups with more positives, and cannot be compared across suites of
 * different prevalence. {@link Auroc} is the default.
 *
 * @param area or SINGLE_CLASS without positives or without negatives
 * @param prevalence share of positives: what chance gives
 * @param positives how many
 */
public record AveragePrecision(Reading area, Reading prevalence, long positives) {

  /**
   * Of rows.
   *
   * @param labels whether each row is positive, of the same length
   */
  public static AveragePrecision of(double[] scores, boolean[] labels, Direction direction) {
    Scores both = Scores.of(scores, labels, direction);
    int positives = both.positive().length;
    if (both.oneClass()) {
      Reading nothing = Auroc.nothing(both.n());
      return new AveragePrecision(nothing, nothing, positives);
    }
    return new AveragePrecision(
        Estimate.bare(area(both.positive(), both.negative()), both.n()),
        Estimate.bare((double) positives / both.n(), both.n()),
        positives);
  }

  /** Walks down both sorted lists, one distinct score of a positive a step. */
  private static double area(double[] positive, double[] negative) {
    Sum area = Sum.create();
    int p = positive.length;
    int q = negative.length;
    while (p > 0) {
      double threshold = positive[p - 1];
      int before = p;
      while (p > 0 && positive[p - 1] == threshold) {
        p--;
      }
      while (q > 0 && negative[q - 1] >= threshold) {
        q--;
      }
      double found = positive.length - p;
      double fired = found + (negative.length - q);
      area.add((before - p) * (found / fired));
    }
    return area.getAsDouble() / positive.length;
  }
}
