package assayer.metrics.association;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.Level;
import assayer.metrics.interval.StudentT;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * The mean over questions of how well two scores agree in order within each. Differences between
 * questions have no part in it, as they do in one coefficient of all scores together. Questions
 * whose coefficient is undefined are left out and counted.
 *
 * <p>Standard error s/√k of the k questions with a coefficient, s² by k - 1; interval mean ± t SE
 * within [-1, 1]. Holds three numbers, however many questions there are.
 */
public final class PerQuestion implements Aggregate<PerQuestion> {
  private final Concordance coefficient;
  private final Mean mean = Mean.create();
  private final Variance variance = Variance.create();
  private long questions;
  private long defined;

  /** Without questions. */
  public PerQuestion(Concordance coefficient) {
    this.coefficient = coefficient;
  }

  /** Adds a question with its scores, {@code y} as many as {@code x}. */
  public void add(double[] x, double[] y) {
    questions++;
    coefficient
        .of(x, y)
        .estimate()
        .ifPresent(
            found -> {
              defined++;
              mean.accept(found.value());
              variance.accept(found.value());
            });
  }

  @Override
  public PerQuestion combine(PerQuestion other) {
    if (other.coefficient != coefficient) {
      throw new IllegalArgumentException(
          "coefficients must be alike, got " + coefficient + " and " + other.coefficient);
    }
    mean.combine(other.mean);
    variance.combine(other.variance);
    questions += other.questions;
    defined += other.defined;
    return this;
  }

  /** How many questions were added. */
  public long questions() {
    return questions;
  }

  /** How many of them have a coefficient. */
  public long defined() {
    return defined;
  }

  /** The mean with its interval at 95 %; undefined where no question has a coefficient. */
  public Reading mean() {
    return mean(Level.DEFAULT);
  }

  /**
   * The mean with its interval.
   *
   * @param level confidence level within (0, 1)
   */
  public Reading mean(double level) {
    StudentT student = StudentT.withDefaults().withLevel(level);
    if (defined == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    double value = Math.max(-1, Math.min(1, mean.getAsDouble()));
    Estimate bare = Estimate.bare(value, defined);
    if (defined < 2) {
      return bare.with(Flag.TOO_FEW);
    }
    double error = Math.sqrt(variance.getAsDouble() / defined);
    if (error == 0) {
      return bare.withStandardError(0).with(Flag.DEGENERATE);
    }
    double half = student.halfWidth(error, defined - 1.0);
    Interval interval = new Interval(Math.max(-1, value - half), Math.min(1, value + half), level);
    return bare.withStandardError(error).with(interval, StudentT.METHOD);
  }
}
