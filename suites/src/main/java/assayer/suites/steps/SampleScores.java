package assayer.suites.steps;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.metrics.steps.StepFold;
import assayer.metrics.steps.StepScale;
import java.util.Arrays;
import java.util.List;

/**
 * What came of asking about each sample of a problem.
 *
 * @param steps one list a sample: what was read off its scores, of a whole score that alone; empty
 *     where it is missing
 */
record SampleScores(List<double[]> steps) {
  /** What the published study subtracts from the least score, so that no factor is 0. */
  private static final double SHIFT = 0.01;

  SampleScores {
    steps = List.copyOf(steps);
  }

  static SampleScores of(List<Outcome<?>> outcomes, StepScale scale) {
    return new SampleScores(outcomes.stream().map(o -> read(o, scale)).toList());
  }

  private static double[] read(Outcome<?> outcome, StepScale scale) {
    Answer answer = outcome.answer().orElse(null);
    if (answer instanceof Score score) {
      return new double[] {score.value()};
    }
    return answer instanceof StepScores scores ? scale.of(scores.toArray()) : new double[0];
  }

  /** One score a sample, NaN where it is missing or the fold gives none. */
  double[] folded(StepFold fold) {
    return steps.stream().mapToDouble(fold::of).toArray();
  }

  /**
   * The product of scores less the problem's least one, plus 0.01, for scores that may be below 0
   * (as the best-of-8 study of PRMBench's repository shifts them).
   */
  double[] shiftedProduct() {
    double least = steps.stream().flatMapToDouble(Arrays::stream).min().orElse(0) - SHIFT;
    return steps.stream()
        .mapToDouble(one -> StepFold.PROD.of(Arrays.stream(one).map(s -> s - least).toArray()))
        .toArray();
  }

  /** Whether the first of a sample's lowest scores is its last. */
  static boolean isLowestLast(double[] scores) {
    return firstLowest(scores) == scores.length - 1;
  }

  /** Whether several share the lowest score. */
  static boolean isLowestShared(double[] scores) {
    int first = firstLowest(scores);
    return Arrays.stream(scores, first + 1, scores.length).anyMatch(s -> s == scores[first]);
  }

  private static int firstLowest(double[] scores) {
    int lowest = 0;
    for (int i = 1; i < scores.length; i++) {
      lowest = scores[i] < scores[lowest] ? i : lowest;
    }
    return lowest;
  }

  /** Whether a step of the first half scores at most a threshold; of two steps or more. */
  static boolean isLowEarly(double[] scores, double threshold) {
    return Arrays.stream(scores, 0, scores.length / 2).anyMatch(s -> s <= threshold);
  }
}
