package assayer.metrics.discrimination;

import assayer.core.reading.Reading;
import assayer.metrics.mean.Share;
import assayer.metrics.order.DistinctValues;
import assayer.metrics.order.QuantileBins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Accuracy by length: rows in quantile bins of a length, or of a difference of lengths, each with
 * its accuracy with interval. Rows of one length stay in one bin ({@link QuantileBins}); bins
 * without rows are left out, so there may be fewer than asked for.
 */
public final class LengthCurve {
  private LengthCurve() {}

  /**
   * One bin.
   *
   * @param shortest length in it
   * @param longest length in it
   * @param accuracy share of its rows that are right
   */
  public record Bin(double shortest, double longest, Reading accuracy) {}

  /**
   * Bins from short to long, none without rows.
   *
   * @param lengths of the rows, in any unit; NaN is refused
   * @param right whether each row is right, of the same length
   * @param bins at least 1
   * @param level of the intervals, within (0, 1)
   */
  public static List<Bin> of(double[] lengths, boolean[] right, int bins, double level) {
    Scores.checkLengths(lengths.length, right.length);
    DistinctValues distinct = DistinctValues.of(lengths);
    int[] binOf = QuantileBins.of(distinct.counts(), bins);
    Share[] shares = new Share[bins];
    Arrays.setAll(shares, bin -> new Share());
    for (int i = 0; i < lengths.length; i++) {
      shares[binOf[distinct.placeOf(i)]].add(right[i]);
    }
    return curve(distinct, binOf, shares, level);
  }

  private static List<Bin> curve(
      DistinctValues distinct, int[] binOf, Share[] shares, double level) {
    List<Bin> curve = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= binOf.length; i++) {
      if (i == binOf.length || binOf[i] != binOf[from]) {
        Reading accuracy = shares[binOf[from]].reading(level);
        curve.add(new Bin(distinct.at(from), distinct.at(i - 1), accuracy));
        from = i;
      }
    }
    return List.copyOf(curve);
  }
}
