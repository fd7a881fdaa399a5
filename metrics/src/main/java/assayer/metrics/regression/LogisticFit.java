package assayer.metrics.regression;

import assayer.core.reading.Undefined.Reason;
import java.util.Arrays;
import java.util.Optional;

/** Coefficients, or why there are none. */
public final class LogisticFit {
  private final Observations rows;
  private final double[] coefficients;
  private final Optional<Curvature> curvature;
  private final Optional<Reason> trouble;

  private LogisticFit(
      Observations rows,
      double[] coefficients,
      Optional<Curvature> curvature,
      Optional<Reason> trouble) {
    this.rows = rows;
    this.coefficients = coefficients;
    this.curvature = curvature;
    this.trouble = trouble;
  }

  /** Without a penalty: its variances are known. */
  static LogisticFit plain(Observations rows, double[] coefficients) {
    Optional<Curvature> curvature = Curvature.of(Slope.at(coefficients, rows).bend());
    return curvature.isEmpty()
        ? none(rows, Reason.SEPARATION)
        : new LogisticFit(rows, coefficients, curvature, Optional.empty());
  }

  /** With a penalty. */
  static LogisticFit penalised(Observations rows, double[] coefficients) {
    return new LogisticFit(rows, coefficients, Optional.empty(), Optional.empty());
  }

  static LogisticFit none(Observations rows, Reason why) {
    return new LogisticFit(rows, new double[0], Optional.empty(), Optional.of(why));
  }

  /** Why there are no coefficients; empty when there are. */
  public Optional<Reason> trouble() {
    return trouble;
  }

  /** Groups, then columns; empty when there is none. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * Variance of gradient · coefficients when rows are independent: the sandwich form HC0, which
   * does not rely on the outcomes being as the model says (White 1980). Of a fit without penalty.
   */
  public double variance(double[] gradient) {
    double[] lever = lever(gradient);
    double sum = 0;
    for (int row = 0; row < rows.rows(); row++) {
      double pull = pull(row, lever);
      sum += pull * pull;
    }
    return sum;
  }

  /**
   * The same when rows come in clusters, with the factor G/(G-1) for G clusters; at least 2.
   *
   * @param cluster of each row, from 0
   * @param clusters how many there are
   */
  public double variance(double[] gradient, int[] cluster, int clusters) {
    double[] lever = lever(gradient);
    double[] pulls = new double[clusters];
    for (int row = 0; row < rows.rows(); row++) {
      pulls[cluster[row]] += pull(row, lever);
    }
    double sum = Arrays.stream(pulls).map(pull -> pull * pull).sum();
    return sum * clusters / (clusters - 1);
  }

  /** The inverse curvature times a gradient: what a row's derivative is multiplied by. */
  private double[] lever(double[] gradient) {
    return curvature
        .orElseThrow(() -> new IllegalStateException("only a plain fit has variances"))
        .solve(gradient);
  }

  /** What a row adds to gradient · coefficients. */
  private double pull(int row, double[] lever) {
    double miss = rows.outcome(row) - Logistic.of(rows.logit(row, coefficients));
    return rows.weight(row) * miss * rows.logit(row, lever);
  }
}
