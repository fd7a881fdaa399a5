package assayer.metrics.leaderboard;

import assayer.core.comparison.FamilyRule;
import assayer.metrics.significance.Adjustment;

/** The service that adjusts the p-values of all pairs of a comparison by Holm's rule. */
public final class HolmFamily implements FamilyRule {

  /** The service. */
  public HolmFamily() {}

  @Override
  public String id() {
    return "holm";
  }

  @Override
  public double[] adjust(double[] pValues) {
    return Adjustment.HOLM.adjust(pValues);
  }
}
