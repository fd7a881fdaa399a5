package assayer.metrics.probability;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.tally.RowMean;

/**
 * Mean of (p - y)² (Brier 1950), within [0, 1]: a proper loss, smaller is better; 1/4 for 1/2 said
 * of everything. Student's interval.
 */
public final class Brier implements Aggregate<Brier> {
  private final RowMean mean = new RowMean();

  /** Of rows. */
  public static Brier of(double[] probabilities, boolean[] labels) {
    Probabilities.checkLengths(probabilities.length, labels.length);
    Brier brier = new Brier();
    for (int i = 0; i < labels.length; i++) {
      brier.add(probabilities[i], labels[i]);
    }
    return brier;
  }

  /** Adds a row: the probability said of an event, and whether it happened. */
  public void add(double probability, boolean happened) {
    double miss = Probabilities.checked(probability) - (happened ? 1 : 0);
    mean.add(miss * miss);
  }

  @Override
  public Brier combine(Brier other) {
    mean.combine(other.mean);
    return this;
  }

  /** The score; undefined without rows. */
  public Reading reading(double level) {
    return mean.reading(level);
  }
}
