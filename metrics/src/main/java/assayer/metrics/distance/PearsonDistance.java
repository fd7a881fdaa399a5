package assayer.metrics.distance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * D = √((1 - rho)/2), rho the weighted correlation (Gleave et al. 2021): 0 where one is the other
 * up to a positive affine map, 1 where it is the opposite.
 *
 * <p>Computed as half the length of the difference of the two standardised vectors, which is the
 * same number without the loss of digits near 0. What is below 1e-12 is rounding, and 0.
 */
public final class PearsonDistance {
  /** A distance below this is rounding. */
  static final double ROUNDING = 1e-12;

  private PearsonDistance() {}

  /** Of rows that weigh alike. */
  public static Reading of(double[] first, double[] second) {
    double[] weights = new double[first.length];
    Arrays.fill(weights, 1);
    return of(first, second, weights);
  }

  /**
   * Of weighted rows.
   *
   * @param first finite
   * @param second finite, as many
   * @param weights above 0, as many
   * @return undefined for no row, for one, and where either is constant
   */
  public static Reading of(double[] first, double[] second, double[] weights) {
    return of(first, second, weights, 0, 0);
  }

  /** Where what was computed may differ by rounding, which is no variation. */
  static Reading of(
      double[] first, double[] second, double[] weights, double noise1, double noise2) {
    int n = first.length;
    if (second.length != n || weights.length != n) {
      throw new IllegalArgumentException(
          "rows must be " + n + " in all, got " + second.length + " and " + weights.length);
    }
    double total = 0;
    for (double weight : weights) {
      total += checkedWeight(weight);
    }
    double[] u = centred(first, weights, total);
    double[] v = centred(second, weights, total);
    if (n < 2) {
      return new Undefined(n == 0 ? Reason.EMPTY : Reason.TOO_FEW, n);
    }
    double length1 = length(u, weights);
    double length2 = length(v, weights);
    double share = Math.sqrt(total);
    if (length1 <= noise1 * share || length2 <= noise2 * share) {
      return new Undefined(Reason.ZERO_VARIANCE, n);
    }
    for (int i = 0; i < n; i++) {
      u[i] = u[i] / length1 - v[i] / length2;
    }
    return Estimate.bare(rounded(length(u, weights) / 2), n);
  }

  /** A distance without what is rounding. */
  static double rounded(double distance) {
    return distance < ROUNDING ? 0 : Math.min(1, distance);
  }

  /** The length of a weighted vector. */
  static double length(double[] x, double[] weights) {
    Sum sum = Sum.create();
    for (int i = 0; i < x.length; i++) {
      sum.add(weights[i] * x[i] * x[i]);
    }
    return Math.sqrt(sum.getAsDouble());
  }

  /** Less its mean; taken from the first value on, so that a constant is exactly 0. */
  private static double[] centred(double[] x, double[] weights, double total) {
    double[] centred = new double[x.length];
    Sum sum = Sum.create();
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException("a reward must be finite, got " + x[i]);
      }
      centred[i] = x[i] - x[0];
      sum.add(weights[i] * centred[i]);
    }
    double mean = sum.getAsDouble() / total;
    for (int i = 0; i < x.length; i++) {
      centred[i] -= mean;
    }
    return centred;
  }

  private static double checkedWeight(double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a weight must be above 0 and finite, got " + weight);
    }
    return weight;
  }
}
