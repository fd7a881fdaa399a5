package assayer.metrics.interval;

import org.apache.commons.numbers.core.Sum;

/**
 * The mean of items whose value is known from their cell. A mean needs no leaving out for its
 * acceleration, and no counts for a resample, so data without equal values is no slower.
 */
public final class CellMean implements CellStatistic {
  private final double[] values;

  private CellMean(double[] values) {
    this.values = values;
  }

  /**
   * Over one stratum.
   *
   * @param values of each cell, finite; kept, not copied
   */
  public static CellMean of(double[] values) {
    return new CellMean(values);
  }

  /** Rounded once: whether a resample's mean lies below the data's is no matter of rounding. */
  @Override
  public double of(long[] counts) {
    Sum sum = Sum.create();
    long n = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      sum.addProduct((double) counts[cell], values[cell]);
      n += counts[cell];
    }
    return sum.getAsDouble() / n;
  }

  /** Σ (x - x̄)³ / (6 (Σ (x - x̄)²)^1.5), a sixth of the skewness over √n. */
  double acceleration(long[] counts) {
    double mean = of(counts);
    double squares = 0;
    double cubes = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      double off = values[cell] - mean;
      squares += counts[cell] * off * off;
      cubes += counts[cell] * off * off * off;
    }
    return cubes / (6 * squares * Math.sqrt(squares));
  }

  /** Each item's value. */
  double[] items(long[] counts, int items) {
    double[] each = new double[items];
    int item = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      for (long i = 0; i < counts[cell]; i++) {
        each[item++] = values[cell];
      }
    }
    return each;
  }
}
