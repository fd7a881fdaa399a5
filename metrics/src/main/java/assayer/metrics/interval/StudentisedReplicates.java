package assayer.metrics.interval;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.NaNPolicy;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Replicates that each come with a standard error of their own (Efron and Tibshirani 1993, 12.5):
 * with t* = (θ* - θ)/se*, the interval is [θ - q(1-α/2) se, θ - q(α/2) se]. Better than percentiles
 * for means of few skewed values.
 *
 * <p>A replicate with se* = 0 has no t* and is dropped.
 */
public final class StudentisedReplicates {
  /** What readings call it. */
  public static final String METHOD = "bootstrap-studentised";

  /** More than this share dropped, and the rest no longer stands for all. */
  private static final double TOO_MANY_DROPPED = 0.05;

  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).with(NaNPolicy.ERROR);

  private final double value;
  private final double error;
  private final double[] sorted;
  private final int drawn;

  private StudentisedReplicates(double value, double error, double[] sorted, int drawn) {
    this.value = value;
    this.error = error;
    this.sorted = sorted;
    this.drawn = drawn;
  }

  /**
   * Of values and standard errors.
   *
   * @param value on the data
   * @param error its standard error, at least 0
   * @param values on each resample
   * @param errors the standard error of each, at least 0
   */
  public static StudentisedReplicates of(
      double value, double error, double[] values, double[] errors) {
    if (values.length != errors.length || values.length == 0) {
      throw new IllegalArgumentException(
          "each replicate must have an error, got " + values.length + " and " + errors.length);
    }
    double[] t =
        IntStream.range(0, values.length)
            .filter(b -> errors[b] > 0)
            .mapToDouble(b -> (values[b] - value) / errors[b])
            .sorted()
            .toArray();
    return new StudentisedReplicates(value, error, t, values.length);
  }

  /** How many were not dropped. */
  public int used() {
    return sorted.length;
  }

  /**
   * The value with its interval; undefined where more than 5 % were dropped.
   *
   * @param level within (0, 1)
   * @param n units the value rests on
   */
  public Reading reading(double level, long n) {
    Level.checked(level);
    if (drawn - used() > TOO_MANY_DROPPED * drawn || !(error > 0)) {
      return new Undefined(Undefined.Reason.TOO_FEW, n);
    }
    double alpha = 1 - level;
    double[] t = QUANTILE.evaluate(Arrays.copyOf(sorted, used()), alpha / 2, 1 - alpha / 2);
    double low = value - t[1] * error;
    double high = value - t[0] * error;
    return Estimate.of(value, new Interval(low, Math.max(low, high), level), METHOD, n)
        .withStandardError(error);
  }
}
