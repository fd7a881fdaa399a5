package assayer.metrics.probability;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.order.DistinctValues;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * Brier score = reliability - resolution + uncertainty (Murphy 1973), exact because rows are
 * grouped by distinct probability; with bins it would not add up. With f(k) the frequency in group
 * k and f overall: reliability Σ w(k) (p(k) - f(k))², resolution Σ w(k) (f(k) - f)², uncertainty f
 * (1-f). O(n).
 *
 * @param reliability at least 0, smaller is better
 * @param resolution at least 0, larger is better
 * @param uncertainty of the labels, within [0, 1/4]
 */
public record BrierParts(Reading reliability, Reading resolution, Reading uncertainty) {

  /** Of rows; all parts undefined without any. */
  public static BrierParts of(double[] probabilities, boolean[] labels) {
    Probabilities.checkLengths(probabilities.length, labels.length);
    int n = labels.length;
    if (n == 0) {
      Reading nothing = new Undefined(Undefined.Reason.EMPTY, 0);
      return new BrierParts(nothing, nothing, nothing);
    }
    DistinctValues distinct = DistinctValues.of(probabilities);
    Probabilities.checked(distinct.at(0));
    Probabilities.checked(distinct.at(distinct.size() - 1));
    long[] happened = distinct.counts(labels);
    double overall = (double) Arrays.stream(happened).sum() / n;
    return of(distinct, happened, overall, n);
  }

  private static BrierParts of(DistinctValues distinct, long[] happened, double overall, int n) {
    Sum reliability = Sum.create();
    Sum resolution = Sum.create();
    for (int k = 0; k < happened.length; k++) {
      double frequency = (double) happened[k] / distinct.count(k);
      double weight = (double) distinct.count(k) / n;
      double gap = distinct.at(k) - frequency;
      double spread = frequency - overall;
      reliability.add(weight * gap * gap);
      resolution.add(weight * spread * spread);
    }
    return new BrierParts(
        Estimate.bare(reliability.getAsDouble(), n),
        Estimate.bare(resolution.getAsDouble(), n),
        Estimate.bare(overall * (1 - overall), n));
  }
}
