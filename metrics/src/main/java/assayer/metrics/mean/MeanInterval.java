package assayer.metrics.mean;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.metrics.interval.StudentT;
import assayer.metrics.interval.Wilson;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Ways from a value and its standard error to an interval. */
public enum MeanInterval {
  /** value ± t SE, with the degrees of freedom of the standard error (Student 1908). */
  STUDENT_T("student-t") {
    @Override
    Optional<Interval> interval(Estimate estimate, double freedom, double level) {
      double half = StudentT.withDefaults().withLevel(level).halfWidth(error(estimate), freedom);
      return about(estimate.value(), half, level);
    }
  },
  /** value ± z SE. */
  NORMAL("normal") {
    @Override
    Optional<Interval> interval(Estimate estimate, double freedom, double level) {
      return about(estimate.value(), z(level) * error(estimate), level);
    }
  },
  /**
   * For a share p: {@link Wilson} with p(1-p)/SE² trials, so many independent ones as would give
   * that error; a share of 0 or 1 rests on its clusters.
   */
  EFFECTIVE_WILSON("wilson-effective") {
    @Override
    Optional<Interval> interval(Estimate estimate, double freedom, double level) {
      return trials(estimate).stream()
          .mapToObj(trials -> wilson(estimate.value(), trials, level))
          .findFirst();
    }
  },
  /**
   * The default for shares over clusters: the same with at most as many trials as there are rows,
   * with (z/t)² times the trials, as their number is a guess when clusters are few (Korn and
   * Graubard 1998), and with at most one trial a cluster where the rarer outcome fills fewer than 5
   * clusters, too few to see how rows of a cluster depend on each other.
   */
  ADJUSTED_WILSON("wilson-effective-t") {
    @Override
    Optional<Interval> interval(Estimate estimate, double freedom, double level) {
      double share = estimate.value();
      double clusters = (double) estimate.clusters().orElse(estimate.n());
      boolean rare = Math.min(share, 1 - share) * clusters < RARE;
      double most = rare ? clusters : (double) estimate.n();
      double t = TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
      double ratio = z(level) / t;
      double trials = Math.min(trials(estimate).orElse(most), most);
      return Optional.of(wilson(share, trials * ratio * ratio, level));
    }
  };

  private static final int RARE = 5;

  private final String method;

  MeanInterval(String method) {
    this.method = method;
  }

  /** What readings call it. */
  public String method() {
    return method;
  }

  /**
   * The interval, none where the data shows no spread to make one of.
   *
   * @param estimate with a standard error
   * @param freedom of the standard error
   */
  abstract Optional<Interval> interval(Estimate estimate, double freedom, double level);

  private static double error(Estimate estimate) {
    return estimate.standardError().orElse(0);
  }

  private static double z(double level) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }

  /** None where clusters show no spread though rows do. */
  private static OptionalDouble trials(Estimate estimate) {
    double share = estimate.value();
    boolean inside = share > 0 && share < 1;
    return inside && error(estimate) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Wilson.effectiveTrials(
                share, error(estimate), estimate.clusters().orElse(estimate.n())));
  }

  private static Interval wilson(double share, double trials, double level) {
    return Wilson.withDefaults().withLevel(level).interval(share, trials);
  }

  /** None where the half-width is lost beside the value. */
  private static Optional<Interval> about(double value, double half, double level) {
    return value - half < value + half
        ? Optional.of(new Interval(value - half, value + half, level))
        : Optional.empty();
  }
}
