package assayer.metrics.calibration;

import assayer.core.reading.Undefined;
import assayer.metrics.regression.Logistic;
import java.util.EnumSet;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;

/**
 * p = 1 / (1 + e^(a f + b)) of a score f (Platt 1999); a is below 0 where higher scores mean
 * positive. Targets (n1+1)/(n1+2) and 1/(n0+2) instead of 1 and 0 keep the fit finite where scores
 * separate the classes. Newton with step halving and a ridge of 1e-12 (Lin, Lin and Weng 2007), run
 * on standardised scores and on to machine precision, where the paper stops at a gradient of 1e-5.
 *
 * @param a slope
 * @param b intercept
 * @param negativeLogLikelihood of the targets at the optimum, summed over rows
 */
public record Platt(double a, double b, double negativeLogLikelihood) implements CalibrationMap {

  /**
   * Of rows; EMPTY, SINGLE_CLASS, or ZERO_VARIANCE where all scores are equal.
   *
   * @param scores finite
   * @param labels whether it happened, of the same length
   */
  public static Fit<Platt> fit(double[] scores, boolean[] labels) {
    CalibrationRows.checkLengths(scores.length, labels.length);
    int positives = 0;
    for (int i = 0; i < scores.length; i++) {
      CalibrationRows.checkFinite(scores[i]);
      positives += labels[i] ? 1 : 0;
    }
    if (scores.length == 0) {
      return Fit.none(Undefined.Reason.EMPTY, 0);
    }
    if (positives == 0 || positives == scores.length) {
      return Fit.none(Undefined.Reason.SINGLE_CLASS, scores.length);
    }
    DoubleStatistics spread =
        DoubleStatistics.of(EnumSet.of(Statistic.MEAN, Statistic.VARIANCE), scores);
    double mean = spread.getAsDouble(Statistic.MEAN);
    double deviation = Math.sqrt(spread.getAsDouble(Statistic.VARIANCE));
    if (deviation == 0) {
      return Fit.none(Undefined.Reason.ZERO_VARIANCE, scores.length);
    }
    return Fit.of(new PlattNewton(scores, labels, positives, mean, deviation).fit());
  }

  @Override
  public double probability(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score must be a number, got NaN");
    }
    double exponent = a == 0 ? b : a * score + b;
    return Logistic.of(-exponent);
  }
}
