package assayer.metrics.leaderboard;

import assayer.core.suite.Influence;
import assayer.metrics.interval.StudentT;

/**
 * The paired test of two headlines on the same items: their difference over the standard error of
 * the mean difference of influences, by t with n - 1 degrees of freedom.
 */
final class HeadlineTest {
  /** Below this a standard error is rounding. */
  private static final double ROUNDING = 1e-12;

  private HeadlineTest() {}

  /** The two-sided p-value; 1 when either headline is undefined, so that it decides nothing. */
  static double pValue(Influence a, Influence b) {
    if (a.size() == 0 || b.size() == 0) {
      return 1;
    }
    if (a.size() != b.size()) {
      throw new IllegalArgumentException(
          "models must be scored on the same items, got " + a.size() + " and " + b.size());
    }
    double difference = a.value() - b.value();
    if (difference == 0) {
      return 1;
    }
    double error = standardError(a, b);
    return error <= ROUNDING
        ? allOneWay(a.size())
        : StudentT.pValue(difference, error, a.size() - 1);
  }

  /** Every item differs the same way: as in a sign test, the chance of n equal coins. */
  private static double allOneWay(int n) {
    return Math.min(1, 2 * StrictMath.pow(0.5, n));
  }

  private static double standardError(Influence a, Influence b) {
    int n = a.size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a.get(i) - b.get(i);
    }
    double mean = sum / n;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double off = a.get(i) - b.get(i) - mean;
      squares += off * off;
    }
    return n < 2 ? 0 : Math.sqrt(squares / n / (n - 1));
  }
}
