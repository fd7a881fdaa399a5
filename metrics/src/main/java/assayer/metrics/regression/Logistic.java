package assayer.metrics.regression;

/** The logistic function, its logarithm and its loss, without overflow or cancellation. */
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

  /**
   * -t ln p - (1-t) ln(1-p) in nats, for p the logistic of a finite logit.
   *
   * @param target t, within [0, 1]
   */
  public static double loss(double logit, double target) {
    return Math.max(logit, 0) - target * logit + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
  }
}
