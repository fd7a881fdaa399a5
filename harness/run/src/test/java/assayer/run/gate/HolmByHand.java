package assayer.run.gate;

import assayer.core.comparison.FamilyRule;
import java.util.Arrays;

/** Holm's rule, as it is written. */
final class HolmByHand implements FamilyRule {

  @Override
  public String id() {
    return "holm";
  }

  @Override
  public double[] adjust(double[] p) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    double[] adjusted = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      double most = 0;
      for (int j = 0; j < p.length && sorted[j] <= p[i]; j++) {
        most = Math.max(most, (p.length - j) * sorted[j]);
      }
      adjusted[i] = Math.min(1, most);
    }
    return adjusted;
  }
}
