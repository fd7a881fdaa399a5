package assayer.metrics.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ImplicitRewardTest {
  private static final double[] POLICY = {-1, -0.5, -2, -0.1, -3};
  private static final double[] REFERENCE = {-1.5, -1, -1, -0.4, -1};

  @Test
  void reward_isBetaTimesTheLogRatioOfAStepsTokens() {
    ImplicitReward reward = ImplicitReward.of(POLICY, REFERENCE, new int[] {2, 4}, 0.5);
    assertArrayEquals(new double[] {0.5, -0.35}, reward.single(), 1e-15);
    assertArrayEquals(new double[] {0.5, 0.15}, reward.cumulative(), 1e-15);
    assertEquals(
        reward.cumulative()[1], StepScale.SUMS.of(reward.single())[1], "the two ways agree");
  }

  @Test
  void stepWithoutTokens_isWorthNothing() {
    double[] single = ImplicitReward.of(POLICY, REFERENCE, new int[] {0, 5, 5}, 1).single();
    assertEquals(0, single[0]);
    assertEquals(0, single[2]);
  }

  @Test
  void what_cannotBe_isRefused() {
    assertMessage(
        "both models must have scored the same tokens, got 5 and 4",
        () -> ImplicitReward.of(POLICY, new double[4], new int[] {1}, 1));
    assertMessage(
        "beta must be above 0, got 0.0",
        () -> ImplicitReward.of(POLICY, REFERENCE, new int[] {1}, 0));
    assertMessage(
        "step ends must ascend up to 5, got [3, 2]",
        () -> ImplicitReward.of(POLICY, REFERENCE, new int[] {3, 2}, 1));
    assertMessage(
        "log probabilities must be finite",
        () ->
            ImplicitReward.of(
                new double[] {Double.NEGATIVE_INFINITY}, new double[1], new int[] {1}, 1));
  }

  private static void assertMessage(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void scales_readWhatTheySay() {
    double[] scores = {0.5, 0.25, 1};
    assertArrayEquals(scores, StepScale.PLAIN.of(scores));
    assertArrayEquals(new double[] {0.5, -0.25, 0.75}, StepScale.DIFFERENCES.of(scores));
    assertArrayEquals(new double[] {0.5, 0.75, 1.75}, StepScale.SUMS.of(scores));
    assertEquals(0.5, StepScale.SIGMOID.of(0)[0]);
    assertEquals(StepScale.SIGMOID.of(1.75)[0], StepScale.SIGMOID_OF_SUMS.of(scores)[2], 1e-15);
    assertEquals(0, StepScale.DIFFERENCES.of().length);
    assertEquals(StepScale.SIGMOID_OF_SUMS, StepScale.words().get("sigmoid-of-sums"));
  }

  @Test
  void advantages_addUpToTheChange() {
    ProcessAdvantage advantage = ProcessAdvantage.of(0.25, 0.5, 0.375, 1);
    assertArrayEquals(new double[] {0.25, -0.125, 0.625}, advantage.ofSteps());
    double sum = 0;
    for (double one : advantage.ofSteps()) {
      sum += one;
    }
    assertEquals(1 - 0.25, sum);
    assertArrayEquals(
        new double[] {1, 0.25, 2.25}, advantage.effective(new double[] {0.5, 0.5, 1}, 2));
    assertMessage("a value must be within 0 and 1, got 1.5", () -> ProcessAdvantage.of(0, 1.5));
    assertMessage(
        "each of 3 steps needs a value and alpha must be at least 0, got 1 values and alpha 1.0",
        () -> advantage.effective(new double[] {1}, 1));
  }
}
