package assayer.metrics.order;

/**
 * Bins of about equal numbers of rows that keep equal values together: a run of equals at the
 * positions [s, e) of n sorted rows goes to bin min(M-1, ⌊M (s+e) / 2n⌋). The same for any order of
 * rows; plain chunks where there are no ties and M divides n. Bins may be empty.
 */
public final class QuantileBins {
  private QuantileBins() {}

  /**
   * The bin of each distinct value.
   *
   * @param counts how many rows have each value, in ascending order of values
   * @param bins how many, at least 1
   */
  public static int[] of(long[] counts, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins must be at least 1, got " + bins);
    }
    long n = 0;
    for (long count : counts) {
      n += count;
    }
    int[] bin = new int[counts.length];
    long start = 0;
    for (int i = 0; i < counts.length; i++) {
      long end = start + counts[i];
      bin[i] = (int) Math.min(bins - 1L, bins * (start + end) / (2 * n));
      start = end;
    }
    return bin;
  }
}
