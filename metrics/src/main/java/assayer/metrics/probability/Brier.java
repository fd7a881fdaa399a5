package assayer.metrics.probability;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;

/**
 * Mean of (p - y)² (Brier 1950), within [0, 1]: a proper loss, smaller is better; 1/4 for 1/2 said
 * of everything. Student's interval.
 */
public final class Brier implements Aggregate<Brier> {
  private final Moments mean = new Moments();

  /** Adds a row: the probability said of an event, and whether it happened. */
  public void add(double probability, boolean happened) {
    mean.add(score(probability, happened));
  }

  /** What one row adds, for errors over clusters. */
  public static double score(double probability, boolean happened) {
    double miss = Probabilities.checked(probability) - (happened ? 1 : 0);
    return miss * miss;
  }

  /** Adds rows, as many probabilities as labels. */
  public void addAll(double[] probabilities, boolean[] labels) {
    Probabilities.addAll(probabilities, labels, this::add);
  }

  @Override
  public Brier combine(Brier other) {
    mean.combine(other.mean);
    return this;
  }

  /** The score; undefined without rows. */
  public Reading reading(double level) {
    return mean.measured().reading(MeanInterval.STUDENT_T, level);
  }
}
