package assayer.suites.steps;

import assayer.core.item.Correctness;
import assayer.core.item.StepwiseSolution;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.StepScores;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a model holds of a solution.
 *
 * @param right whether all steps are right
 * @param firstError the first wrong step it names; a critic may say "wrong" and name none
 * @param reason what a grader says of the reason it gives
 */
record Finding(boolean right, OptionalInt firstError, Correctness reason) {

  /** The finding of one answer; empty when there is none. */
  static Optional<Finding> of(Outcome<?> outcome, StepwiseSolution solution, StepReader reader) {
    return outcome.answer().flatMap(answer -> of(answer, solution, reader));
  }

  private static Optional<Finding> of(Answer answer, StepwiseSolution solution, StepReader reader) {
    if (answer instanceof Critique critique) {
      return Optional.of(new Finding(critique.right(), critique.firstError(), critique.reason()));
    }
    return answer instanceof StepScores scores
        ? ofScores(reader.read(scores, solution.steps().size()), reader)
        : Optional.empty();
  }

  private static Optional<Finding> ofScores(double[] read, StepReader reader) {
    for (int step = 0; step < read.length; step++) {
      if (reader.isBad(read[step])) {
        return Optional.of(new Finding(false, OptionalInt.of(step), Correctness.UNKNOWN));
      }
    }
    return read.length == 0
        ? Optional.empty()
        : Optional.of(new Finding(true, OptionalInt.empty(), Correctness.UNKNOWN));
  }

  /** Whether it names just the gold step, or none where there is none. */
  boolean hits(OptionalInt gold) {
    return gold.isPresent() ? firstError.equals(gold) : right;
  }
}
