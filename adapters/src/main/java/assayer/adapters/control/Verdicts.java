package assayer.adapters.control;

import assayer.core.dataset.Dataset;
import assayer.core.model.Ask;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Seeds;
import assayer.core.outcome.Verdict;

/**
 * What controls decide between two completions.
 *
 * @param kind which control
 * @param majority what the majority control says
 */
record Verdicts(ControlKind kind, Verdict majority) {

  static Verdicts of(ControlKind kind, Dataset<?> dataset) {
    return new Verdicts(
        kind, kind == ControlKind.MAJORITY ? Majority.verdict(dataset) : Verdict.TIE);
  }

  Verdict verdict(Ask<CompareQuestion> ask) {
    return switch (kind) {
      case RANDOM -> Seeds.unit(ask.seed()) < 0.5 ? Verdict.FIRST : Verdict.SECOND;
      case CONSTANT -> Verdict.TIE;
      case LONGEST -> larger(longer(ask.question()));
      case SHORTEST -> larger(-longer(ask.question()));
      case FIRST -> Verdict.FIRST;
      case SECOND -> Verdict.SECOND;
      case MAJORITY -> majority;
      default -> throw new IllegalArgumentException(kind.id() + " is no judge");
    };
  }

  /** By how many code points the first completion is longer. */
  private static int longer(CompareQuestion question) {
    return Scores.length(question.first().text()) - Scores.length(question.second().text());
  }

  private static Verdict larger(int difference) {
    if (difference == 0) {
      return Verdict.TIE;
    }
    return difference > 0 ? Verdict.FIRST : Verdict.SECOND;
  }
}
