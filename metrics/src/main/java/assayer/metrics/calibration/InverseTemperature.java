package assayer.metrics.calibration;

import assayer.core.reading.Undefined;

/**
 * The search for β = 1/T by Newton, kept by bisection between a point where the loss falls and one
 * where it rises. First derivative mean(E z - z(y)) under softmax(β z), second mean Var z.
 */
final class InverseTemperature {
  private static final double PRECISION = 1e-12;
  private static final double SLACK = 1e-14;
  private static final int MOST_STEPS = 200;

  private final double[][] logits;
  private final int[] labels;

  InverseTemperature(double[][] logits, int[] labels) {
    this.logits = logits;
    this.labels = labels;
  }

  Fit<Temperature> fit() {
    // Rounding may leave a little of a slope that is 0.
    if (at(0).slope() >= -SLACK * largestSpread()) {
      return Fit.none(Undefined.Reason.NOT_IDENTIFIED, labels.length);
    }
    if (isSeparated()) {
      return Fit.none(Undefined.Reason.SEPARATION, labels.length);
    }
    double beta = minimum();
    return Fit.of(new Temperature(1 / beta, loss(beta)));
  }

  private double largestSpread() {
    double spread = 0;
    for (int i = 0; i < labels.length; i++) {
      for (double logit : logits[i]) {
        spread = Math.max(spread, Math.abs(logit - logits[i][labels[i]]));
      }
    }
    return spread;
  }

  private boolean isSeparated() {
    for (int i = 0; i < labels.length; i++) {
      for (double logit : logits[i]) {
        if (logit > logits[i][labels[i]]) {
          return false;
        }
      }
    }
    return true;
  }

  private double minimum() {
    double low = 0;
    double high = 1 / Math.min(Double.MAX_VALUE, largestSpread());
    while (at(high).slope() < 0) {
      low = high;
      high *= 2;
    }
    double beta = high;
    for (int i = 0; i < MOST_STEPS; i++) {
      Derivatives here = at(beta);
      if (here.slope() < 0) {
        low = beta;
      } else {
        high = beta;
      }
      double next = beta - here.slope() / here.curvature();
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      boolean settled = Math.abs(next - beta) <= PRECISION * beta;
      beta = next;
      if (settled) {
        break;
      }
    }
    return beta;
  }

  private record Derivatives(double slope, double curvature) {}

  private Derivatives at(double beta) {
    double slope = 0;
    double curvature = 0;
    double[] p = new double[logits[0].length];
    for (int i = 0; i < labels.length; i++) {
      Softmax.fill(p, logits[i], beta);
      double mean = 0;
      for (int k = 0; k < p.length; k++) {
        mean += p[k] * (logits[i][k] - logits[i][labels[i]]);
      }
      for (int k = 0; k < p.length; k++) {
        double deviation = logits[i][k] - logits[i][labels[i]] - mean;
        curvature += p[k] * deviation * deviation;
      }
      slope += mean;
    }
    return new Derivatives(slope / labels.length, curvature / labels.length);
  }

  private double loss(double beta) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += Softmax.logSumExp(logits[i], beta) - beta * logits[i][labels[i]];
    }
    return sum / labels.length;
  }
}
