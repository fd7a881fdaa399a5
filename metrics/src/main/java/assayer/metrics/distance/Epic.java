package assayer.metrics.distance;

import assayer.core.reading.Reading;
import java.util.Arrays;

/**
 * The EPIC distance (Gleave et al. 2021): the Pearson distance of rewards in the form C(s, a, s') =
 * R(s, a, s') + g m(s') - m(s) - g E m(S), with m(x) the mean of R(x, A, S') over actions and next
 * states and g the discount. States, actions and transitions are all taken to be equally likely.
 * Within [0, 1]; blind to potential shaping, scale and offset.
 */
public final class Epic {
  /** Variation below this share of the greatest reward is rounding. */
  static final double NOISE = 1e-12;

  private final double discount;

  private Epic(double discount) {
    this.discount = discount;
  }

  /**
   * For a discount.
   *
   * @param discount within [0, 1]
   */
  public static Epic of(double discount) {
    return new Epic(Discount.checked(discount));
  }

  /** Of tables of one shape; undefined where a canonical form is constant. */
  public Reading distance(TabularReward first, TabularReward second) {
    second.checkShape(first.states(), first.actions());
    return distance(canonical(first).flat(), canonical(second).flat(), first.size(), second.size());
  }

  /** Of rewards on the same batches; undefined where a canonical form is constant. */
  public Reading distance(SampledReward first, SampledReward second) {
    return distance(canonical(first), canonical(second), first.size(), second.size());
  }

  /** The form in which rewards are compared. */
  public TabularReward canonical(TabularReward reward) {
    double[] means = new double[reward.states()];
    for (int s = 0; s < means.length; s++) {
      for (int a = 0; a < reward.actions(); a++) {
        for (int next = 0; next < means.length; next++) {
          means[s] += reward.at(s, a, next) / (reward.actions() * (double) means.length);
        }
      }
    }
    double overall = Arrays.stream(means).sum() / Math.max(1, means.length);
    double[][][] canonical = reward.values();
    for (int s = 0; s < means.length; s++) {
      for (double[] row : canonical[s]) {
        for (int next = 0; next < means.length; next++) {
          row[next] += discount * means[next] - means[s] - discount * overall;
        }
      }
    }
    return TabularReward.of(canonical);
  }

  /** The form in which rewards are compared, for each transition of the batch. */
  public double[] canonical(SampledReward reward) {
    return reward.canonical(discount);
  }

  static Reading distance(double[] first, double[] second, double size1, double size2) {
    double[] weights = new double[first.length];
    Arrays.fill(weights, 1);
    return PearsonDistance.of(first, second, weights, NOISE * size1, NOISE * size2);
  }
}
