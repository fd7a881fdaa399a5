package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.StudentT;
import assayer.metrics.mean.PairedDifference;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * May a new system replace a base, if being worse by less than a margin D does not matter? The
 * hypothesis to be rejected is "new - base ≤ -D"; it is rejected when the one-sided lower bound of
 * the difference, the low end of the interval at level 1 - 2 alpha, lies above -D. That a test
 * finds no difference says nothing of the kind. Equivalence is both one-sided tests (Schuirmann
 * 1987).
 *
 * <p>All results are undefined below two rows or clusters.
 */
public final class NonInferiority {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double margin;
  private final double alpha;

  private NonInferiority(double margin, double alpha) {
    this.margin = margin;
    this.alpha = alpha;
  }

  /** By a margin above 0, in the units of the difference, at alpha 0.05. */
  public static NonInferiority withMargin(double margin) {
    if (!(margin > 0 && margin < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a margin must be above 0, got " + margin);
    }
    return new NonInferiority(margin, 0.05);
  }

  /** With another one-sided error rate, within (0, 0.5). */
  public NonInferiority withAlpha(double alpha) {
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException("alpha must be within 0 and 0.5, got " + alpha);
    }
    return new NonInferiority(margin, alpha);
  }

  /** Of the mean of differences new - base over independent rows, by Student's t. */
  public MarginResult ofPairs(double[] candidate, double[] base) {
    return ofMean(PairedDifference.of(candidate, base).measured().bare());
  }

  /**
   * Of a mean difference new - base with its standard error, by t = (difference + D) / SE. Degrees
   * of freedom are the clusters less 1, or without clusters the rows less 1. A standard error of 0
   * decides nothing.
   */
  public MarginResult ofMean(Reading difference) {
    if (!(difference instanceof Estimate mean)) {
      return nothing(difference, StudentT.METHOD);
    }
    if (mean.standardError().isEmpty() || freedom(mean) < 1) {
      return nothing(new Undefined(why(mean), mean.n()), StudentT.METHOD);
    }
    double error = mean.standardError().getAsDouble();
    if (error == 0) {
      Reading none = new Undefined(Undefined.Reason.ZERO_VARIANCE, mean.n());
      Estimate bare = Estimate.bare(mean.value(), mean.n()).withStandardError(0);
      Reading flagged = bare.with(Flag.DEGENERATE);
      return result(flagged, none, none, none, freedom(mean), StudentT.METHOD);
    }
    double half = StudentT.withDefaults().withLevel(level()).halfWidth(error, freedom(mean));
    Interval bounds = new Interval(mean.value() - half, mean.value() + half, level());
    return tested(
        mean.with(bounds, StudentT.METHOD),
        (mean.value() + margin) / error,
        (margin - mean.value()) / error,
        freedom(mean),
        StudentT.METHOD);
  }

  /** Of shares of right rows on the same independent rows, by Tango's score. */
  public MarginResult ofPairedCounts(PairedCounts newAndBase) {
    long rows = newAndBase.rows();
    if (rows < 2) {
      return nothing(tooFew(rows), Tango.METHOD);
    }
    checkShareMargin();
    Tango tango = Tango.of(rows, newAndBase.onlyFirst(), newAndBase.onlySecond());
    Reading difference = newAndBase.difference(level());
    return tested(difference, tango.score(-margin), -tango.score(margin), Tango.METHOD);
  }

  /** Of shares of right rows, each system on independent rows of its own, by their score. */
  public MarginResult ofUnpaired(UnpairedShares newAndBase) {
    if (newAndBase.isEmpty()) {
      return nothing(tooFew(0), UnpairedShares.METHOD);
    }
    checkShareMargin();
    return tested(
        newAndBase.difference(level()),
        newAndBase.score(-margin),
        -newAndBase.score(margin),
        UnpairedShares.METHOD);
  }

  private MarginResult tested(Reading difference, double above, double below, String method) {
    return tested(difference, above, below, Double.POSITIVE_INFINITY, method);
  }

  /** Both one-sided tests, by how far the difference lies above -D and below D. */
  private MarginResult tested(
      Reading difference, double above, double below, double freedom, String method) {
    ContinuousDistribution law = Double.isInfinite(freedom) ? NORMAL : TDistribution.of(freedom);
    double notWorse = law.survivalProbability(above);
    double notBetter = law.survivalProbability(below);
    long n = difference.n();
    return result(
        difference,
        Estimate.bare(above, n),
        Estimate.bare(notWorse, n),
        Estimate.bare(Math.max(notWorse, notBetter), n),
        freedom,
        method);
  }

  private MarginResult result(
      Reading difference, Reading statistic, Reading p, Reading both, double freedom, String how) {
    return new MarginResult(difference, statistic, p, both, freedom, margin, how);
  }

  private MarginResult nothing(Reading why, String method) {
    return result(why, why, why, why, Double.POSITIVE_INFINITY, method);
  }

  private double level() {
    return 1 - 2 * alpha;
  }

  private void checkShareMargin() {
    if (margin >= 1) {
      throw new IllegalArgumentException(
          "a margin of a share must be within 0 and 1, got " + margin);
    }
  }

  private static double freedom(Estimate mean) {
    return mean.clusters().orElse(mean.n()) - 1.0;
  }

  private static Undefined.Reason why(Estimate mean) {
    return mean.n() > 1 && mean.clusters().isPresent()
        ? Undefined.Reason.TOO_FEW_CLUSTERS
        : Undefined.Reason.TOO_FEW;
  }

  private static Undefined tooFew(long rows) {
    return new Undefined(rows == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, rows);
  }
}
