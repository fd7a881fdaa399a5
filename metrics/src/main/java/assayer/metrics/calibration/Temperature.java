package assayer.metrics.calibration;

import assayer.core.reading.Undefined;
import assayer.metrics.regression.Logistic;

/**
 * One number T &gt; 0 that all logits are divided by (Guo et al. 2017): the minimum of
 * mean[logsumexp(z/T) - z(y)/T], which is convex in 1/T. Keeps every order of classes.
 *
 * @param temperature above 1 where the model was over-confident
 * @param meanNegativeLogLikelihood at the optimum, in nats
 */
public record Temperature(double temperature, double meanNegativeLogLikelihood)
    implements CalibrationMap {

  /**
   * Of rows of logits. EMPTY; SEPARATION where every label is the largest logit, since the optimum
   * is T = 0; NOT_IDENTIFIED where even T = ∞ is no minimum, since logits point the wrong way.
   *
   * @param logits per row one for each class, finite and equally many
   * @param labels the true class of each row, from 0
   */
  public static Fit<Temperature> fit(double[][] logits, int[] labels) {
    check(logits, labels);
    return logits.length == 0
        ? Fit.none(Undefined.Reason.EMPTY, 0)
        : new InverseTemperature(logits, labels).fit();
  }

  /**
   * Of logits of an event.
   *
   * @param logits ln(p / (1-p)), finite
   * @param labels whether it happened
   */
  public static Fit<Temperature> fit(double[] logits, boolean[] labels) {
    CalibrationRows.checkLengths(logits.length, labels.length);
    double[][] two = new double[logits.length][];
    int[] classes = new int[logits.length];
    for (int i = 0; i < logits.length; i++) {
      two[i] = new double[] {0, logits[i]};
      classes[i] = labels[i] ? 1 : 0;
    }
    return fit(two, classes);
  }

  private static void check(double[][] logits, int[] labels) {
    CalibrationRows.checkLengths(logits.length, labels.length);
    for (int i = 0; i < labels.length; i++) {
      CalibrationRows.checkLengths(logits[0].length, logits[i].length);
      if (labels[i] < 0 || labels[i] >= logits[i].length) {
        throw new IllegalArgumentException(
            "a label must be one of " + logits[i].length + " classes, got " + labels[i]);
      }
      for (double logit : logits[i]) {
        CalibrationRows.checkFinite(logit);
      }
    }
  }

  /** Of an event by its logit. */
  @Override
  public double probability(double logit) {
    if (Double.isNaN(logit)) {
      throw new IllegalArgumentException("a logit must be a number, got NaN");
    }
    return Logistic.of(logit / temperature);
  }

  /** Of classes by their finite logits. */
  public double[] probabilities(double[] logits) {
    for (double logit : logits) {
      CalibrationRows.checkFinite(logit);
    }
    return Softmax.of(logits, 1 / temperature);
  }
}
