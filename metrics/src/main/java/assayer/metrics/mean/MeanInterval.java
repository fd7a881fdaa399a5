package assayer.metrics.mean;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.metrics.interval.StudentT;
import assayer.metrics.interval.Wilson;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Ways from a value and its standard error to an interval. */
public enum MeanInterval {
  /** value ± t SE, with the degrees of freedom of the standard error (Student 1908). */
  STUDENT_T("student-t") {
    @Override
    Optional<Interval> spread(Estimate estimate, double freedom, double level) {
      double half = StudentT.withDefaults().withLevel(level).halfWidth(error(estimate), freedom);
      return about(estimate.value(), half, level);
    }
  },
  /** value ± z SE. */
  NORMAL("normal") {
    @Override
    Optional<Interval> spread(Estimate estimate, double freedom, double level) {
      return about(estimate.value(), z(level) * error(estimate), level);
    }
  },
  /**
   * For a share p: {@link Wilson} with p(1-p)/SE² trials, so many independent ones as would give
   * that error; a share of 0 or 1 rests on its clusters.
   */
  EFFECTIVE_WILSON("wilson-effective") {
    @Override
    Optional<Interval> spread(Estimate estimate, double freedom, double level) {
      return wilson(estimate, trials(estimate), level);
    }
  },
  /**
   * The same with (z/t)² times the trials, since with few clusters their number is a guess (Korn
   * and Graubard 1998); for shares over clusters the default.
   */
  ADJUSTED_WILSON("wilson-effective-t") {
    @Override
    Optional<Interval> spread(Estimate estimate, double freedom, double level) {
      double t = TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
      double ratio = z(level) / t;
      return wilson(estimate, trials(estimate) * ratio * ratio, level);
    }
  };

  private final String method;

  MeanInterval(String method) {
    this.method = method;
  }

  /** What readings call it. */
  public String method() {
    return method;
  }

  /**
   * The interval, none where the data shows no spread.
   *
   * @param estimate with a standard error
   * @param freedom of the standard error
   */
  Optional<Interval> interval(Estimate estimate, double freedom, double level) {
    boolean certain = (estimate.value() == 0 || estimate.value() == 1) && ofShares();
    return error(estimate) > 0 || certain ? spread(estimate, freedom, level) : Optional.empty();
  }

  private boolean ofShares() {
    return this == EFFECTIVE_WILSON || this == ADJUSTED_WILSON;
  }

  abstract Optional<Interval> spread(Estimate estimate, double freedom, double level);

  private static double error(Estimate estimate) {
    return estimate.standardError().orElse(0);
  }

  private static double z(double level) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }

  private static double trials(Estimate estimate) {
    return Wilson.effectiveTrials(
        estimate.value(), error(estimate), estimate.clusters().orElse(estimate.n()));
  }

  private static Optional<Interval> wilson(Estimate estimate, double trials, double level) {
    return Optional.of(Wilson.withDefaults().withLevel(level).interval(estimate.value(), trials));
  }

  /** None where the half-width is lost beside the value. */
  private static Optional<Interval> about(double value, double half, double level) {
    return value - half < value + half
        ? Optional.of(new Interval(value - half, value + half, level))
        : Optional.empty();
  }
}
