package assayer.metrics.distance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * A STARC distance (Skalse et al. 2024) with value-adjusted levelling: C(s, a) = E R(s, a, S') -
 * V(s) + g E V(S'), V the value of choosing actions evenly, from (I - gP) V = r; divided by its
 * length; half the length of the difference of two. The half, which brings it into [0, 1], is ours.
 *
 * <p>A reward that is nothing but shaping has the form 0: its distance is 0 from another such and
 * 1/2 from all others.
 */
public final class Starc {
  private static final double NOISE = 1e-12;

  private final double discount;

  private Starc(double discount) {
    this.discount = discount;
  }

  /**
   * For a discount.
   *
   * @param discount at least 0 and below 1
   */
  public static Starc of(double discount) {
    if (Discount.checked(discount) == 1) {
      throw new IllegalArgumentException("a discount must be below 1, got " + discount);
    }
    return new Starc(discount);
  }

  /** Half of {@link #difference}, within [0, 1]; undefined without states or actions. */
  public Reading distance(TabularReward first, TabularReward second, Transitions transitions) {
    return scaled(first, second, transitions, 0.5);
  }

  /** The length of the difference of the two standardised forms, within [0, 2]. */
  public Reading difference(TabularReward first, TabularReward second, Transitions transitions) {
    return scaled(first, second, transitions, 1);
  }

  private Reading scaled(
      TabularReward first, TabularReward second, Transitions transitions, double scale) {
    double[] u = standardised(first, transitions);
    double[] v = standardised(second, transitions);
    if (u.length == 0) {
      return new Undefined(Reason.EMPTY, 0);
    }
    for (int i = 0; i < u.length; i++) {
      u[i] -= v[i];
    }
    return Estimate.bare(2 * scale * PearsonDistance.rounded(length(u) / 2), u.length);
  }

  /** The form before its length is taken out: a row a state, a column an action. */
  public double[][] canonical(TabularReward reward, Transitions transitions) {
    transitions.checkShape(reward);
    int states = reward.states();
    int actions = reward.actions();
    double[][] canonical = new double[states][actions];
    if (states == 0 || actions == 0) {
      return canonical;
    }
    double[][] system = new double[states][states];
    double[] mean = new double[states];
    for (int s = 0; s < states; s++) {
      system[s][s] = 1;
      for (int a = 0; a < actions; a++) {
        for (int next = 0; next < states; next++) {
          double p = transitions.at(s, a, next);
          canonical[s][a] += p * reward.at(s, a, next);
          system[s][next] -= discount * p / actions;
        }
        mean[s] += canonical[s][a] / actions;
      }
    }
    level(canonical, transitions, values(system, mean));
    return canonical;
  }

  private static double[] values(double[][] system, double[] mean) {
    return new LUDecomposition(new Array2DRowRealMatrix(system, false))
        .getSolver()
        .solve(new ArrayRealVector(mean, false))
        .toArray();
  }

  private void level(double[][] rewards, Transitions transitions, double[] values) {
    for (int s = 0; s < rewards.length; s++) {
      for (int a = 0; a < rewards[s].length; a++) {
        double after = 0;
        for (int next = 0; next < values.length; next++) {
          after += transitions.at(s, a, next) * values[next];
        }
        rewards[s][a] += discount * after - values[s];
      }
    }
  }

  private double[] standardised(TabularReward reward, Transitions transitions) {
    double[] flat =
        Arrays.stream(canonical(reward, transitions)).flatMapToDouble(Arrays::stream).toArray();
    double length = length(flat);
    double noise = NOISE * reward.size() / (1 - discount) * Math.sqrt(flat.length);
    for (int i = 0; i < flat.length; i++) {
      flat[i] = length <= noise ? 0 : flat[i] / length;
    }
    return flat;
  }

  private static double length(double[] x) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return PearsonDistance.length(x, ones);
  }
}
