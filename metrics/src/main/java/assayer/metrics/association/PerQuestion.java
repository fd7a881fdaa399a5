package assayer.metrics.association;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.Level;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;

/**
 * The mean over questions of how well two scores agree in order within each. Differences between
 * questions have no part in it, as they do in one coefficient of all scores together. Questions
 * whose coefficient is undefined are left out and counted.
 *
 * <p>Standard error s/√k of the k questions with a coefficient, s² by k - 1; interval mean ± t SE
 * within [-1, 1]. Constant memory.
 */
public final class PerQuestion implements Aggregate<PerQuestion> {
  private final Concordance coefficient;
  private final Moments found = new Moments();
  private long questions;

  /** Without questions. */
  public PerQuestion(Concordance coefficient) {
    this.coefficient = coefficient;
  }

  /** Adds a question with its scores, {@code y} as many as {@code x}. */
  public void add(double[] x, double[] y) {
    questions++;
    coefficient.of(x, y).estimate().ifPresent(known -> found.add(known.value()));
  }

  @Override
  public PerQuestion combine(PerQuestion other) {
    if (other.coefficient != coefficient) {
      throw new IllegalArgumentException(
          "coefficients must be alike, got " + coefficient + " and " + other.coefficient);
    }
    found.combine(other.found);
    questions += other.questions;
    return this;
  }

  /** How many questions were added. */
  public long questions() {
    return questions;
  }

  /** How many of them have a coefficient. */
  public long defined() {
    return found.n();
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
    Reading reading = found.measured().reading(MeanInterval.STUDENT_T, level);
    return reading instanceof Estimate mean
        ? mean.interval().map(i -> mean.with(within(i), mean.method())).orElse(mean)
        : reading;
  }

  private static Interval within(Interval interval) {
    return new Interval(
        Math.max(-1, interval.low()), Math.min(1, interval.high()), interval.level());
  }
}
