package assayer.adapters.local;

import assayer.core.outcome.Answer;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ratings;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import java.util.Arrays;
import java.util.Map;

/** Answers of numbers, where a number that is none is a failure and no answer. */
final class Numbers {
  private Numbers() {}

  static Outcome<Score> score(double value) {
    return Double.isFinite(value)
        ? new Outcome.Answered<>(new Score(value))
        : failed("the score is " + value);
  }

  static Outcome<StepScores> steps(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite)
        ? new Outcome.Answered<>(StepScores.of(values))
        : failed("the scores are " + Arrays.toString(values));
  }

  static Outcome<Ratings> ratings(Map<String, Double> values) {
    return values.values().stream().allMatch(Double::isFinite)
        ? new Outcome.Answered<>(new Ratings(values))
        : failed("the ratings are " + values);
  }

  private static <A extends Answer> Outcome<A> failed(String message) {
    return new Outcome.Failed<>(FailureKind.NON_FINITE, message, 1);
  }
}
