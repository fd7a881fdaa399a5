package assayer.metrics.probability;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;

/**
 * Accuracy less mean confidence (Choi, Kim and Lee 2023), within [-1, 1/2): negative if
 * over-confident. A row adds 1-k if its likelier side is right and -k if wrong, k = max(p, 1-p),
 * and 0 at p = 1/2. Its absolute value estimates the calibration error without bins only if the
 * model errs in one direction everywhere; else the parts cancel. Not a proper score: to be shown
 * signed, beside CORP, never alone. Student's interval.
 *
 * <p>The paper's equation could not be read: this form follows from its stated properties, and the
 * sign and the value 0 at 1/2 are ours.
 */
public final class BalanceScore implements Aggregate<BalanceScore> {
  private final Moments mean = new Moments();

  /** Adds a row: the probability said of an event, and whether it happened. */
  public void add(double probability, boolean happened) {
    mean.add(score(probability, happened));
  }

  /** Adds rows, as many probabilities as labels. */
  public void addAll(double[] probabilities, boolean[] labels) {
    Probabilities.addAll(probabilities, labels, this::add);
  }

  /** What one row adds, for errors over clusters. */
  public static double score(double probability, boolean happened) {
    double p = Probabilities.checked(probability);
    if (p == 0.5) {
      return 0;
    }
    double correct = happened == p > 0.5 ? 1 : 0;
    return correct - Math.max(p, 1 - p);
  }

  @Override
  public BalanceScore combine(BalanceScore other) {
    mean.combine(other.mean);
    return this;
  }

  /** The score; undefined without rows. */
  public Reading reading(double level) {
    return mean.measured().reading(MeanInterval.STUDENT_T, level);
  }
}
