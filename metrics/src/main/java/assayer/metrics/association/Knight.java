package assayer.metrics.association;

import java.util.Arrays;

/**
 * Counts ordered and tied pairs in n log n steps (Knight 1966): rows sorted by x and then by y; the
 * exchanges that a merge sort by y makes are the discordant pairs, runs of equals the tied ones.
 * Rows may count several times each, as they do in a resample.
 */
final class Knight {
  private final int[] order;
  private final int[] x;
  private final int[] y;
  private final int placesY;

  private Knight(int[] order, Ranks x, Ranks y) {
    this.order = order;
    this.x = Arrays.stream(order).map(x::place).toArray();
    this.y = Arrays.stream(order).map(y::place).toArray();
    this.placesY = y.distinct();
  }

  /** Of scores, {@code y} as many as {@code x}. */
  static Knight of(double[] x, double[] y) {
    Pairs.check(x, y);
    Ranks byX = Ranks.of(x);
    Ranks byY = Ranks.of(y);
    long[] keys = new long[x.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) byX.place(i) << Integer.SIZE) | byY.place(i);
    }
    return new Knight(RadixSort.order(keys), byX, byY);
  }

  /** How many rows there are. */
  int rows() {
    return order.length;
  }

  /** Each row counting once. */
  PairCounts pairs() {
    long[] once = new long[order.length];
    Arrays.fill(once, 1);
    return sorted(once);
  }

  /** Each row counting so often, in the order the rows were given. */
  PairCounts pairs(long[] times) {
    return sorted(Arrays.stream(order).mapToLong(row -> times[row]).toArray());
  }

  private PairCounts sorted(long[] times) {
    long all = 0;
    long[] ofY = new long[placesY];
    for (int i = 0; i < times.length; i++) {
      all += times[i];
      ofY[y[i]] += times[i];
    }
    long equalX = 0;
    long equalBoth = 0;
    long runX = 0;
    long run = 0;
    for (int i = 0; i < times.length; i++) {
      boolean newX = i == 0 || x[i] != x[i - 1];
      runX = newX ? 0 : runX;
      run = newX || y[i] != y[i - 1] ? 0 : run;
      equalX += times[i] * runX + pairs(times[i]);
      equalBoth += times[i] * run + pairs(times[i]);
      runX += times[i];
      run += times[i];
    }
    long equalY = Arrays.stream(ofY).map(Knight::pairs).sum();
    long discordant = new Exchanges(y.clone(), times).count();
    long comparable = pairs(all) - equalX - equalY + equalBoth;
    return new PairCounts(
        comparable - discordant, discordant, equalX - equalBoth, equalY - equalBoth, equalBoth);
  }

  /** n(n-1)/2 without leaving the range of a long before the division. */
  private static long pairs(long n) {
    return n % 2 == 0 ? n / 2 * (n - 1) : (n - 1) / 2 * n;
  }
}
