package assayer.metrics.leaderboard;

import assayer.core.reading.Estimate;
import assayer.core.suite.Influence;

/**
 * The paired test of two headlines on the same items: their difference over the standard error of
 * the mean difference of influences, by t with n - 1 degrees of freedom.
 */
final class HeadlineTest {
  private HeadlineTest() {}

  /** The two-sided p-value; 1 when either headline is undefined, so that it decides nothing. */
  static double pValue(Influence a, Influence b) {
    if (a.size() == 0 || b.size() == 0) {
      return 1;
    }
    if (a.value() == b.value()) {
      return 1;
    }
    return PairedInfluence.of(a, b).pValue().estimate().map(Estimate::value).orElse(allOneWay(a));
  }

  /** Every item differs the same way: as in a sign test, the chance of n equal coins. */
  private static double allOneWay(Influence items) {
    return Math.min(1, 2 * StrictMath.pow(0.5, items.size()));
  }
}
