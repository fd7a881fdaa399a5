package assayer.metrics.control;

/**
 * How much more of each style one answer has than another, each within (-1, 1) but for an answer
 * against none: tokens, headers, lists, bold. The constants are the two forms Arena-Hard has used.
 */
public enum StyleDifference {
  /** Since v2.0: tokens (a-b)/(a+b); the rest a count per token + 1, then (a-b)/(a+b+1). */
  DENSITY {
    @Override
    public double[] of(StyleCounts a, StyleCounts b) {
      double sum = (double) a.tokens() + b.tokens();
      return new double[] {
        sum == 0 ? 0 : (a.tokens() - b.tokens()) / sum,
        damped(density(a.headers(), a), density(b.headers(), b)),
        damped(density(a.lists(), a), density(b.lists(), b)),
        damped(density(a.bold(), a), density(b.bold(), b))
      };
    }
  },
  /** In v0.1: counts, tokens too, (a-b)/(a+b+1). */
  COUNT {
    @Override
    public double[] of(StyleCounts a, StyleCounts b) {
      return new double[] {
        damped(a.tokens(), b.tokens()),
        damped(a.headers(), b.headers()),
        damped(a.lists(), b.lists()),
        damped(a.bold(), b.bold())
      };
    }
  };

  /** The differences; positive where the first answer has more. */
  public abstract double[] of(StyleCounts a, StyleCounts b);

  private static double density(long count, StyleCounts of) {
    return count / (of.tokens() + 1.0);
  }

  private static double damped(long a, long b) {
    return damped((double) a, (double) b);
  }

  private static double damped(double a, double b) {
    return (a - b) / (a + b + 1);
  }
}
