package assayer.metrics.resampling;

import assayer.core.reading.Reading;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.CellMean;
import assayer.metrics.interval.CellStatistic;
import assayer.metrics.interval.Cells;
import assayer.metrics.order.DistinctValues;
import java.util.Arrays;
import java.util.List;

/** Independent numbers as cells, one a distinct number, with statistics of them. Immutable. */
public final class Sample {
  private final double[] distinct;
  private final long[] counts;
  private final int[] cellOf;

  private Sample(double[] distinct, long[] counts, int[] cellOf) {
    this.distinct = distinct;
    this.counts = counts;
    this.cellOf = cellOf;
  }

  /** Of finite numbers in any order; none at all is allowed. */
  public static Sample of(double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a value must be finite, got " + value);
      }
    }
    DistinctValues distinct = DistinctValues.of(values);
    int[] cellOf = new int[values.length];
    Arrays.setAll(cellOf, distinct::placeOf);
    return new Sample(distinct.values(), distinct.counts(), cellOf);
  }

  /** One stratum; none without values. */
  public Cells cells() {
    return Cells.of(counts.length == 0 ? List.of() : List.of(counts));
  }

  /** The cells of a resample that is given by the rows it drew, counted from 0. */
  public long[] drawn(int... rows) {
    long[] drawn = new long[counts.length];
    for (int row : rows) {
      if (row < 0 || row >= cellOf.length) {
        throw new IllegalArgumentException(
            "a row must be from 0 to " + (cellOf.length - 1) + ", got " + row);
      }
      drawn[cellOf[row]]++;
    }
    return drawn;
  }

  /** The mean. */
  public CellMean mean() {
    return CellMean.of(distinct);
  }

  /** The mean's standard error s/√n, s² by n - 1; 0 without spread. */
  public CellStatistic meanError() {
    CellMean means = mean();
    return of -> {
      double mean = means.of(of);
      double squares = 0;
      long n = 0;
      for (int cell = 0; cell < of.length; cell++) {
        squares += of[cell] * (distinct[cell] - mean) * (distinct[cell] - mean);
        n += of[cell];
      }
      return one(of) ? 0 : Math.sqrt(squares / (n - 1) / n);
    };
  }

  /** Whether all drawn are one number, whatever rounding makes of their squares. */
  private static boolean one(long[] of) {
    return Arrays.stream(of).filter(count -> count > 0).count() == 1;
  }

  /**
   * The quantile that interpolates between ranks (Hyndman and Fan 1996, type 7).
   *
   * @param share within [0, 1]; the median's is 1/2
   */
  public CellStatistic quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share must be within 0 and 1, got " + share);
    }
    return of -> {
      double rank = (Arrays.stream(of).sum() - 1) * share;
      double low = atRank((long) rank, of);
      double part = rank - Math.floor(rank);
      return part == 0 ? low : low + part * (atRank((long) rank + 1, of) - low);
    };
  }

  private double atRank(long rank, long[] of) {
    long below = 0;
    int cell = 0;
    while (below + of[cell] <= rank) {
      below += of[cell++];
    }
    return distinct[cell];
  }

  /** The mean with a bootstrap interval. */
  public Reading mean(Bootstrap bootstrap) {
    return bootstrap.reading(cells(), mean());
  }

  /** The mean with a studentised bootstrap interval: for few and skewed values. */
  public Reading studentisedMean(Bootstrap bootstrap) {
    return bootstrap.studentised(cells(), mean(), meanError());
  }
}
