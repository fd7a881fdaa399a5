package assayer.metrics.regression;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.core.Sum;

/**
 * How the log-likelihood rises and bends where the coefficients stand: with p the logistic of the
 * logit and w the weight, sum w (y - p) x and sum w p (1-p) x xᵀ.
 */
final class Slope {
  private static final int BLOCK = 2048;

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
    Slope[] blocks =
        IntStream.range(0, (rows.rows() + BLOCK - 1) / BLOCK)
            .parallel()
            .mapToObj(block -> of(coefficients, rows, block * BLOCK))
            .toArray(Slope[]::new);
    return sum(blocks, rows.coefficients());
  }

  /** In the order of the blocks, so that threads do not matter; terms are of both signs. */
  private static Slope sum(Slope[] blocks, int size) {
    double[] rise = new double[size];
    double[][] bend = new double[size][size];
    for (int a = 0; a < size; a++) {
      int at = a;
      rise[a] = Sum.of(Stream.of(blocks).mapToDouble(s -> s.rise[at]).toArray()).getAsDouble();
      for (int b = 0; b <= a; b++) {
        int other = b;
        bend[a][b] = Stream.of(blocks).mapToDouble(s -> s.bend[at][other]).sum();
        bend[b][a] = bend[a][b];
      }
    }
    return new Slope(rise, bend);
  }

  private static Slope of(double[] coefficients, Observations rows, int from) {
    int size = rows.coefficients();
    Slope block = new Slope(new double[size], new double[size][size]);
    for (int row = from; row < Math.min(from + BLOCK, rows.rows()); row++) {
      double logit = rows.logit(row, coefficients);
      double small = StrictMath.exp(-Math.abs(logit));
      double major = 1 / (1 + small);
      double minor = small * major;
      double p = logit >= 0 ? major : minor;
      double q = logit >= 0 ? minor : major;
      double y = rows.outcome(row);
      double weight = rows.weight(row);
      block.add(rows, row, weight * (y * q - (1 - y) * p), weight * p * q);
    }
    return block;
  }

  private void add(Observations rows, int row, double miss, double spread) {
    double[][] columns = rows.columns();
    int groups = rows.groups();
    int group = rows.group(row);
    if (group >= 0) {
      rise[group] += miss;
      bend[group][group] += spread;
    }
    for (int a = 0; a < columns.length; a++) {
      double x = columns[a][row];
      rise[groups + a] += miss * x;
      double bent = spread * x;
      if (group >= 0) {
        bend[groups + a][group] += bent;
      }
      for (int b = 0; b <= a; b++) {
        bend[groups + a][groups + b] += bent * columns[b][row];
      }
    }
  }
}
