package assayer.metrics.interval;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** One binomial number from one random one. */
final class Binomials {
  private Binomials() {}

  /** How many of some trials fall into {@code count} of {@code mass} equally likely places. */
  static int draw(UniformRandomProvider random, int trials, long count, long mass) {
    if (trials == 0 || count == 0) {
      return 0;
    }
    if (count == mass) {
      return trials;
    }
    return BinomialDistribution.of(trials, (double) count / mass)
        .inverseCumulativeProbability(random.nextDouble());
  }
}
