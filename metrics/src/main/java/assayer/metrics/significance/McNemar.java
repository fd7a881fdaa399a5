package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Set;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Are two systems equally often right on the same independent rows (McNemar 1947)? With b rows only
 * the first got right, c only the second and X binomial of b + c fair coins, the exact two-sided p
 * is min(1, 2 P(X ≤ min(b, c))), within (0, 1]. Rows that come in clusters need {@link SignFlips}
 * by clusters.
 *
 * <p>Tails come from the beta distribution, P(X ≤ k) = I½(b + c - k, k + 1), so counts may be of
 * any size.
 */
public final class McNemar {
  /** What results call it. */
  public static final String METHOD = "mcnemar-exact";

  private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

  private final long onlyFirst;
  private final long onlySecond;

  private McNemar(long onlyFirst, long onlySecond) {
    this.onlyFirst = onlyFirst;
    this.onlySecond = onlySecond;
  }

  /** Of the rows on which the two differ, each count at least 0. */
  public static McNemar of(long onlyFirst, long onlySecond) {
    if (onlyFirst < 0 || onlySecond < 0) {
      throw new IllegalArgumentException(
          "counts must be at least 0, got " + onlyFirst + " and " + onlySecond);
    }
    return new McNemar(onlyFirst, onlySecond);
  }

  /**
   * The exact two-sided test with its effect, the difference of the two shares.
   *
   * @param level confidence level of the effect's interval, within (0, 1)
   */
  public static TestResult test(PairedCounts counts, double level) {
    Reading difference = counts.difference(level);
    if (difference instanceof Undefined) {
      return new TestResult(difference, difference, METHOD);
    }
    McNemar test = of(counts.onlyFirst(), counts.onlySecond());
    return new TestResult(difference, Estimate.bare(test.pValue(), counts.rows()), METHOD);
  }

  /** The exact two-sided p-value; 1 when the two never differ. */
  public double pValue() {
    return onlyFirst == onlySecond ? 1 : Math.min(1, 2 * atMost(smaller()));
  }

  /**
   * The two-sided p less the chance of what was seen (Fagerland, Lydersen and Laake 2013): less
   * conservative and good for a report, but no guarantee, so not for a gate.
   */
  public double midP() {
    if (onlyFirst + onlySecond == 0) {
      return 1;
    }
    return pValue() - exactly(smaller());
  }

  /** The one-sided p-value for "the first is better": P(X ≥ b). */
  public double firstBetter() {
    return atLeast(onlyFirst, onlySecond);
  }

  /** The one-sided p-value for "the second is better": P(X ≥ c). */
  public double secondBetter() {
    return atLeast(onlySecond, onlyFirst);
  }

  /** (|b - c| - 1)² / (b + c), with continuity correction; for comparison only. */
  public Reading chiSquare() {
    long differing = onlyFirst + onlySecond;
    if (differing == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    double gap = Math.abs(onlyFirst - onlySecond) - 1.0;
    return Estimate.bare(gap * gap / differing, differing);
  }

  /** The p-value of {@link #chiSquare()}; for comparison only. */
  public Reading chiSquarePValue() {
    return chiSquare() instanceof Estimate chi
        ? Estimate.bare(ONE_DEGREE.survivalProbability(chi.value()), chi.n())
        : chiSquare();
  }

  /** {@link Flag#NO_DISCORDANT} when the two never differ. */
  public Set<Flag> flags() {
    return onlyFirst + onlySecond == 0 ? Set.of(Flag.NO_DISCORDANT) : Set.of();
  }

  private long smaller() {
    return Math.min(onlyFirst, onlySecond);
  }

  private double atMost(long k) {
    return BetaDistribution.of((double) onlyFirst + onlySecond - k, k + 1.0)
        .cumulativeProbability(0.5);
  }

  private static double atLeast(long k, long others) {
    return k == 0 ? 1 : BetaDistribution.of((double) k, others + 1.0).cumulativeProbability(0.5);
  }

  private double exactly(long k) {
    double coins = (double) onlyFirst + onlySecond;
    return BetaDistribution.of(k + 1.0, coins - k + 1).density(0.5) / (coins + 1);
  }
}
