package assayer.metrics.calibration;

import assayer.metrics.regression.Logistic;

/** The search for Platt's two numbers on standardised scores x = (f - mean) / deviation. */
final class PlattNewton {
  private static final double RIDGE = 1e-12;
  private static final double LEAST_STEP = 1e-10;
  private static final double PRECISION = 1e-12;
  private static final double SLACK = 1e-14;
  private static final int MOST_STEPS = 100;

  private final double[] x;
  private final double[] targets;
  private final double mean;
  private final double deviation;

  /** Slope and intercept of the logit, rising with the score: -a and -b. */
  private double slope;

  private double intercept;

  PlattNewton(double[] scores, boolean[] labels, int positives, double mean, double deviation) {
    this.mean = mean;
    this.deviation = deviation;
    this.x = new double[scores.length];
    this.targets = new double[scores.length];
    int negatives = scores.length - positives;
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1 / (negatives + 2.0);
    for (int i = 0; i < scores.length; i++) {
      x[i] = (scores[i] - mean) / deviation;
      targets[i] = labels[i] ? high : low;
    }
    this.intercept = StrictMath.log((positives + 1.0) / (negatives + 1.0));
  }

  Platt fit() {
    double loss = loss(slope, intercept);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = step();
      double better = walk(step, loss);
      boolean settled =
          Math.hypot(step[0], step[1]) <= PRECISION * (1 + Math.hypot(slope, intercept));
      if (settled || Double.isNaN(better)) {
        break;
      }
      loss = better;
    }
    double a = -slope / deviation;
    return new Platt(a, -intercept - a * mean, loss);
  }

  /** Newton's step: the inverse Hessian times the negative gradient. */
  private double[] step() {
    double g0 = 0;
    double g1 = 0;
    double h00 = RIDGE;
    double h01 = 0;
    double h11 = RIDGE;
    for (int i = 0; i < x.length; i++) {
      double p = Logistic.of(slope * x[i] + intercept);
      double miss = p - targets[i];
      double weight = p * (1 - p);
      g0 += miss * x[i];
      g1 += miss;
      h00 += weight * x[i] * x[i];
      h01 += weight * x[i];
      h11 += weight;
    }
    double determinant = h00 * h11 - h01 * h01;
    return new double[] {(h01 * g1 - h11 * g0) / determinant, (h01 * g0 - h00 * g1) / determinant};
  }

  /** Takes the longest of the step's halvings that does not raise the loss; NaN if all do. */
  private double walk(double[] step, double loss) {
    for (double part = 1; part >= LEAST_STEP; part /= 2) {
      double to = loss(slope + part * step[0], intercept + part * step[1]);
      if (to <= loss * (1 + SLACK)) { // near the optimum steps are finer than the loss shows
        slope += part * step[0];
        intercept += part * step[1];
        return to;
      }
    }
    return Double.NaN;
  }

  private double loss(double slope, double intercept) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Logistic.loss(slope * x[i] + intercept, targets[i]);
    }
    return sum;
  }
}
