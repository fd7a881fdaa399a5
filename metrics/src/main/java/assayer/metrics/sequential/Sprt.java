package assayer.metrics.sequential;

import java.util.OptionalLong;

/**
 * The sequential probability ratio test of a share of right rows (Wald 1945): p0 against p1 above
 * it. The log likelihood ratio L grows by ln(p1/p0) with each right row and by ln((1-p1)/(1-p0))
 * with each wrong one; p1 is accepted, a pass, once L ≥ ln((1-β)/α), and p0, a fail, once L ≤
 * ln(β/(1-α)). Needs the fewest rows on average if one of the two shares is the true one; says
 * nothing of how large the share is. The error rates are bounds by Wald's approximation.
 *
 * <p>Rows after the decision change nothing.
 */
public final class Sprt {
  /** Slack for a comparison with a limit that rounding may have passed. */
  private static final double SLACK = 1e-12;

  private final double whenRight;
  private final double whenWrong;
  private final double upper;
  private final double lower;
  private long right;
  private long wrong;

  private Sprt(double p0, double p1, double alpha, double beta) {
    this.whenRight = StrictMath.log(p1 / p0);
    this.whenWrong = StrictMath.log1p(-p1) - StrictMath.log1p(-p0);
    this.upper = StrictMath.log((1 - beta) / alpha);
    this.lower = StrictMath.log(beta / (1 - alpha));
  }

  /**
   * Before the first row.
   *
   * @param p0 the share that must not pass, within (0, 1)
   * @param p1 the share that must pass, above p0 and below 1
   * @param alpha rate of passing at p0
   * @param beta rate of failing at p1; both above 0 and together below 1
   */
  public static Sprt of(double p0, double p1, double alpha, double beta) {
    Arguments.inside("p0", p0);
    Arguments.inside("p1", p1);
    Arguments.inside("alpha", alpha);
    Arguments.inside("beta", beta);
    if (p1 <= p0) {
      throw new IllegalArgumentException("p1 must be above p0, got " + p1 + " and " + p0);
    }
    if (alpha + beta >= 1) {
      throw new IllegalArgumentException(
          "error rates must be below 1 together, got " + alpha + " and " + beta);
    }
    return new Sprt(p0, p1, alpha, beta);
  }

  /** Adds the next row, unless all is decided; rows must be independent, so not in clusters. */
  public void add(boolean isRight) {
    if (decision() == Decision.CONTINUE) {
      right += isRight ? 1 : 0;
      wrong += isRight ? 0 : 1;
    }
  }

  /** PASS, FAIL or CONTINUE. */
  public Decision decision() {
    double ratio = logLikelihoodRatio();
    if (ratio >= upper - SLACK) {
      return Decision.PASS;
    }
    return ratio <= lower + SLACK ? Decision.FAIL : Decision.CONTINUE;
  }

  /** L, at the decision if there is one. */
  public double logLikelihoodRatio() {
    return right * whenRight + wrong * whenWrong;
  }

  /** Where L means a pass. */
  public double upperBoundary() {
    return upper;
  }

  /** Where L means a fail. */
  public double lowerBoundary() {
    return lower;
  }

  /** The rows that decided. */
  public OptionalLong stoppedAfter() {
    return decision() == Decision.CONTINUE ? OptionalLong.empty() : OptionalLong.of(right + wrong);
  }
}
