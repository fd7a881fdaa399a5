package assayer.metrics.discrimination;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import org.apache.commons.numbers.core.Sum;

/**
 * Area under the precision-recall curve as average precision: Σ over distinct thresholds from high
 * to low of (R(k) - R(k-1)) P(k). Tied scores enter together; nothing is interpolated. Within (0,
 * 1]; chance is the prevalence. Infinite scores are legal, NaN is not. O(n).
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
    long n = labels.length;
    if (both.oneClass()) {
      Reading nothing = Auroc.nothing(n);
      return new AveragePrecision(nothing, nothing, both.positives());
    }
    return new AveragePrecision(
        Estimate.bare(area(both), n),
        Estimate.bare((double) both.positives() / n, n),
        both.positives());
  }

  /** Walks down the distinct scores. */
  private static double area(Scores both) {
    Sum area = Sum.create();
    long found = 0;
    long fired = 0;
    for (int k = both.size() - 1; k >= 0; k--) {
      found += both.positives(k);
      fired += both.positives(k) + both.negatives(k);
      area.add(both.positives(k) * ((double) found / fired));
    }
    return area.getAsDouble() / both.positives();
  }
}
