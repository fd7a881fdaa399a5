package assayer.metrics.mean;

import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import java.util.Arrays;
import java.util.Optional;

/**
 * A value with what each row does to it: influence values ψ of mean 0 such that value + mean(ψ)
 * stands for the value had the rows been others (Hampel 1974; Miller 2024). The standard error of
 * the mean of ψ, over rows or over clusters, is then that of the value.
 */
public final class Linearised {
  private final Optional<Undefined> undefined;
  private final double value;
  private final double[] influence;

  private Linearised(Optional<Undefined> undefined, double value, double[] influence) {
    this.undefined = undefined;
    this.value = value;
    this.influence = influence;
  }

  /**
   * Of any statistic.
   *
   * @param value finite
   * @param influence one a row, finite, with mean 0; kept, not copied, since it may be large
   */
  public static Linearised of(double value, double[] influence) {
    return influence.length == 0
        ? undefined(Undefined.Reason.EMPTY, 0)
        : new Linearised(Optional.empty(), value, influence);
  }

  /** Of a headline and its items. */
  public static Linearised of(Influence influence) {
    double[] items = new double[influence.size()];
    Arrays.setAll(items, influence::get);
    return of(influence.value(), items);
  }

  /**
   * A smooth function g of the means m of columns: ψ of a row is the sum over columns of dg/dm (x -
   * m).
   *
   * @param columns finite numbers, each as long as the others
   */
  public static Linearised of(SmoothFunction function, double[]... columns) {
    int rows = columns.length == 0 ? 0 : columns[0].length;
    if (rows == 0) {
      return undefined(Undefined.Reason.EMPTY, 0);
    }
    double[] means = new double[columns.length];
    for (int column = 0; column < means.length; column++) {
      means[column] = meanOf(columns[column], rows);
    }
    double[] gradient = function.gradient(means);
    double[] influence = new double[rows];
    for (int column = 0; column < means.length; column++) {
      for (int row = 0; row < rows; row++) {
        influence[row] += gradient[column] * (columns[column][row] - means[column]);
      }
    }
    return of(function.value(means), influence);
  }

  /**
   * The ratio R of two totals: ψ of a row is (y - R x) / mean(x). Undefined where the denominators
   * add up to 0.
   */
  public static Linearised ratio(double[] numerators, double[] denominators) {
    int rows = numerators.length;
    double below = meanOf(denominators, rows);
    double ratio = meanOf(numerators, rows) / below;
    if (rows == 0 || below == 0) {
      return undefined(rows == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.NOT_IDENTIFIED, rows);
    }
    double[] influence = new double[rows];
    for (int row = 0; row < rows; row++) {
      influence[row] = (numerators[row] - ratio * denominators[row]) / below;
    }
    return of(ratio, influence);
  }

  /** No value at all. */
  public static Linearised undefined(Undefined.Reason reason, long n) {
    return new Linearised(Optional.of(new Undefined(reason, n)), 0, new double[0]);
  }

  private static double meanOf(double[] column, int rows) {
    if (column.length != rows) {
      throw new IllegalArgumentException(
          "columns must be of one length, got " + rows + " and " + column.length);
    }
    return Moments.of(column).mean();
  }

  /** Why there is no value, if there is none. */
  public Optional<Undefined> undefined() {
    return undefined;
  }

  /** The value; 0 where there is none. */
  public double value() {
    return value;
  }

  /** What a row does to the value. */
  public double influence(int row) {
    return influence[row];
  }

  /** A factor times it. */
  public Linearised times(double factor) {
    return undefined.isPresent()
        ? this
        : of(factor * value, Arrays.stream(influence).map(one -> factor * one).toArray());
  }

  /** This and another of the same rows. */
  public Linearised plus(Linearised other) {
    return minus(other.times(-1));
  }

  /** The value with the standard error of independent rows. */
  public Measured measured() {
    return undefined
        .map(why -> Measured.undefined(why.reason(), why.n()))
        .orElseGet(() -> Moments.of(influence).measured().at(value));
  }

  /** The value with the standard error CR1 of rows in clusters. */
  public Measured measured(Clusters clusters) {
    return undefined
        .map(why -> Measured.undefined(why.reason(), why.n()))
        .orElseGet(() -> ClusterSums.of(influence, clusters).measured(ClusterForm.CR1).at(value));
  }

  /** This less another of the same rows: paired, as each row's influences are subtracted. */
  public Linearised minus(Linearised other) {
    if (undefined.isPresent() || other.undefined.isPresent()) {
      return undefined.isPresent() ? this : other;
    }
    if (influence.length != other.influence.length) {
      throw new IllegalArgumentException(
          "both must be of the same rows, got "
              + influence.length
              + " and "
              + other.influence.length);
    }
    double[] apart = new double[influence.length];
    Arrays.setAll(apart, row -> influence[row] - other.influence[row]);
    return of(value - other.value, apart);
  }
}
