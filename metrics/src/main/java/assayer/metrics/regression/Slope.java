package assayer.metrics.regression;

import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * How the log-likelihood rises and bends where the coefficients stand: with p the logistic of the
 * logit and w the weight, sum w (y - p) x and sum w p (1-p) x xᵀ.
 */
final class Slope {
  private final double[] rise;
  private final double[][] bend;

  private Slope(double[] rise, double[][] bend) {
    this.rise = rise;
    this.bend = bend;
  }

  /** First derivatives. */
  double[] rise() {
    return rise;
  }

  /** Second derivatives with their sign turned: symmetric. */
  double[][] bend() {
    return bend;
  }

  static Slope at(double[] coefficients, Observations rows) {
    int size = rows.coefficients();
    Sum[] rise = new Sum[size];
    Arrays.setAll(rise, j -> Sum.create()); // terms of both signs, and many
    double[][] bend = new double[size][size];
    for (int row = 0; row < rows.rows(); row++) {
      double logit = rows.logit(row, coefficients);
      double small = StrictMath.exp(-Math.abs(logit));
      double minor = small / (1 + small);
      double major = 1 / (1 + small);
      double p = logit >= 0 ? major : minor;
      double q = logit >= 0 ? minor : major;
      double y = rows.outcome(row);
      double weight = rows.weight(row);
      add(rows, row, weight * (y * q - (1 - y) * p), weight * p * q, rise, bend);
    }
    mirror(bend);
    return new Slope(Arrays.stream(rise).mapToDouble(Sum::getAsDouble).toArray(), bend);
  }

  private static void add(
      Observations rows, int row, double miss, double spread, Sum[] rise, double[][] bend) {
    double[][] columns = rows.columns();
    int groups = rows.groups();
    int group = rows.group(row);
    if (group >= 0) {
      rise[group].add(miss);
      bend[group][group] += spread;
    }
    for (int a = 0; a < columns.length; a++) {
      double x = columns[a][row];
      rise[groups + a].add(miss * x);
      double bent = spread * x;
      if (group >= 0) {
        bend[groups + a][group] += bent;
      }
      for (int b = 0; b <= a; b++) {
        bend[groups + a][groups + b] += bent * columns[b][row];
      }
    }
  }

  private static void mirror(double[][] lower) {
    for (int a = 0; a < lower.length; a++) {
      for (int b = 0; b < a; b++) {
        lower[b][a] = lower[a][b];
      }
    }
  }
}
