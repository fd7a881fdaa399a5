package assayer.metrics.association;

/**
 * How many pairs of rows stand in descending order: for each row, how many before it are greater,
 * by sums over the places seen so far that are kept in a tree (Fenwick 1994). O(n log of the
 * places), and quick where scores are few, since the tree is small then.
 */
final class Exchanges {
  private Exchanges() {}

  /**
   * Counts them.
   *
   * @param places of the rows, from 0
   * @param times how often each row counts
   * @param distinct how many places there are
   */
  static long count(int[] places, int[] times, int distinct) {
    long[] tree = new long[distinct + 1];
    long seen = 0;
    long count = 0;
    for (int row = 0; row < places.length; row++) {
      count += times[row] * (seen - upTo(tree, places[row] + 1));
      for (int at = places[row] + 1; at <= distinct; at += at & -at) {
        tree[at] += times[row];
      }
      seen += times[row];
    }
    return count;
  }

  private static long upTo(long[] tree, int place) {
    long sum = 0;
    for (int at = place; at > 0; at &= at - 1) {
      sum += tree[at];
    }
    return sum;
  }
}
