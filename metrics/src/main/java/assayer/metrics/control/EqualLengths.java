package assayer.metrics.control;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.metrics.regression.Logistic;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * What a fitted model says of each instruction if both answers were equally long.
 *
 * @param mean the win rate, within [0, 1]
 * @param variance of the predictions, with n - 1
 * @param byModel derivative of the mean with respect to the model's coefficient
 * @param byDifficulty the same for the difficulty's
 * @param n how many instructions
 */
record EqualLengths(double mean, double variance, double byModel, double byDifficulty, int n) {
  private static final double LARGE = 10;

  static EqualLengths of(double model, double perDifficulty, double[] difficulty) {
    double[] predictions = new double[difficulty.length];
    double byModel = 0;
    double byDifficulty = 0;
    for (int i = 0; i < predictions.length; i++) {
      double p = Logistic.of(model + perDifficulty * difficulty[i]);
      predictions[i] = p;
      byModel += p * (1 - p) / predictions.length;
      byDifficulty += p * (1 - p) * difficulty[i] / predictions.length;
    }
    return new EqualLengths(
        Mean.of(predictions).getAsDouble(),
        Variance.of(predictions).getAsDouble(),
        byModel,
        byDifficulty,
        predictions.length);
  }

  /** In percent, flagged when far from the raw rate. */
  Estimate percent(Reading raw) {
    Estimate found = Estimate.bare(100 * mean, n);
    boolean far = raw instanceof Estimate rate && Math.abs(found.value() - rate.value()) > LARGE;
    return far ? found.with(Flag.LARGE_CORRECTION) : found;
  }

  /** The standard error as published, in percent. */
  double error() {
    return 100 * Math.sqrt(variance / n);
  }
}
