package assayer.metrics.control;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.metrics.regression.Logistic;
import java.util.Optional;
import java.util.OptionalDouble;

/** Log odds read as percent. */
final class LogOdds {
  private LogOdds() {}

  /** The interval by its ends, the standard error by the slope. */
  static Estimate percent(Estimate logit) {
    double share = Logistic.of(logit.value());
    double slope = 100 * share * (1 - share);
    Optional<Interval> interval =
        logit
            .interval()
            .map(
                i ->
                    new Interval(
                        100 * Logistic.of(i.low()), 100 * Logistic.of(i.high()), i.level()));
    OptionalDouble error =
        logit.standardError().isPresent()
            ? OptionalDouble.of(slope * logit.standardError().getAsDouble())
            : OptionalDouble.empty();
    return new Estimate(
        100 * share, interval, logit.method(), logit.n(), error, logit.clusters(), logit.flags());
  }
}
