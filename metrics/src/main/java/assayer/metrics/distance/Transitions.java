package assayer.metrics.distance;

import java.util.Arrays;

/** The probability of each next state, given state and action. Immutable. */
public final class Transitions {
  private static final double SLACK = 1e-9;

  private final TabularReward probabilities;

  private Transitions(TabularReward probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * Of a table by state, action and next state, which is copied.
   *
   * @param probabilities within [0, 1]; the next states of each state and action sum to 1
   */
  public static Transitions of(double[][][] probabilities) {
    for (double[][] state : probabilities) {
      for (double[] row : state) {
        check(row);
      }
    }
    return new Transitions(TabularReward.of(probabilities));
  }

  private static void check(double[] row) {
    for (double p : row) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("a probability must be within 0 and 1, got " + p);
      }
    }
    double sum = Arrays.stream(row).sum();
    if (Math.abs(sum - 1) > SLACK) {
      throw new IllegalArgumentException("probabilities must sum to 1, got " + sum);
    }
  }

  /** The probability of a transition. */
  public double at(int state, int action, int next) {
    return probabilities.at(state, action, next);
  }

  /** How many states there are. */
  public int states() {
    return probabilities.states();
  }

  /** How many actions each state has. */
  public int actions() {
    return probabilities.actions();
  }

  /** Refuses a reward of another shape. */
  void checkShape(TabularReward reward) {
    reward.checkShape(states(), actions());
  }
}
