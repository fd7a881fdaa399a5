package assayer.metrics.calibration;

/** The logistic function and its loss, without overflow. */
final class Logistic {
  private Logistic() {}

  /** 1 / (1 + e^-z). */
  static double of(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }

  /** -t ln p - (1-t) ln(1-p) for p = 1 / (1 + e^-z). */
  static double loss(double z, double target) {
    return Math.max(z, 0) - target * z + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
  }
}
