package assayer.metrics.selection;

import java.util.Arrays;

/**
 * A reward brought to the scale of log-probabilities (Wang et al. 2024): u = ln σ(r - a) = -ln(1 +
 * exp(a - r)), at most 0, where the anchor a is what r is for base answers of the same prompt:
 * their mean, or a quantile (of type 7, Hyndman and Fan 1996). An offset of r by prompt changes
 * nothing, at the anchor u is -ln 2, and the u of several rewards may be added: the sum is about
 * the log-probability that an answer is good by all of them.
 */
public final class LogSigmoidReward {
  /** The quantile the authors recommend. */
  public static final double QUANTILE = 0.85;

  private LogSigmoidReward() {}

  /**
   * Of rewards of one prompt's answers, anchored at a quantile of theirs.
   *
   * @param rewards finite, at least one
   * @param quantile within [0, 1]
   */
  public static double[] atQuantile(double[] rewards, double quantile) {
    if (!(quantile >= 0 && quantile <= 1)) {
      throw new IllegalArgumentException("a quantile must be within 0 and 1, got " + quantile);
    }
    double[] sorted = rewards.clone();
    Arrays.sort(sorted);
    double at = quantile * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(sorted.length - 1, below + 1);
    return at(rewards, sorted[below] + (at - below) * (sorted[above] - sorted[below]));
  }

  /** Of rewards of one prompt's answers, anchored at their mean. */
  public static double[] atMean(double[] rewards) {
    return at(rewards, Arrays.stream(rewards).average().orElse(0));
  }

  private static double[] at(double[] rewards, double anchor) {
    return Arrays.stream(rewards).map(r -> of(r - anchor)).toArray();
  }

  /** ln σ(x), which loses no digits and does not overflow at either end. */
  public static double of(double x) {
    return Math.min(0, x) - StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }
}
