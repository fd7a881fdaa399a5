package assayer.metrics.regression;

/** The logistic function and its logarithm, without overflow or cancellation. */
public final class Logistic {
  private Logistic() {}

  /** 1 / (1 + exp(-logit)), within [0, 1]. */
  public static double of(double logit) {
    double small = StrictMath.exp(-Math.abs(logit));
    return (logit >= 0 ? 1 : small) / (1 + small);
  }

  /** ln(1 / (1 + exp(-logit))), at most 0. */
  public static double log(double logit) {
    return Math.min(0, logit) - StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
  }
}
