package assayer.metrics.probability;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;

/**
 * Mean of Σ over classes of (p(k) - [k is the label])², within [0, 2] (Brier 1950): for two classes
 * twice {@link Brier}. Student's interval.
 */
public final class MulticlassBrier implements Aggregate<MulticlassBrier> {
  private final Moments mean = new Moments();

  /**
   * Adds a row.
   *
   * @param probabilities of the classes, adding up to 1 within 1e-6
   * @param label the true class, from 0
   */
  public void add(double[] probabilities, int label) {
    Probabilities.checkDistribution(probabilities, label);
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      double miss = probabilities[k] - (k == label ? 1 : 0);
      sum += miss * miss;
    }
    mean.add(sum);
  }

  /** Adds rows, as many distributions as labels. */
  public void addAll(double[][] probabilities, int[] labels) {
    Probabilities.checkLengths(probabilities.length, labels.length);
    for (int i = 0; i < labels.length; i++) {
      add(probabilities[i], labels[i]);
    }
  }

  @Override
  public MulticlassBrier combine(MulticlassBrier other) {
    mean.combine(other.mean);
    return this;
  }

  /** The score; undefined without rows. */
  public Reading reading(double level) {
    return mean.measured().reading(MeanInterval.STUDENT_T, level);
  }
}
