package assayer.metrics.selection;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.descriptive.StatisticsConfiguration;

/**
 * Risk and return of picking the k candidates an estimate ranks first, to try them out: max(0, best
 * of them - baseline) / their standard deviation (Kiyohara et al. 2024). At least 0, without unit.
 *
 * <p>The paper divides by k, the authors' code by k - 1; the paper's form is the default and both
 * are given. Where several candidates hold the k-th place, those of lower actual value are taken:
 * the cautious choice, which no order of the input can change. One candidate, or all alike, have no
 * deviation to divide by.
 */
public final class SharpeRatioAtK {
  private final double[] estimated;
  private final double[] actual;
  private final int baseline;

  private SharpeRatioAtK(double[] estimated, double[] actual, int baseline) {
    this.estimated = estimated;
    this.actual = actual;
    this.baseline = baseline;
  }

  /**
   * Of candidates.
   *
   * @param estimated what ranks them, higher is better; may be infinite
   * @param actual what they are worth, finite
   * @param baseline which of them is the baseline; not looked at without candidates
   */
  public static SharpeRatioAtK of(double[] estimated, double[] actual, int baseline) {
    int n = actual.length;
    if (estimated.length != n) {
      throw new IllegalArgumentException(
          "each candidate must have one estimate, got " + n + " and " + estimated.length);
    }
    if (n > 0 && (baseline < 0 || baseline >= n)) {
      throw new IllegalArgumentException("the baseline must be a candidate, got " + baseline);
    }
    if (!Arrays.stream(actual).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("actual values must be finite");
    }
    if (Arrays.stream(estimated).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("an estimate must be a number, got NaN");
    }
    return new SharpeRatioAtK(estimated.clone(), actual.clone(), baseline);
  }

  /** The first k candidates; k is at least 1. */
  public TopK at(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, got " + k);
    }
    int n = actual.length;
    if (k > n) {
      Reading none = new Undefined(n == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, n);
      return new TopK(k, none, none, none, none, none, none, none);
    }
    return summary(first(k));
  }

  private TopK summary(double[] values) {
    DoubleStatistics all =
        DoubleStatistics.of(
            EnumSet.of(Statistic.MIN, Statistic.MAX, Statistic.MEAN, Statistic.STANDARD_DEVIATION),
            values);
    double best = all.getAsDouble(Statistic.MAX);
    double worst = all.getAsDouble(Statistic.MIN);
    double excess = best - actual[baseline];
    double sample = best == worst ? 0 : all.getAsDouble(Statistic.STANDARD_DEVIATION);
    all.setConfiguration(StatisticsConfiguration.withDefaults().withBiased(true));
    double whole = best == worst ? 0 : all.getAsDouble(Statistic.STANDARD_DEVIATION);
    return new TopK(
        values.length,
        Estimate.bare(best, values.length),
        Estimate.bare(worst, values.length),
        Estimate.bare(all.getAsDouble(Statistic.MEAN), values.length),
        Estimate.bare(whole, values.length),
        Estimate.bare(excess, values.length),
        ratio(excess, whole, values.length),
        ratio(excess, sample, values.length));
  }

  private static Reading ratio(double excess, double deviation, int k) {
    return deviation == 0
        ? new Undefined(Undefined.Reason.ZERO_VARIANCE, k)
        : Estimate.bare(Math.max(0, excess) / deviation, k);
  }

  /** Actual values of the first k: all above the k-th estimate, then the lowest at it. */
  private double[] first(int k) {
    double[] sorted = Arrays.stream(estimated).map(e -> e + 0.0).sorted().toArray();
    double last = sorted[sorted.length - k];
    double[] above = where(i -> estimated[i] > last);
    double[] at = where(i -> estimated[i] == last);
    Arrays.sort(at);
    double[] first = Arrays.copyOf(above, k);
    System.arraycopy(at, 0, first, above.length, k - above.length);
    return first;
  }

  private double[] where(IntPredicate chosen) {
    return IntStream.range(0, actual.length).filter(chosen).mapToDouble(i -> actual[i]).toArray();
  }
}
