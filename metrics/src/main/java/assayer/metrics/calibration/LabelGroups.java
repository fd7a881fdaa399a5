package assayer.metrics.calibration;

import assayer.metrics.order.DistinctValues;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/** How often an event happened among rows of each distinct probability. */
final class LabelGroups {
  private final double[] probabilities;
  private final long[] counts;
  private final long[] happened;
  private final long n;

  private LabelGroups(double[] probabilities, long[] counts, long[] happened) {
    this.probabilities = probabilities;
    this.counts = counts;
    this.happened = happened;
    this.n = Arrays.stream(counts).sum();
  }

  static LabelGroups of(DistinctValues probabilities, boolean[] labels) {
    return new LabelGroups(
        probabilities.values(), probabilities.counts(), probabilities.counts(labels));
  }

  /** The same rows with other labels. */
  LabelGroups with(long[] happened) {
    return new LabelGroups(probabilities, counts, happened);
  }

  int size() {
    return counts.length;
  }

  long count(int group) {
    return counts[group];
  }

  double probability(int group) {
    return probabilities[group];
  }

  double frequency() {
    return (double) Arrays.stream(happened).sum() / n;
  }

  /** The rising frequencies nearest to the groups' own. */
  double[] isotonic() {
    return Pooling.fit(
        Arrays.stream(happened).asDoubleStream().toArray(),
        Arrays.stream(counts).asDoubleStream().toArray());
  }

  /** The Brier score of the rows' own probabilities. */
  double brier() {
    return brier(probabilities);
  }

  /** The Brier score if each group had said another probability. */
  double brier(double[] said) {
    Sum sum = Sum.create();
    for (int k = 0; k < counts.length; k++) {
      double miss = 1 - said[k];
      sum.add(happened[k] * miss * miss + (counts[k] - happened[k]) * said[k] * said[k]);
    }
    return sum.getAsDouble() / n;
  }

  /** What recalibration would save; at least 0, which rounding may miss. */
  double miscalibration() {
    return Math.max(0, brier() - brier(isotonic()));
  }
}
