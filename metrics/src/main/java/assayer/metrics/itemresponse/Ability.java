package assayer.metrics.itemresponse;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.metrics.interval.Level;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How able a system is, on the scale where abilities have mean 0 and deviation 1, from what it got
 * right. The most likely value is the root of sum a (y - P), which falls as ability rises; the most
 * probable one, under a standard normal prior, that of sum a (y - P) - ability. Standard errors are
 * 1/√(sum a² P (1-P)), with 1 added under the root for the prior (Birnbaum 1968; Baker and Kim
 * 2004). Normal intervals at 95 %.
 *
 * <p>The prior's value is always finite and is the default. All right or all wrong leaves no most
 * likely value: SEPARATION; items that tell nothing apart: NOT_IDENTIFIED.
 */
public enum Ability {
  /** Maximum likelihood. */
  MOST_LIKELY("2pl-mle", 0),
  /** Maximum a posteriori under a standard normal prior. */
  MOST_PROBABLE("2pl-map", 1);

  private static final double PRECISION = 1e-14;

  private final String method;
  private final double prior;

  Ability(String method, double prior) {
    this.method = method;
    this.prior = prior;
  }

  /** From one answer an item: right or not. */
  public Reading of(ItemParameters items, boolean[] right) {
    if (right.length != items.size()) {
      throw new IllegalArgumentException(
          "each item must have one answer, got " + items.size() + " and " + right.length);
    }
    if (right.length == 0) {
      return new Undefined(Reason.EMPTY, 0);
    }
    double up = 0;
    double down = 0;
    for (int i = 0; i < right.length; i++) {
      double a = items.discrimination(i);
      up += Math.max(0, right[i] ? a : -a);
      down += Math.max(0, right[i] ? -a : a);
    }
    if (prior == 0 && (up == 0 || down == 0)) {
      return new Undefined(
          up == 0 && down == 0 ? Reason.NOT_IDENTIFIED : Reason.SEPARATION, right.length);
    }
    return estimate(items, right, root(items, right));
  }

  /** Widens a bracket until the slope changes its sign, which it does. */
  private double root(ItemParameters items, boolean[] right) {
    double reach = 1;
    while (slope(items, right, -reach) < 0 || slope(items, right, reach) > 0) {
      reach *= 2;
    }
    return new BrentSolver(PRECISION, PRECISION, PRECISION)
        .findRoot(ability -> slope(items, right, ability), -reach, reach);
  }

  private double slope(ItemParameters items, boolean[] right, double ability) {
    double sum = -prior * ability;
    for (int i = 0; i < right.length; i++) {
      sum += items.discrimination(i) * ((right[i] ? 1 : 0) - items.chance(i, ability));
    }
    return sum;
  }

  private Estimate estimate(ItemParameters items, boolean[] right, double ability) {
    double information = prior;
    for (int i = 0; i < right.length; i++) {
      double a = items.discrimination(i);
      double p = items.chance(i, ability);
      information += a * a * p * (1 - p);
    }
    double error = 1 / Math.sqrt(information);
    double half =
        error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - Level.DEFAULT) / 2);
    return Estimate.bare(ability, right.length)
        .withStandardError(error)
        .with(new Interval(ability - half, ability + half, Level.DEFAULT), method);
  }
}
