package assayer.metrics.sequential;

import java.util.OptionalLong;
import org.apache.commons.numbers.core.Sum;

/**
 * Is the mean of values within [0, 1] above or below a threshold m? Two gamblers bet on each row
 * before it is seen, one that the mean is above and one that it is below (Waudby-Smith and Ramdas
 * 2024): K+ = Π(1 + min(λ_t, c/m) (x_t - m)), K- = Π(1 - min(λ_t, c/(1-m)) (x_t - m)), with stakes
 * λ_t = √(2 ln(2/α) / (v t ln(1 + t))), v the variance of 1/2 and the rows before. Were the mean m,
 * neither would ever come to 2/α but with chance α in all; so K+ ≥ 2/α proves "above", a pass, and
 * K- ≥ 2/α "below", a fail, at any look. Constant time and room a row. The first decision stands.
 *
 * <p>One-sided, all of α is on "above": limit 1/α, stakes for α, and no fail. Without replacement
 * from N rows that are all there is, m is replaced by what the rest must have on average, (N m -
 * Σx) / (N - t + 1); a rest that no longer matters decides at once, and after row N the mean is
 * known. There a mean of exactly m passes.
 *
 * <p>For differences within [-1, 1] take x = (d + 1) / 2 and m = (threshold + 1) / 2. Where all of
 * several gates must pass none needs a correction; to claim which of k gates did, use α/k.
 */
public final class BettingTest {
  /** Slack for a comparison with a limit that rounding may have passed. */
  private static final double SLACK = 1e-12;

  private final BettingSetup setup;
  private final double threshold;
  private final double limit;
  private final Bets bets;
  private final Sum sum = Sum.create();
  private double logUp;
  private double logDown;
  private Decision decision = Decision.CONTINUE;
  private long decidedAfter;

  BettingTest(BettingSetup setup, double threshold) {
    this.setup = setup;
    this.threshold = threshold;
    this.limit = setup.limit();
    this.bets = new Bets(limit);
  }

  /** Two-sided at alpha 0.05, c = 1/2, an endless population and no budget. */
  public static BettingSetup withDefaults() {
    return BettingSetup.DEFAULT;
  }

  /**
   * Adds the next row, or where rows come in clusters the next cluster's mean, within [0, 1]. The
   * capitals go on after a decision.
   */
  public void add(double value) {
    double x = Arguments.share("a value", value);
    if (isFinite() && left() == 0) {
      throw new IllegalArgumentException(
          "rows must be at most " + setup.population() + ", got one more");
    }
    bet(x, isFinite() ? missing() / left() : threshold);
    bets.add(x);
    sum.add(x);
    if (decision == Decision.CONTINUE) {
      decision = decide();
      decidedAfter = bets.rows();
    }
  }

  private void bet(double x, double mean) {
    if (mean < -SLACK) {
      logUp = Double.POSITIVE_INFINITY;
    } else if (mean > 1 + SLACK) {
      logDown = Double.POSITIVE_INFINITY;
    } else {
      double m = Math.min(1, Math.max(0, mean));
      double stake = bets.next();
      logUp += StrictMath.log1p(Math.min(stake, setup.cap() / m) * (x - m));
      logDown += StrictMath.log1p(-Math.min(stake, setup.cap() / (1 - m)) * (x - m));
    }
  }

  private Decision decide() {
    if (logUp >= limit - SLACK || isSettled(missing() <= slack())) {
      return Decision.PASS;
    }
    boolean isBelow = logDown >= limit - SLACK && !setup.isOneSided();
    if (isBelow || isSettled(missing() > left() + slack())) {
      return Decision.FAIL;
    }
    return bets.rows() >= setup.budget() ? Decision.INCONCLUSIVE : Decision.CONTINUE;
  }

  /** Whether no row that is left can matter any more. */
  private boolean isSettled(boolean bySum) {
    return isFinite() && bySum;
  }

  private boolean isFinite() {
    return setup.population() > 0;
  }

  /** What the rows left must sum to if the mean is the threshold. */
  private double missing() {
    return setup.population() * threshold - sum.getAsDouble();
  }

  private double left() {
    return (double) (setup.population() - bets.rows());
  }

  private double slack() {
    return setup.population() * SLACK;
  }

  /** The first that was not {@code CONTINUE}. */
  public Decision decision() {
    return decision;
  }

  /** After how many rows the mean was proven above or below. */
  public OptionalLong stoppedAfter() {
    return decision == Decision.PASS || decision == Decision.FAIL
        ? OptionalLong.of(decidedAfter)
        : OptionalLong.empty();
  }

  /** ln K+; infinite when what is left of a finite population cannot bring the mean down to m. */
  public double logCapitalUp() {
    return logUp;
  }

  /** ln K-; infinite when what is left of a finite population cannot bring the mean up to m. */
  public double logCapitalDown() {
    return logDown;
  }

  /** The log of the evidence against "the mean is m": of max(K+, K-)/2, or one-sided of K+. */
  public double logEvidence() {
    return setup.isOneSided() ? logUp : Math.max(logUp, logDown) - StrictMath.log(2);
  }
}
