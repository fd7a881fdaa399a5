package assayer.metrics.interval;

import assayer.core.reading.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * The limits of a share by the score test (Wilson 1927).
 *
 * <p>With p the share, n the trials and z the upper normal quantile of half the error rate: centre
 * (p + z²/2n) / (1 + z²/n), half-width z / (1 + z²/n) · √(p(1-p)/n + z²/4n²). Ends lie within [0,
 * 1]; the low end of no success is exactly 0, the high end of no miss exactly 1.
 */
public final class Wilson {
  private static final Wilson DEFAULT = new Wilson(Level.DEFAULT);
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double level;

  private Wilson(double level) {
    this.level = level;
  }

  /** At 95 %. */
  public static Wilson withDefaults() {
    return DEFAULT;
  }

  /** At another confidence level within (0, 1). */
  public Wilson withLevel(double level) {
    return new Wilson(Level.checked(level));
  }

  double level() {
    return level;
  }

  /**
   * Of counts.
   *
   * @param successes from 0 to {@code trials}
   * @param trials at least 1
   */
  public Interval interval(long successes, long trials) {
    checkCounts(successes, trials);
    if (trials > Integer.MAX_VALUE) { // more than the library takes
      return interval((double) successes / trials, (double) trials);
    }
    var found =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            (int) trials, (int) successes, 1 - level);
    return within(
        found.getLowerBound(), found.getUpperBound(), successes == 0, successes == trials);
  }

  /**
   * Of a share that rests on a number of trials that need not be whole, such as an effective one.
   *
   * @param share within [0, 1]
   * @param trials greater than 0
   */
  public Interval interval(double share, double trials) {
    if (!(share >= 0 && share <= 1) || !(trials > 0)) {
      throw new IllegalArgumentException("no share: " + share + " of " + trials + " trials");
    }
    double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
    double square = z * z / trials;
    double centre = (share + square / 2) / (1 + square);
    double spread = Math.sqrt((share * (1 - share) + square / 4) / trials);
    double half = z / (1 + square) * spread;
    return within(centre - half, centre + half, share == 0, share == 1);
  }

  /**
   * The number of independent trials that would give a standard error: p(1-p)/se².
   *
   * @param share within [0, 1]
   * @param standardError of the share over clusters; not looked at when the share is 0 or 1
   * @param clusters what the share then rests on
   */
  public static double effectiveTrials(double share, double standardError, long clusters) {
    if (share == 0 || share == 1) {
      return clusters;
    }
    if (!(standardError > 0)) {
      throw new IllegalArgumentException("standard error must be above 0, got " + standardError);
    }
    return share * (1 - share) / (standardError * standardError);
  }

  private Interval within(double low, double high, boolean none, boolean all) {
    return new Interval(none ? 0 : Math.max(0, low), all ? 1 : Math.min(1, high), level);
  }

  static void checkCounts(long successes, long trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes must be from 0 to " + trials + ", got " + successes);
    }
  }
}
