package assayer.metrics.association;

/**
 * How many pairs of rows stand in descending order, counted while merge sort puts them right; a row
 * may count several times.
 */
final class Exchanges {
  /** Runs this long are sorted one by one first. */
  private static final int RUN = 8;

  private int[] from;
  private int[] to;
  private long[] fromTimes;
  private long[] toTimes;
  private long count;

  /** Both arrays are used up. */
  Exchanges(int[] places, long[] times) {
    this.from = places;
    this.fromTimes = times;
    this.to = new int[places.length];
    this.toTimes = new long[places.length];
  }

  long count() {
    int n = from.length;
    for (int begin = 0; begin < n; begin += RUN) {
      insert(begin, Math.min(n, begin + RUN));
    }
    for (long width = RUN; width < n; width *= 2) {
      for (long begin = 0; begin < n; begin += 2 * width) {
        merge((int) begin, (int) Math.min(n, begin + width), (int) Math.min(n, begin + 2 * width));
      }
      swap();
    }
    return count;
  }

  private void swap() {
    int[] places = from;
    long[] times = fromTimes;
    from = to;
    fromTimes = toTimes;
    to = places;
    toTimes = times;
  }

  private void insert(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      int place = from[i];
      long times = fromTimes[i];
      int at = i;
      for (; at > begin && from[at - 1] > place; at--) {
        count += times * fromTimes[at - 1];
        from[at] = from[at - 1];
        fromTimes[at] = fromTimes[at - 1];
      }
      from[at] = place;
      fromTimes[at] = times;
    }
  }

  private void merge(int begin, int middle, int end) {
    long waiting = 0; // rows of the left part not yet taken
    for (int i = begin; i < middle; i++) {
      waiting += fromTimes[i];
    }
    int left = begin;
    int right = middle;
    for (int at = begin; at < end; at++) {
      if (right == end || (left < middle && from[left] <= from[right])) {
        waiting -= fromTimes[left];
        to[at] = from[left];
        toTimes[at] = fromTimes[left++];
      } else {
        count += waiting * fromTimes[right];
        to[at] = from[right];
        toTimes[at] = fromTimes[right++];
      }
    }
  }
}
