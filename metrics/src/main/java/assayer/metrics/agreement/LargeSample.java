package assayer.metrics.agreement;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.interval.StudentT;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Values with what their standard error says. */
final class LargeSample {
  /** What readings call the normal interval. */
  static final String NORMAL = "normal";

  /** A mean square of influence values as small as this is rounding of 0. */
  private static final double ROUNDING = 1e-25;

  private final double level;
  private final StudentT student;

  private LargeSample(double level) {
    this.level = level;
    this.student = StudentT.withDefaults().withLevel(level);
  }

  /** At a confidence level within (0, 1). */
  static LargeSample at(double level) {
    return new LargeSample(level);
  }

  /** √(squares / (items · freedom)), squares the sum of squared influences over items. */
  static double error(double squares, double items, double freedom) {
    return squares / items < ROUNDING ? 0 : Math.sqrt(squares / items / freedom);
  }

  /** value ± z SE within [-1, 1]. */
  Reading normal(double value, double error, long n) {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    return within(-1, value, error, z * error, NORMAL, n);
  }

  /** value ± t SE within [least, 1], with n - 1 degrees of freedom; of one item the value alone. */
  Reading student(double least, double value, double error, long n) {
    if (n < 2) {
      return Estimate.bare(value, n).with(Flag.TOO_FEW);
    }
    return within(least, value, error, student.halfWidth(error, n - 1.0), StudentT.METHOD, n);
  }

  private Reading within(
      double least, double value, double error, double half, String method, long n) {
    Estimate bare = Estimate.bare(value, n);
    if (error == 0) {
      return bare.withStandardError(0).with(Flag.DEGENERATE);
    }
    double low = Math.max(least, value - half);
    double high = Math.min(1, value + half);
    return bare.withStandardError(error).with(new Interval(low, high, level), method);
  }

  /** A reading that has its interval from elsewhere. */
  static Reading with(Reading reading, double error) {
    if (!(reading instanceof Estimate estimate)) {
      return reading;
    }
    Estimate known = estimate.withStandardError(error);
    return error == 0 ? known.with(Flag.DEGENERATE) : known;
  }
}
