package assayer.suites.steps;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.StepScores;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what a model holds to be the first wrong step off its answer.
 *
 * @param threshold a step is good when its score is above
 * @param lengths what to do with too many or too few scores
 */
record FindingReader(double threshold, Lengths lengths) {

  /**
   * The finding of one answer.
   *
   * @param steps how many steps the solution has
   * @return empty when there is none; a finding of no wrong step is an empty index
   */
  Optional<OptionalInt> read(Outcome<?> outcome, int steps) {
    return outcome.fold(
        answer -> finding(answer, steps),
        refused -> Optional.empty(),
        unparsed -> Optional.empty(),
        failed -> Optional.empty());
  }

  private Optional<OptionalInt> finding(Answer answer, int steps) {
    if (answer instanceof Critique critique) {
      return Optional.of(critique.firstError());
    }
    return answer instanceof StepScores scores ? firstBad(scores, steps) : Optional.empty();
  }

  private Optional<OptionalInt> firstBad(StepScores scores, int steps) {
    int looked = lengths.scored(scores.size(), steps);
    for (int i = 0; i < looked; i++) {
      if (scores.get(i) <= threshold) {
        return Optional.of(OptionalInt.of(i));
      }
    }
    return looked == 0 ? Optional.empty() : Optional.of(OptionalInt.empty());
  }
}
