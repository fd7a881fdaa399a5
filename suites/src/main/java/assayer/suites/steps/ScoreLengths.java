package assayer.suites.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.StepScores;

/**
 * Whether a solution got fewer or more scores than it has steps, each 1 or 0; left out where it got
 * none at all.
 *
 * @param shorter fewer
 * @param longer more
 */
record ScoreLengths(double shorter, double longer) {
  static final String SHORT_RATE = "short-rate";
  static final String LONG_RATE = "long-rate";

  /** Of a solution that got no scores. */
  static final ScoreLengths UNKNOWN = new ScoreLengths(LEFT_OUT, LEFT_OUT);

  static ScoreLengths of(Outcome<?> outcome, int steps) {
    Answer answer = outcome.answer().orElse(null);
    return answer instanceof StepScores scores ? of(scores, steps) : UNKNOWN;
  }

  static ScoreLengths of(StepScores scores, int steps) {
    return new ScoreLengths(scores.size() < steps ? 1 : 0, scores.size() > steps ? 1 : 0);
  }
}
