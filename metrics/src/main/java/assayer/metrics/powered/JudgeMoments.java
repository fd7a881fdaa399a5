package assayer.metrics.powered;

/**
 * Means and products of deviations of what a label has over a prediction, and of predictions
 * (Welford 1962; Chan, Golub and LeVeque 1979). The difference and not the label, since it is small
 * where the judge is good, and a difference of two large variances would lose it.
 */
final class JudgeMoments {
  private long n;
  private double excess;
  private double prediction;
  private double excessSquares;
  private double predictionSquares;
  private double products;

  void add(double label, double predicted) {
    n++;
    double d = label - predicted - excess;
    double f = predicted - prediction;
    excess += d / n;
    prediction += f / n;
    double rest = predicted - prediction;
    excessSquares += d * (label - predicted - excess);
    predictionSquares += f * rest;
    products += d * rest;
  }

  JudgeMoments combine(JudgeMoments other) {
    long total = n + other.n;
    if (other.n > 0) {
      double share = (double) other.n / total;
      double d = other.excess - excess;
      double f = other.prediction - prediction;
      excessSquares += other.excessSquares + d * d * n * share;
      predictionSquares += other.predictionSquares + f * f * n * share;
      products += other.products + d * f * n * share;
      excess += d * share;
      prediction += f * share;
      n = total;
    }
    return this;
  }

  long n() {
    return n;
  }

  /** The mean of the label less a share of the prediction. */
  double mean(double lambda) {
    return excess + (1 - lambda) * prediction;
  }

  /** The mean of the prediction. */
  double prediction() {
    return prediction;
  }

  /** Squared deviations of the label less a share of the prediction. */
  double squares(double lambda) {
    double rest = 1 - lambda;
    return Math.max(0, excessSquares + rest * (2 * products + rest * predictionSquares));
  }

  /** Squared deviations of the prediction. */
  double predictionSquares() {
    return predictionSquares;
  }

  /** Products of deviations of label and prediction. */
  double products() {
    return products + predictionSquares;
  }
}
