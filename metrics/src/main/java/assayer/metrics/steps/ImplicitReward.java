package assayer.metrics.steps;

import java.util.Arrays;

/**
 * Rewards of steps from two language models, a policy and its reference, that were trained on
 * outcomes alone (Yuan et al., arXiv 2412.01981): β times the sum over a step's tokens of ln policy
 * - ln reference. The published best-of-n runs have β = 0.001, EurusPRM 0.005. Sums telescope:
 * {@link #cumulative} at the last step is β times the log ratio of the whole solution.
 */
public final class ImplicitReward {
  private final double[] steps;

  private ImplicitReward(double[] steps) {
    this.steps = steps;
  }

  /**
   * Of a solution.
   *
   * @param policy natural log probability of each token by the policy, finite
   * @param reference the same by the reference, as many
   * @param ends for each step the index after its last token, ascending, the last at most the
   *     number of tokens; tokens after it belong to no step
   * @param beta above 0
   */
  public static ImplicitReward of(double[] policy, double[] reference, int[] ends, double beta) {
    if (policy.length != reference.length) {
      throw new IllegalArgumentException(
          "both models must have scored the same tokens, got "
              + (policy.length + " and " + reference.length));
    }
    if (!(beta > 0)) {
      throw new IllegalArgumentException("beta must be above 0, got " + beta);
    }
    double[] steps = new double[ends.length];
    int from = 0;
    for (int step = 0; step < ends.length; step++) {
      if (ends[step] < from || ends[step] > policy.length) {
        throw new IllegalArgumentException(
            "step ends must ascend up to " + policy.length + ", got " + Arrays.toString(ends));
      }
      double sum = 0;
      for (int token = from; token < ends[step]; token++) {
        sum += policy[token] - reference[token];
      }
      steps[step] = beta * sum;
      from = ends[step];
    }
    if (!Arrays.stream(steps).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("log probabilities must be finite");
    }
    return new ImplicitReward(steps);
  }

  /** The reward of each step by itself. */
  public double[] single() {
    return steps.clone();
  }

  /** The reward so far, at the end of each step. */
  public double[] cumulative() {
    return StepScale.SUMS.of(steps);
  }
}
