package assayer.metrics.interval;

import assayer.core.reading.Interval;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.NaNPolicy;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A statistic on the data and on each resample of it, and the intervals they give. */
final class Replicates {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).with(NaNPolicy.ERROR);

  private final double value;
  private final double[] sorted;

  private Replicates(double value, double[] sorted) {
    this.value = value;
    this.sorted = sorted;
  }

  /** Copies the replicates; at least one. */
  static Replicates of(double value, double[] replicates) {
    double[] sorted = replicates.clone();
    Arrays.sort(sorted);
    return new Replicates(value, sorted);
  }

  /** Whether they show no spread at all. */
  boolean degenerate() {
    return sorted[0] == sorted[sorted.length - 1];
  }

  /** Between their own quantiles (Efron and Tibshirani 1993). */
  Interval percentile(double level) {
    double alpha = 1 - level;
    return between(alpha / 2, 1 - alpha / 2, level);
  }

  /** The percentile interval mirrored at the value. */
  Interval basic(double level) {
    Interval direct = percentile(level);
    return new Interval(2 * value - direct.high(), 2 * value - direct.low(), level);
  }

  /**
   * Corrected for bias and acceleration (Efron 1987); empty where the correction has no value.
   *
   * @param acceleration from the jackknife; NaN when it is 0/0
   */
  Optional<Interval> bca(double level, double acceleration) {
    double bias = bias();
    double low = shifted((1 - level) / 2, bias, acceleration);
    double high = shifted(1 - (1 - level) / 2, bias, acceleration);
    return low >= 0 && high <= 1 && low <= high
        ? Optional.of(between(low, high, level))
        : Optional.empty();
  }

  /** The normal quantile of the share below the value; equal ones count half. */
  double bias() {
    int below = 0;
    int equal = 0;
    for (double replicate : sorted) {
      below += replicate < value ? 1 : 0;
      equal += replicate == value ? 1 : 0;
    }
    return NORMAL.inverseCumulativeProbability((below + equal / 2.0) / sorted.length);
  }

  private static double shifted(double alpha, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(alpha);
    double stretch = 1 - acceleration * z;
    return stretch > 0 && Double.isFinite(z)
        ? NORMAL.cumulativeProbability(bias + z / stretch)
        : Double.NaN;
  }

  private Interval between(double low, double high, double level) {
    double[] ends = QUANTILE.evaluate(sorted, low, high);
    return new Interval(ends[0], Math.max(ends[0], ends[1]), level);
  }
}
