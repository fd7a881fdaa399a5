package assayer.metrics.interval;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.apache.commons.statistics.descriptive.NaNPolicy;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A statistic on the data and on each resample of it, and the intervals they give. Quantiles
 * interpolate (Hyndman and Fan 1996, type 7).
 */
public final class Replicates {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).with(NaNPolicy.ERROR);

  private final double value;
  private final double[] sorted;

  private Replicates(double value, double[] sorted) {
    this.value = value;
    this.sorted = sorted;
  }

  /**
   * Copies the replicates.
   *
   * @param value on the data, finite
   * @param replicates at least one, finite, in any order
   */
  public static Replicates of(double value, double[] replicates) {
    double[] sorted = replicates.clone();
    Arrays.sort(sorted);
    if (sorted.length == 0) {
      throw new IllegalArgumentException("there must be a replicate, got none");
    }
    if (!Double.isFinite(value)
        || !Double.isFinite(sorted[0])
        || !Double.isFinite(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException(
          "replicates must be finite, got "
              + sorted[0]
              + " to "
              + sorted[sorted.length - 1]
              + " about "
              + value);
    }
    return new Replicates(value, sorted);
  }

  /** How many there are. */
  public int count() {
    return sorted.length;
  }

  /** Whether they show no spread at all. */
  public boolean degenerate() {
    return sorted[0] == sorted[sorted.length - 1];
  }

  /** Their standard deviation by B - 1, which estimates the standard error; 0 without spread. */
  public double standardError() {
    if (degenerate()) {
      return 0;
    }
    double mean = 0; // both from the first on, which keeps digits when all are large
    for (double replicate : sorted) {
      mean += (replicate - sorted[0]) / sorted.length;
    }
    double squares = 0;
    for (double replicate : sorted) {
      double off = replicate - sorted[0] - mean;
      squares += off * off;
    }
    return Math.sqrt(squares / (sorted.length - 1));
  }

  /**
   * The value with its interval, and with none if the replicates show no spread.
   *
   * @param acceleration asked for by {@link BootstrapKind#BCA} alone; NaN when it has no value
   * @param n units the value rests on
   */
  public Reading reading(BootstrapKind kind, double level, DoubleSupplier acceleration, long n) {
    Level.checked(level);
    if (degenerate()) {
      return new Estimate(value, Optional.empty(), Bootstrap.DEGENERATE, n)
          .withStandardError(0)
          .with(Flag.DEGENERATE);
    }
    Estimate bare = Estimate.bare(value, n).withStandardError(standardError());
    return switch (kind) {
      case PERCENTILE -> bare.with(percentile(level), kind.method());
      case BASIC -> bare.with(basic(level), kind.method());
      case BCA ->
          bca(level, acceleration.getAsDouble())
              .map(interval -> bare.with(interval, kind.method()))
              .orElseGet(() -> fallen(bare, level));
    };
  }

  private Estimate fallen(Estimate bare, double level) {
    return bare.with(percentile(level), BootstrapKind.PERCENTILE.method())
        .with(Flag.FELL_BACK_TO_PERCENTILE);
  }

  /** Between their own quantiles (Efron and Tibshirani 1993). */
  public Interval percentile(double level) {
    double alpha = 1 - level;
    return between(alpha / 2, 1 - alpha / 2, level);
  }

  /** The percentile interval mirrored at the value. */
  public Interval basic(double level) {
    Interval direct = percentile(level);
    return new Interval(2 * value - direct.high(), 2 * value - direct.low(), level);
  }

  /**
   * Corrected for bias and acceleration (Efron 1987); empty where the correction has no value.
   *
   * @param acceleration from the jackknife; NaN when it is 0/0
   */
  public Optional<Interval> bca(double level, double acceleration) {
    double bias = bias();
    double low = shifted((1 - level) / 2, bias, acceleration);
    double high = shifted(1 - (1 - level) / 2, bias, acceleration);
    return low >= 0 && high <= 1 && low <= high
        ? Optional.of(between(low, high, level))
        : Optional.empty();
  }

  /** The normal quantile of the share below the value; equal ones count half. May be infinite. */
  public double bias() {
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
