package assayer.metrics.distance;

import assayer.core.reading.Reading;

/**
 * The DARD distance (Wulfe et al. 2022): the Pearson distance of rewards in the form C(s, a, s') =
 * R(s, a, s') + E[g R(s', A, S'') - R(s, A, S') - g R(S', A, S'')], with one action A for all, S'
 * following s and S'' following s' under it; g the discount, actions equally likely. Unlike {@link
 * Epic} it asks only for rewards of transitions that can happen after s or s'. Within [0, 1].
 */
public final class Dard {
  private final double discount;

  private Dard(double discount) {
    this.discount = discount;
  }

  /**
   * For a discount.
   *
   * @param discount within [0, 1]
   */
  public static Dard of(double discount) {
    return new Dard(Discount.checked(discount));
  }

  /** Of tables of one shape; undefined where a canonical form is constant. */
  public Reading distance(TabularReward first, TabularReward second, Transitions transitions) {
    return Epic.distance(
        canonical(first, transitions).flat(),
        canonical(second, transitions).flat(),
        first.size(),
        second.size());
  }

  /** The form in which rewards are compared. O(actions · states³). */
  public TabularReward canonical(TabularReward reward, Transitions transitions) {
    transitions.checkShape(reward);
    int states = reward.states();
    double[][] shift = new double[states][states];
    for (int a = 0; a < reward.actions(); a++) {
      addShift(reward, transitions, a, shift);
    }
    double[][][] canonical = reward.values();
    for (int s = 0; s < states; s++) {
      for (double[] row : canonical[s]) {
        for (int next = 0; next < states; next++) {
          row[next] += shift[s][next] / reward.actions();
        }
      }
    }
    return TabularReward.of(canonical);
  }

  private void addShift(TabularReward reward, Transitions transitions, int a, double[][] shift) {
    int states = reward.states();
    double[] own = new double[states]; // expected reward of the action in each state
    for (int s = 0; s < states; s++) {
      for (int next = 0; next < states; next++) {
        own[s] += transitions.at(s, a, next) * reward.at(s, a, next);
      }
    }
    for (int next = 0; next < states; next++) {
      double[] there = new double[states]; // of S' when S'' follows s'
      for (int x = 0; x < states; x++) {
        for (int y = 0; y < states; y++) {
          there[x] += transitions.at(next, a, y) * reward.at(x, a, y);
        }
      }
      for (int s = 0; s < states; s++) {
        double across = 0;
        for (int x = 0; x < states; x++) {
          across += transitions.at(s, a, x) * there[x];
        }
        shift[s][next] += discount * own[next] - own[s] - discount * across;
      }
    }
  }
}
