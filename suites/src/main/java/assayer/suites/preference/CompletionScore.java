package assayer.suites.preference;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.metrics.steps.StepFold;

/**
 * Reads the score of a completion off what came of its ask.
 *
 * @param fold makes one score of the scores of steps
 */
public record CompletionScore(StepFold fold) {

  /** The score; infinite where a fold is, NaN when it is missing. */
  public double of(Outcome<?> outcome) {
    return outcome.fold(this::score, r -> Double.NaN, u -> Double.NaN, f -> Double.NaN);
  }

  private double score(Answer answer) {
    if (answer instanceof Score score) {
      return score.value();
    }
    return answer instanceof StepScores steps ? fold.of(steps.toArray()) : Double.NaN;
  }
}
