package assayer.metrics.gate;

import assayer.core.gate.BoundTest;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A reading with an interval against a bound: at which error rate would the interval just reach it?
 *
 * <p>An interval by a share's score or by Clopper and Pearson tells how many trials it is worth, n
 * = z² e(1-e) / (v-e)² for an end e and the value v; both ends must tell the same number. Such a
 * share is weighed by {@link ExactShare}, which holds its rate far out in the tails where the score
 * does not.
 *
 * <p>Any other interval is stretched: the half between value and bound grows as Student's quantile
 * with one degree of freedom less than there are clusters, or items, so p is its upper tail at t
 * (v-b) / h, h the half's width and t its quantile. For an interval by t that is exact; for one by
 * the bootstrap it is as good as its skewness is small, and at its own level it is the interval.
 */
final class StretchedInterval {
  static final String METHOD = "interval-inverted";

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final String EXACT = "clopper-pearson";

  /** How far the numbers of trials that both ends tell may be apart. */
  private static final double AGREED = 1e-6;

  private final Estimate reading;
  private final Interval interval;

  private StretchedInterval(Estimate reading, Interval interval) {
    this.reading = reading;
    this.interval = interval;
  }

  /** Of a reading with an interval that holds its value. */
  static BoundTest test(Estimate reading, double bound) {
    if (reading.interval().isEmpty()) {
      return BoundTest.nothing(reading, METHOD);
    }
    StretchedInterval own = new StretchedInterval(reading, reading.interval().get());
    OptionalDouble trials = own.trials();
    return trials.isPresent() ? own.exact(trials.getAsDouble(), bound) : own.stretched(bound);
  }

  private BoundTest exact(double trials, double bound) {
    ExactShare share = ExactShare.of(reading.value(), trials);
    double variance = share.variance(bound) * reading.n() / trials;
    return new BoundTest(
        reading,
        share.above(bound),
        share.below(bound),
        OptionalDouble.of(variance),
        ExactShare.METHOD);
  }

  /** How many trials of a share the interval is worth, if it is one of a share. */
  private OptionalDouble trials() {
    boolean share = reading.value() >= 0 && reading.value() <= 1;
    if (!share || interval.low() < 0 || interval.high() > 1) {
      return OptionalDouble.empty();
    }
    if (reading.method().equals(EXACT)) {
      return OptionalDouble.of((double) reading.n());
    }
    double low = trials(interval.low());
    double high = trials(interval.high());
    if (reading.value() == 0 || reading.value() == 1) { // one end is the value and tells nothing
      return plausible(reading.value() == 0 ? high : low);
    }
    return Math.abs(low - high) <= AGREED * Math.max(low, high)
        ? plausible((low + high) / 2)
        : OptionalDouble.empty();
  }

  private double trials(double end) {
    double z =
        NORMAL.inverseSurvivalProbability((1 - interval.level()) / 2) / (reading.value() - end);
    return z * z * end * (1 - end);
  }

  /** Whole where it is whole but for rounding. */
  private static OptionalDouble plausible(double trials) {
    if (!(trials > 0 && trials < Double.POSITIVE_INFINITY)) {
      return OptionalDouble.empty();
    }
    double whole = Math.rint(trials);
    return OptionalDouble.of(
        whole > 0 && Math.abs(trials - whole) <= AGREED * whole ? whole : trials);
  }

  private BoundTest stretched(double bound) {
    double below = reading.value() - interval.low();
    double above = interval.high() - reading.value();
    double widest = Math.max(below, above);
    if (!(widest > 0 && Math.min(below, above) >= 0)) { // no width, or not around its value
      return BoundTest.nothing(reading, METHOD);
    }
    TDistribution law = TDistribution.of(Math.max(1, reading.clusters().orElse(reading.n()) - 1.0));
    double quantile = law.inverseSurvivalProbability((1 - interval.level()) / 2);
    double off = reading.value() - bound;
    double half = off > 0 ? below : above;
    double scaled = off * quantile / (half > 0 ? half : widest);
    double error = widest / quantile;
    return new BoundTest(
        reading,
        law.survivalProbability(scaled),
        law.survivalProbability(-scaled),
        OptionalDouble.of(error * error * reading.n()),
        METHOD);
  }
}
