package assayer.metrics.ranking;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.StudentT;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * The mean over questions of something that is a number for one question: mean reciprocal rank,
 * mean NDCG, mean pass@k. Its standard error is s/√n over questions, s with n - 1, which holds the
 * noise within questions already.
 *
 * <p>A question without a number is left out and counted: the reader must see how many those are.
 */
public final class QuestionMean implements Aggregate<QuestionMean> {
  private final Mean mean = Mean.create();
  private final Variance variance = Variance.create();
  private long questions;
  private long leftOut;

  /** Adds a question's number, or counts that it has none. */
  public void add(Reading reading) {
    if (reading instanceof Estimate estimate) {
      add(estimate.value());
    } else {
      leftOut++;
    }
  }

  /** Adds a question's number, finite. */
  public void add(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a question's number must be finite, got " + value);
    }
    mean.accept(value);
    variance.accept(value);
    questions++;
  }

  /** Questions without a number. */
  public long leftOut() {
    return leftOut;
  }

  /** The mean with Student's interval at 95 %; undefined without questions that have a number. */
  public Reading reading() {
    return reading(StudentT.withDefaults());
  }

  /** The mean with Student's interval. */
  public Reading reading(StudentT interval) {
    if (questions == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    double value = mean.getAsDouble();
    if (questions == 1) {
      return Estimate.bare(value, 1).with(Flag.TOO_FEW);
    }
    double error = Math.sqrt(variance.getAsDouble() / questions);
    if (error == 0) {
      return Estimate.bare(value, questions).withStandardError(0).with(Flag.DEGENERATE);
    }
    Reading found = interval.reading(value, error, questions - 1.0, questions);
    return found.estimate().orElseThrow().withStandardError(error);
  }

  @Override
  public QuestionMean combine(QuestionMean other) {
    mean.combine(other.mean);
    variance.combine(other.variance);
    questions += other.questions;
    leftOut += other.leftOut;
    return this;
  }
}
