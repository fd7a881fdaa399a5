package assayer.metrics.powered;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Prediction-powered inference of a mean. With n rows that have a label Y and a judge's prediction
 * f and N more with f alone: lambda mean(f of N) + mean(Y - lambda f of n), squared standard error
 * lambda² var(f of N)/N + var(Y - lambda f of n)/n (Angelopoulos et al. 2023, PPI; 2024, PPI++). In
 * the label's units.
 *
 * <p>The tuned lambda is cov(Y, f) / ((1 + n/N) var(f of all)) cut to [0, 1]; a judge that says the
 * same of everything has lambda 0 and a flag. Variances have n - 1; the authors' package divides
 * most of them by n, which {@link #withAuthorsDivisors} does. Limits are normal, with fewer than 30
 * labels (or clusters with labels) Student's with one degree of freedom less than those.
 *
 * <p>EMPTY without rows of either kind, TOO_FEW with one label. With rows in clusters both
 * variances are CR1.
 */
public final class PredictionPowered {
  /** What readings with normal limits call it. */
  public static final String METHOD = "prediction-powered";

  /** What readings with Student's limits call it. */
  public static final String FEW = "prediction-powered-t";

  private static final int ENOUGH = 30;
  private static final PredictionPowered DEFAULT = new PredictionPowered(0.95, true, false);

  private final double level;
  private final boolean student;
  private final boolean authors;

  private PredictionPowered(double level, boolean student, boolean authors) {
    this.level = level;
    this.student = student;
    this.authors = authors;
  }

  /** At 95 %. */
  public static PredictionPowered withDefaults() {
    return DEFAULT;
  }

  /** At another confidence level within (0, 1). */
  public PredictionPowered withLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be within 0 and 1, got " + level);
    }
    return new PredictionPowered(level, student, authors);
  }

  /** With normal limits however few labels there are, as published. */
  public PredictionPowered withNormalLimits() {
    return new PredictionPowered(level, false, authors);
  }

  /** With the divisors of the authors' package, for rows without clusters. */
  public PredictionPowered withAuthorsDivisors() {
    return new PredictionPowered(level, student, true);
  }

  /** Of independent rows. */
  public PoweredMean of(Sample rows) {
    int lost = authors ? 0 : 1;
    return of(rows, lambda -> rows.squaredError(lambda, lost), OptionalLong.empty());
  }

  /** Of rows in clusters. */
  public PoweredMean of(ClusteredSample rows) {
    return of(rows.rows(), rows::squaredError, rows.labelled());
  }

  private PoweredMean of(
      Sample rows, DoubleFunction<OptionalDouble> squaredError, OptionalLong clusters) {
    long n = rows.labelled().n();
    if (n < 2 || rows.predicted().n() == 0) {
      boolean empty = n == 0 || rows.predicted().n() == 0;
      Reading none = new Undefined(empty ? Reason.EMPTY : Reason.TOO_FEW, n);
      return new PoweredMean(none, none, none, none, none, none);
    }
    boolean constant = rows.all().predictionSquares() == 0;
    double raw = constant ? 0 : tuned(rows);
    double lambda = Math.min(1, Math.max(0, raw));
    Estimate classical = estimate(rows, 0, squaredError, clusters);
    Estimate tuned = estimate(rows, lambda, squaredError, clusters);
    return new PoweredMean(
        classical,
        estimate(rows, 1, squaredError, clusters),
        constant ? tuned.with(Flag.CONSTANT_JUDGE) : tuned,
        Estimate.bare(lambda, n),
        Estimate.bare(raw, n),
        effectiveSize(classical, tuned));
  }

  private double tuned(Sample rows) {
    double n = rows.labelled().n();
    double all = n + rows.predicted().n();
    double covariance = rows.labelled().products() / (authors ? n : n - 1);
    double variance = rows.all().predictionSquares() / (all - 1);
    return covariance / ((1 + n / rows.predicted().n()) * variance);
  }

  private static Reading effectiveSize(Estimate classical, Estimate tuned) {
    double labels = classical.standardError().orElse(0);
    double both = tuned.standardError().orElse(0);
    double ratio = labels / both;
    return both == 0
        ? new Undefined(Reason.ZERO_VARIANCE, tuned.n())
        : Estimate.bare(tuned.n() * ratio * ratio, tuned.n());
  }

  private Estimate estimate(
      Sample rows,
      double lambda,
      DoubleFunction<OptionalDouble> squaredError,
      OptionalLong clusters) {
    double value = lambda * rows.predicted().prediction() + rows.labelled().mean(lambda);
    Estimate bare = Estimate.bare(value, rows.labelled().n());
    Estimate known = clusters.isPresent() ? bare.withClusters(clusters.getAsLong()) : bare;
    OptionalDouble square = squaredError.apply(lambda);
    if (square.isEmpty()) {
      return known.with(clusters.isPresent() ? Flag.TOO_FEW_CLUSTERS : Flag.TOO_FEW);
    }
    double error = Math.sqrt(square.getAsDouble());
    Estimate measured = known.withStandardError(error);
    return error == 0
        ? measured.with(Flag.DEGENERATE)
        : limited(measured, error, clusters.orElse(known.n()), clusters.isPresent());
  }

  private Estimate limited(Estimate found, double error, long units, boolean clustered) {
    boolean few = units < ENOUGH;
    double tail = (1 - level) / 2;
    double quantile =
        few && student
            ? TDistribution.of(units - 1.0).inverseSurvivalProbability(tail)
            : NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    double half = quantile * error;
    Interval interval = new Interval(found.value() - half, found.value() + half, level);
    Estimate estimate = found.with(interval, few && student ? FEW : METHOD);
    return few && clustered ? estimate.with(Flag.FEW_CLUSTERS) : estimate;
  }
}
