package assayer.metrics.resampling;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.CellStatistic;
import assayer.metrics.interval.Cells;
import assayer.metrics.mean.ClusteredMean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole clusters as cells, for the mean over rows: a resample draws as many clusters as there are,
 * and the mean is sum of sums over sum of sizes (Davison and Hinkley 1997, 3.8). Clusters of equal
 * size and sum are one cell, so 0/1 rows cost next to nothing however many there are.
 */
public final class ClusterSample {
  private final long[] sizes;
  private final double[] sums;
  private final long[] counts;
  private final int[] cellOf;

  private ClusterSample(long[] sizes, double[] sums, long[] counts, int[] cellOf) {
    this.sizes = sizes;
    this.sums = sums;
    this.counts = counts;
    this.cellOf = cellOf;
  }

  /**
   * Of clusters by size and sum.
   *
   * @param sizes rows of each, at least 1
   * @param sums of each one's values, finite
   */
  public static ClusterSample of(long[] sizes, double[] sums) {
    check(sizes, sums);
    int[] order =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer c) -> sizes[c]).thenComparingDouble(c -> sums[c]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] cellOf = new int[sizes.length];
    int cells = 0;
    for (int i = 0; i < order.length; i++) {
      boolean alike =
          i > 0 && sizes[order[i]] == sizes[order[i - 1]] && sums[order[i]] == sums[order[i - 1]];
      cells += alike ? 0 : 1;
      cellOf[order[i]] = cells - 1;
    }
    ClusterSample sample =
        new ClusterSample(new long[cells], new double[cells], new long[cells], cellOf);
    for (int c = 0; c < sizes.length; c++) {
      sample.sizes[cellOf[c]] = sizes[c];
      sample.sums[cellOf[c]] = sums[c];
      sample.counts[cellOf[c]]++;
    }
    return sample;
  }

  /** Of the clusters whose rows were added up. */
  public static ClusterSample of(ClusteredMean mean) {
    return of(mean.sizes(), mean.sums());
  }

  private static void check(long[] sizes, double[] sums) {
    if (sizes.length != sums.length) {
      throw new IllegalArgumentException(
          "each cluster must have a size and a sum, got " + sizes.length + " and " + sums.length);
    }
    for (int c = 0; c < sizes.length; c++) {
      if (sizes[c] < 1 || !Double.isFinite(sums[c])) {
        throw new IllegalArgumentException(
            "a cluster must have rows and a finite sum, got " + sizes[c] + " and " + sums[c]);
      }
    }
  }

  /** One stratum of clusters; none without clusters. */
  public Cells cells() {
    return Cells.of(counts.length == 0 ? List.of() : List.of(counts));
  }

  /** The cells of a resample that is given by the clusters it drew, counted from 0. */
  public long[] drawn(int... clusters) {
    long[] drawn = new long[counts.length];
    for (int cluster : clusters) {
      if (cluster < 0 || cluster >= cellOf.length) {
        throw new IllegalArgumentException(
            "a cluster must be from 0 to " + (cellOf.length - 1) + ", got " + cluster);
      }
      drawn[cellOf[cluster]]++;
    }
    return drawn;
  }

  /** The mean over the rows of the clusters counted. */
  public CellStatistic mean() {
    return of -> {
      double sum = 0;
      long rows = 0;
      for (int cell = 0; cell < of.length; cell++) {
        sum += of[cell] * sums[cell];
        rows += of[cell] * sizes[cell];
      }
      return sum / rows;
    };
  }

  /** The mean over rows with a bootstrap interval; bare when there is only one cluster. */
  public Reading mean(Bootstrap bootstrap) {
    return told(bootstrap.reading(cells(), mean()));
  }

  /** The same over resamples that were drawn elsewhere, as {@link #drawn} lays them out. */
  public Reading mean(Bootstrap bootstrap, List<long[]> resamples) {
    return told(bootstrap.reading(cells(), mean(), resamples));
  }

  /** The bootstrap counts clusters; what a reader wants is rows, and clusters beside them. */
  private Reading told(Reading reading) {
    if (!(reading instanceof Estimate estimate)) {
      return reading;
    }
    long rows =
        IntStream.range(0, sizes.length).mapToLong(cell -> sizes[cell] * counts[cell]).sum();
    long clusters = Arrays.stream(counts).sum();
    if (clusters < 2) {
      return Estimate.bare(estimate.value(), rows)
          .withClusters(clusters)
          .with(Flag.TOO_FEW_CLUSTERS);
    }
    Estimate told =
        new Estimate(
                estimate.value(),
                estimate.interval(),
                estimate.method(),
                rows,
                estimate.standardError(),
                estimate.clusters(),
                estimate.flags())
            .withClusters(clusters);
    return clusters < ClusteredMean.FEW ? told.with(Flag.FEW_CLUSTERS) : told;
  }
}
