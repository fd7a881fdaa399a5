package assayer.metrics.interval;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The interval of a mean, or of what is nearly one: value ± t · SE, t the upper quantile of
 * Student's distribution (Student 1908).
 */
public final class StudentT {
  /** What readings call it. */
  public static final String METHOD = "student-t";

  private static final StudentT DEFAULT = new StudentT(Level.DEFAULT);

  private final double level;

  private StudentT(double level) {
    this.level = level;
  }

  /** At 95 %. */
  public static StudentT withDefaults() {
    return DEFAULT;
  }

  /** At another confidence level within (0, 1). */
  public StudentT withLevel(double level) {
    return new StudentT(Level.checked(level));
  }

  /**
   * A value with its interval; without one when no spread could be measured, since an interval of
   * width 0 is no evidence.
   *
   * @param value finite
   * @param standardError of the value
   * @param freedom degrees of freedom of the standard error
   * @param n units it rests on
   */
  public Reading reading(double value, double standardError, double freedom, long n) {
    if (freedom < 1 || standardError == 0) {
      return Estimate.bare(value, n);
    }
    double half = halfWidth(standardError, freedom);
    return Estimate.of(value, new Interval(value - half, value + half, level), METHOD, n);
  }

  /** The half-width t · SE. */
  public double halfWidth(double standardError, double freedom) {
    return standardError * TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
  }

  /**
   * The two-sided p-value of a difference that would be 0 if nothing were behind it.
   *
   * @param difference finite
   * @param standardError above 0
   * @param freedom above 0
   */
  public static double pValue(double difference, double standardError, double freedom) {
    double t = Math.abs(difference) / standardError;
    return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(t));
  }
}
