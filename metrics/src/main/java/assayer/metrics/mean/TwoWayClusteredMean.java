package assayer.metrics.mean;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;

/**
 * The mean of rows that each lie in one item and under one judge: V = V(items) + V(judges) - V(item
 * and judge), each by CR1 with its own number of clusters; degrees of freedom the least of items
 * and judges less 1 (Cameron, Gelbach and Miller 2011). A negative V is replaced by the larger of
 * the first two, with a flag.
 */
public final class TwoWayClusteredMean {
  private TwoWayClusteredMean() {}

  /** Of finite numbers; both groupings are of these rows. */
  public static Measured of(double[] values, Clusters items, Clusters judges) {
    ClusterSums byItem = ClusterSums.of(values, items);
    ClusterSums byJudge = ClusterSums.of(values, judges);
    int fewest = Math.min(items.count(), judges.count());
    if (values.length == 0) {
      return Measured.undefined(Undefined.Reason.EMPTY, 0);
    }
    Estimate bare = Estimate.bare(byItem.rows().mean(), values.length).withClusters(fewest);
    if (fewest < 2) {
      return Measured.without(bare, Flag.TOO_FEW_CLUSTERS);
    }
    Estimate told = fewest < ClusteredMean.FEW ? bare.with(Flag.FEW_CLUSTERS) : bare;
    double item = byItem.variance(ClusterForm.CR1);
    double judge = byJudge.variance(ClusterForm.CR1);
    double cell = ClusterSums.of(values, items.crossed(judges)).variance(ClusterForm.CR1);
    double variance = item + judge - cell;
    return variance < 0
        ? measured(told.with(Flag.NEGATIVE_VARIANCE), Math.max(item, judge), fewest)
        : measured(told, variance, fewest);
  }

  private static Measured measured(Estimate value, double variance, int fewest) {
    return Measured.of(value, variance, fewest - 1.0, "two-way-cr1");
  }
}
