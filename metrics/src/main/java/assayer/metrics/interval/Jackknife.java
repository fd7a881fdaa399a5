package assayer.metrics.interval;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Leaves out one item at a time, which is one evaluation a cell, as alike items give alike values.
 */
public final class Jackknife {
  private static final int MANY_CELLS = 20_000;

  private Jackknife() {}

  /**
   * How fast the standard error changes with the value. With u the mean of a stratum's jackknife
   * values minus the one without an item, times (n - 1)/n of its stratum: sum u³ / (6 (sum
   * u²)^1.5). For one stratum this is Efron's (1987); strata are joined as in DiCiccio and Efron
   * (1996).
   *
   * @return NaN when no item makes a difference, and where there are so many different items that
   *     leaving out each would take the square of their number
   */
  public static double acceleration(Cells cells, CellStatistic statistic) {
    if (statistic instanceof CellMean mean && cells.strata() == 1) {
      return mean.acceleration(cells.counts());
    }
    if (cells.begin(cells.strata()) > MANY_CELLS) {
      return Double.NaN;
    }
    double squares = 0;
    double cubes = 0;
    for (int stratum = 0; stratum < cells.strata(); stratum++) {
      int items = cells.items(stratum);
      if (items < 2) { // a single item is always drawn again
        continue;
      }
      double[] influence = influence(cells, statistic, stratum, items);
      long[] counts = cells.counts();
      for (int i = 0; i < influence.length; i++) {
        double weighted = counts[cells.begin(stratum) + i] * influence[i] * influence[i];
        squares += weighted;
        cubes += weighted * influence[i];
      }
    }
    return cubes / (6 * squares * Math.sqrt(squares));
  }

  /**
   * The same of rows and a statistic that needs them one by one.
   *
   * @param rows at least 2
   */
  public static double acceleration(double[] rows, ToDoubleFunction<double[]> statistic) {
    double[] without = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      double[] left = new double[rows.length - 1];
      System.arraycopy(rows, 0, left, 0, row);
      System.arraycopy(rows, row + 1, left, row, left.length - row);
      without[row] = statistic.applyAsDouble(left);
    }
    double mean = Arrays.stream(without).sum() / rows.length;
    double squares = 0;
    double cubes = 0;
    for (double one : without) {
      squares += (mean - one) * (mean - one);
      cubes += (mean - one) * (mean - one) * (mean - one);
    }
    return cubes / (6 * squares * Math.sqrt(squares));
  }

  private static double[] influence(Cells cells, CellStatistic statistic, int stratum, int items) {
    long[] counts = cells.counts();
    int begin = cells.begin(stratum);
    double[] without = new double[cells.begin(stratum + 1) - begin];
    double sum = 0;
    for (int i = 0; i < without.length; i++) {
      long count = counts[begin + i];
      if (count > 0) {
        counts[begin + i]--;
        without[i] = statistic.of(counts);
        counts[begin + i]++;
        sum += count * without[i];
      }
    }
    double mean = sum / items;
    for (int i = 0; i < without.length; i++) {
      without[i] = (mean - without[i]) * (items - 1) / items;
    }
    return without;
  }
}
