package assayer.suites.preference;

import assayer.metrics.order.DistinctValues;
import assayer.metrics.order.QuantileBins;
import assayer.metrics.section.ItemTable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Credits by how strong the preference is, weakest first: each strength by itself where there are
 * at most {@value #BINS}, else about equal numbers of pairs, equal strengths together. Labels of
 * the weakest pairs are the least certain (Wang et al. 2024, "Secrets of RLHF II").
 */
final class StrengthBins {
  private static final int BINS = 4;

  private StrengthBins() {}

  /** Tables of one column, the credits, by title; none where no pair states a strength. */
  static Map<String, ItemTable> of(ItemTable pairs) {
    Map<String, ItemTable> bins = new TreeMap<>();
    double[] strengths = pairs.values(PairColumn.STRENGTH.at());
    DistinctValues distinct =
        DistinctValues.of(Arrays.stream(strengths).filter(s -> !Double.isNaN(s)).toArray());
    if (distinct.size() == 0) {
      return bins;
    }
    double[] values = distinct.values();
    int[] bin = bins(distinct.counts());
    for (int i = 0; i < strengths.length; i++) {
      int at = Double.isNaN(strengths[i]) ? -1 : Arrays.binarySearch(values, strengths[i]);
      if (at >= 0) {
        bins.computeIfAbsent("strength-" + (bin[at] + 1), title -> new ItemTable(1))
            .add("", pairs.value(PairColumn.CREDIT.at(), i));
      }
    }
    return bins;
  }

  private static int[] bins(long[] counts) {
    if (counts.length > BINS) {
      return QuantileBins.of(counts, BINS);
    }
    int[] own = new int[counts.length];
    Arrays.setAll(own, i -> i);
    return own;
  }
}
