package assayer.suites.critique;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import java.util.Optional;

/**
 * Reads whether a completion is held to be right.
 *
 * @param unreadable what a refusal or words without a verdict mean; a failure never means anything
 * @param threshold a score above says "right"
 */
record VerdictReader(Unreadable unreadable, double threshold) {

  /** The verdict, empty when there is none. */
  Optional<Boolean> read(Outcome<?> outcome) {
    return outcome.fold(
        this::verdict,
        refused -> unreadable.verdict(),
        unparsed -> unreadable.verdict(),
        failed -> Optional.empty());
  }

  private Optional<Boolean> verdict(Answer answer) {
    if (answer instanceof Critique critique) {
      return Optional.of(critique.right());
    }
    return answer instanceof Score score
        ? Optional.of(score.value() > threshold)
        : Optional.empty();
  }
}
