package assayer.metrics.calibration;

import assayer.core.reading.Undefined;
import assayer.metrics.order.DistinctValues;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Least squares under the one condition that probability does not fall with the score (Zadrozny and
 * Elkan 2002). Rows of one score first become one point; between points the map is linear, outside
 * it is constant. O(n).
 */
public final class Isotonic implements CalibrationMap {
  private final double[] scores;
  private final double[] fitted;

  private Isotonic(double[] scores, double[] fitted) {
    this.scores = scores;
    this.fitted = fitted;
  }

  /** With all weights 1. */
  public static Fit<Isotonic> fit(double[] scores, double[] values) {
    double[] weights = new double[scores.length];
    Arrays.fill(weights, 1);
    return fit(scores, values, weights);
  }

  /**
   * Of rows; EMPTY without weight.
   *
   * @param scores finite
   * @param values to be met, finite: 0 and 1, or shares
   * @param weights finite and at least 0
   */
  public static Fit<Isotonic> fit(double[] scores, double[] values, double[] weights) {
    check(scores, values, weights);
    int[] rows = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    if (rows.length == 0) {
      return Fit.none(Undefined.Reason.EMPTY, 0);
    }
    DistinctValues distinct =
        DistinctValues.of(Arrays.stream(rows).mapToDouble(i -> scores[i]).toArray());
    double[] sum = new double[distinct.size()];
    double[] weight = new double[distinct.size()];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      sum[distinct.placeOf(i)] += weights[row] * values[row];
      weight[distinct.placeOf(i)] += weights[row];
    }
    return Fit.of(new Isotonic(distinct.values(), Pooling.fit(sum, weight)));
  }

  private static void check(double[] scores, double[] values, double[] weights) {
    if (scores.length != values.length || scores.length != weights.length) {
      throw new IllegalArgumentException(
          "lists must be of one length, got "
              + scores.length
              + ", "
              + values.length
              + " and "
              + weights.length);
    }
    for (int i = 0; i < scores.length; i++) {
      CalibrationRows.checkFinite(scores[i]);
      CalibrationRows.checkFinite(values[i]);
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a weight must be finite and at least 0, got " + weights[i]);
      }
    }
  }

  @Override
  public double probability(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score must be a number, got NaN");
    }
    int place = Arrays.binarySearch(scores, score + 0.0);
    if (place >= 0) {
      return fitted[place];
    }
    int next = -1 - place;
    if (next == 0) {
      return fitted[0];
    }
    return next == scores.length ? fitted[next - 1] : between(next - 1, next, score);
  }

  /** Halved first, since the distance of two finite scores need not be finite. */
  private double between(int low, int high, double score) {
    double part = (score / 2 - scores[low] / 2) / (scores[high] / 2 - scores[low] / 2);
    return fitted[low] + (fitted[high] - fitted[low]) * part;
  }
}
