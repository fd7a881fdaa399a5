package assayer.metrics.resampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * As many rows as there are, drawn with replacement.
 *
 * @param sum of how far the drawn values lie above the least of all
 * @param ways in how many orders these rows come
 */
record Resample(double sum, long ways) {

  /** All that differ in how often they drew a row, the least sum first; values are sorted. */
  static List<Resample> all(double[] values) {
    List<Resample> all = new ArrayList<>();
    new Resample(0, factorial(values.length)).extend(values, 0, values.length, all);
    all.sort(Comparator.comparingDouble(Resample::sum));
    return all;
  }

  /** Draws a row from none to as many times as are left, and goes on to the next. */
  private void extend(double[] values, int row, int left, List<Resample> all) {
    long orders = ways;
    for (int times = 0; times <= left; times++) {
      orders /= Math.max(1, times); // by times! in all, which always divides it
      Resample drawn = new Resample(sum + times * (values[row] - values[0]), orders);
      if (row < values.length - 1) {
        drawn.extend(values, row + 1, left - times, all);
      } else if (times == left) {
        all.add(drawn);
      }
    }
  }

  private static long factorial(int n) {
    long product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }
}
