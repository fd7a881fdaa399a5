package assayer.metrics.powered;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.metrics.interval.Level;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How an estimate gets its interval.
 *
 * @param level the confidence level within (0, 1)
 * @param student whether few units get Student's limits instead of normal ones
 */
record Limits(double level, boolean student) {
  private static final int ENOUGH = 30;

  Limits {
    Level.checked(level);
  }

  /** With standard error and interval, or the flag that says why there is none. */
  Estimate of(Estimate found, OptionalDouble squaredError) {
    boolean clustered = found.clusters().isPresent();
    if (squaredError.isEmpty()) {
      return found.with(clustered ? Flag.TOO_FEW_CLUSTERS : Flag.TOO_FEW);
    }
    double error = Math.sqrt(squaredError.getAsDouble());
    Estimate measured = found.withStandardError(error);
    if (error == 0) {
      return measured.with(Flag.DEGENERATE);
    }
    long units = found.clusters().orElse(found.n());
    boolean few = units < ENOUGH;
    double half = error * quantile(few, units);
    Interval interval = new Interval(found.value() - half, found.value() + half, level);
    Estimate limited =
        measured.with(interval, few && student ? PredictionPowered.FEW : PredictionPowered.METHOD);
    return few && clustered ? limited.with(Flag.FEW_CLUSTERS) : limited;
  }

  private double quantile(boolean few, long units) {
    double tail = (1 - level) / 2;
    return few && student
        ? TDistribution.of(units - 1.0).inverseSurvivalProbability(tail)
        : NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
  }
}
