package assayer.metrics.gate;

import assayer.core.gate.BoundTest;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share x/n against a bound b by the binomial distribution: above is P(X ≥ x) = I_b(x, n-x+1),
 * below is P(X ≤ x) = 1 - I_b(x+1, n-x). Inverted, these are the limits of Clopper and Pearson
 * (1934). Neither x nor n need be whole: with the number of trials that a clustered error is worth
 * they are those of Korn and Graubard (1998).
 */
final class ExactShare {
  static final String METHOD = "binomial-exact";

  private static final double TAIL = 0.025;

  private final double hits;
  private final double trials;

  private ExactShare(double hits, double trials) {
    this.hits = hits;
    this.trials = trials;
  }

  static ExactShare of(double share, double trials) {
    if (!(share >= 0 && share <= 1) || !(trials > 0 && trials < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no share: " + share + " of " + trials + " trials");
    }
    return new ExactShare(share * trials, trials);
  }

  /** Every share is at least 0, so nothing has to be shown of that. */
  double above(double bound) {
    if (bound <= 0 || bound >= 1) {
      return bound <= 0 ? 0 : 1;
    }
    return hits <= 0 ? 1 : BetaDistribution.of(hits, misses() + 1).cumulativeProbability(bound);
  }

  double below(double bound) {
    if (bound <= 0 || bound >= 1) {
      return bound <= 0 ? 1 : 0;
    }
    return misses() <= 0 ? 1 : BetaDistribution.of(hits + 1, misses()).survivalProbability(bound);
  }

  private double misses() {
    return trials - hits;
  }

  /** What one trial's variance is, as large as the bound has it where all trials are alike. */
  double variance(double bound) {
    double share = hits / trials;
    double within = Math.max(0, Math.min(1, bound));
    return Math.max(share * (1 - share), within * (1 - within));
  }

  /** The share itself, of so many units. */
  BoundTest test(double bound) {
    double share = hits / trials;
    double low =
        hits <= 0 ? 0 : BetaDistribution.of(hits, misses() + 1).inverseCumulativeProbability(TAIL);
    double high =
        misses() <= 0
            ? 1
            : BetaDistribution.of(hits + 1, misses()).inverseSurvivalProbability(TAIL);
    Interval interval = new Interval(Math.min(low, share), Math.max(high, share), 1 - 2 * TAIL);
    Estimate measured =
        Estimate.of(share, interval, "clopper-pearson", Math.max(1, (long) Math.floor(trials)));
    return new BoundTest(
        measured, above(bound), below(bound), OptionalDouble.of(variance(bound)), METHOD);
  }
}
