package assayer.metrics.probability;

import assayer.metrics.order.DistinctValues;
import assayer.metrics.order.QuantileBins;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * Calibration over bins of about equal numbers of rows, equal probabilities together ({@link
 * QuantileBins}), so that no order of rows changes it. Needs all rows at once. O(n).
 */
public final class EqualMassBins {
  private EqualMassBins() {}

  /**
   * The errors; undefined without rows.
   *
   * @param probabilities within [0, 1]
   * @param labels whether it happened, of the same length
   * @param bins at least 1
   */
  public static CalibrationError error(double[] probabilities, boolean[] labels, int bins) {
    Probabilities.checkLengths(probabilities.length, labels.length);
    DistinctValues distinct = DistinctValues.of(probabilities);
    int[] binOf = QuantileBins.of(distinct.counts(), bins);
    long[] sizes = new long[bins];
    Sum[] said = new Sum[bins];
    Sum[] happened = new Sum[bins];
    Arrays.setAll(said, b -> Sum.create());
    Arrays.setAll(happened, b -> Sum.create());
    for (int i = 0; i < labels.length; i++) {
      int bin = binOf[distinct.placeOf(i)];
      sizes[bin]++;
      said[bin].add(Probabilities.checked(probabilities[i]));
      happened[bin].add(labels[i] ? 1 : 0);
    }
    return CalibrationError.of("equal-mass", sizes, said, happened);
  }
}
