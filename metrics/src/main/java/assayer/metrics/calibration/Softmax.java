package assayer.metrics.calibration;

/** Probabilities e^(β z(k)) / Σ e^(β z(j)), without overflow. */
final class Softmax {
  private Softmax() {}

  static double[] of(double[] logits, double beta) {
    double[] masses = new double[logits.length];
    fill(masses, logits, beta);
    return masses;
  }

  /** The same into an array of as many. */
  static void fill(double[] masses, double[] logits, double beta) {
    double largest = largest(logits);
    double sum = 0;
    for (int k = 0; k < logits.length; k++) {
      masses[k] = logits[k] == largest ? 1 : StrictMath.exp(beta * (logits[k] - largest));
      sum += masses[k];
    }
    for (int k = 0; k < masses.length; k++) {
      masses[k] /= sum;
    }
  }

  /** ln Σ e^(β z(k)). */
  static double logSumExp(double[] logits, double beta) {
    double largest = largest(logits);
    double sum = 0;
    for (double logit : logits) {
      sum += StrictMath.exp(beta * (logit - largest));
    }
    return beta * largest + StrictMath.log(sum);
  }

  private static double largest(double[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      largest = Math.max(largest, logit);
    }
    return largest;
  }
}
