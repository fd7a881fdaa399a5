package assayer.metrics.interval;

import java.util.Arrays;
import java.util.List;

/**
 * Items by what a metric sees of them: strata, each of cells, each with how many items are in it.
 *
 * <p>A resample keeps the number of items of every stratum and draws their cells anew.
 */
public final class Cells {
  private final long[] counts;
  private final int[] begins;

  private Cells(long[] counts, int[] begins) {
    this.counts = counts;
    this.begins = begins;
  }

  /**
   * Of counts.
   *
   * @param strata for each stratum the count of each cell, at least 0; a stratum holds from 1 to
   *     2^31 - 1 items
   */
  public static Cells of(List<long[]> strata) {
    int[] begins = new int[strata.size() + 1];
    for (int s = 0; s < strata.size(); s++) {
      check(strata.get(s));
      begins[s + 1] = begins[s] + strata.get(s).length;
    }
    long[] counts = new long[begins[strata.size()]];
    for (int s = 0; s < strata.size(); s++) {
      System.arraycopy(strata.get(s), 0, counts, begins[s], strata.get(s).length);
    }
    return new Cells(counts, begins);
  }

  private static void check(long[] stratum) {
    long items = 0;
    for (long count : stratum) {
      items += count;
      if (count < 0 || items > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("no counts: " + Arrays.toString(stratum));
      }
    }
    if (items == 0) {
      throw new IllegalArgumentException("a stratum must hold an item, got none");
    }
  }

  /** How many strata there are. */
  public int strata() {
    return begins.length - 1;
  }

  /** Items of all strata. */
  public long items() {
    return Arrays.stream(counts).sum();
  }

  /** Items of a stratum. */
  public int items(int stratum) {
    long items = 0;
    for (int cell = begins[stratum]; cell < begins[stratum + 1]; cell++) {
      items += counts[cell];
    }
    return (int) items;
  }

  /** Where a stratum's cells begin in {@link #counts}; for the number of strata, where all end. */
  public int begin(int stratum) {
    return begins[stratum];
  }

  /** A copy of all counts, stratum after stratum. */
  public long[] counts() {
    return counts.clone();
  }
}
