package assayer.metrics.association;

/**
 * How many pairs of rows stand in descending order, counted while merge sort puts them right; a row
 * may count several times. A row is its place in the upper half of a long and its times in the
 * lower one, so that sorting moves one array.
 */
final class Exchanges {
  /** Runs this long are sorted one by one first. */
  private static final int RUN = 8;

  private long[] from;
  private long[] to;
  private long count;

  Exchanges(int[] places, int[] times) {
    this.from = new long[places.length];
    this.to = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      from[i] = ((long) places[i] << Integer.SIZE) | times[i];
    }
  }

  private static int place(long row) {
    return (int) (row >>> Integer.SIZE);
  }

  private static long times(long row) {
    return (int) row;
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
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    return count;
  }

  private void insert(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      long row = from[i];
      int at = i;
      for (; at > begin && place(from[at - 1]) > place(row); at--) {
        count += times(row) * times(from[at - 1]);
        from[at] = from[at - 1];
      }
      from[at] = row;
    }
  }

  private void merge(int begin, int middle, int end) {
    long waiting = 0; // rows of the left part not yet taken
    for (int i = begin; i < middle; i++) {
      waiting += times(from[i]);
    }
    int left = begin;
    int right = middle;
    int at = begin;
    while (left < middle && right < end) {
      long one = from[left];
      long other = from[right];
      if (place(one) <= place(other)) {
        waiting -= times(one);
        to[at++] = one;
        left++;
      } else {
        count += waiting * times(other);
        to[at++] = other;
        right++;
      }
    }
    System.arraycopy(from, left, to, at, middle - left);
    System.arraycopy(from, right, to, at + middle - left, end - right);
  }
}
