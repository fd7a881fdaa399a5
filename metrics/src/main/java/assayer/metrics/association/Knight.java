package assayer.metrics.association;

import assayer.metrics.order.Ranks;
import java.util.Arrays;

/**
 * Counts ordered and tied pairs in n log n steps (after Knight 1966): rows sorted by x and then by
 * y; the exchanges that sorting them by y would take are the discordant pairs, runs of equals the
 * tied ones. Rows may count several times each, as they do in a resample.
 */
final class Knight {
  private final int[] order;
  private final int[] x;
  private final int[] y;
  private final int placesY;

  private Knight(int[] order, Ranks x, Ranks y) {
    this.order = order;
    this.x = new int[order.length];
    this.y = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      this.x[i] = x.place(order[i]);
      this.y[i] = y.place(order[i]);
    }
    this.placesY = y.distinct();
  }

  /** Of scores, {@code y} as many as {@code x}. */
  static Knight of(double[] x, double[] y) {
    Pairs.check(x, y);
    Ranks byX = Ranks.of(x);
    Ranks byY = Ranks.of(y);
    return new Knight(byY.orderBy(byX), byX, byY);
  }

  /** How many rows there are. */
  int rows() {
    return order.length;
  }

  /** Each row counting once. */
  PairCounts pairs() {
    int[] once = new int[order.length];
    Arrays.fill(once, 1);
    return sorted(once);
  }

  /** Each row counting so often, in the order the rows were given. */
  PairCounts pairs(int[] times) {
    return sorted(Arrays.stream(order).map(row -> times[row]).toArray());
  }

  private PairCounts sorted(int[] times) {
    long all = 0;
    long[] ofY = new long[placesY];
    for (int i = 0; i < times.length; i++) {
      all += times[i];
      ofY[y[i]] += times[i];
    }
    long equalX = tied(times, false);
    long equalBoth = tied(times, true);
    long equalY = Arrays.stream(ofY).map(Knight::pairs).sum();
    long discordant = Exchanges.count(y, times, placesY);
    long comparable = pairs(all) - equalX - equalY + equalBoth;
    return new PairCounts(
        comparable - discordant, discordant, equalX - equalBoth, equalY - equalBoth, equalBoth);
  }

  /** Pairs within runs of rows equal in x, or in both. */
  private long tied(int[] times, boolean both) {
    long tied = 0;
    long run = 0;
    for (int i = 0; i < times.length; i++) {
      boolean same = i > 0 && x[i] == x[i - 1] && (!both || y[i] == y[i - 1]);
      run = same ? run : 0;
      tied += times[i] * run + pairs(times[i]);
      run += times[i];
    }
    return tied;
  }

  /** n(n-1)/2 without leaving the range of a long before the division. */
  private static long pairs(long n) {
    return n % 2 == 0 ? n / 2 * (n - 1) : (n - 1) / 2 * n;
  }
}
