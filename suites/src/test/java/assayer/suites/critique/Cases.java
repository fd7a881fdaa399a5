package assayer.suites.critique;

import assayer.core.item.Candidate;
import assayer.core.item.Correctness;
import assayer.core.item.CritiqueCase;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import assayer.core.outcome.Critique;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.suites.Trial;
import java.util.OptionalInt;

/** Cases and outcomes whose text does not matter. */
final class Cases {
  private Cases() {}

  static CritiqueCase of(ItemId id, boolean right) {
    return new CritiqueCase(
        id, Prompt.of("?"), Candidate.of("", "\\boxed{1}"), Correctness.of(right), "1");
  }

  static Outcome<Critique> says(boolean right) {
    return says(right, "");
  }

  static Outcome<Critique> says(boolean right, String text) {
    return Trial.answered(new Critique(right, OptionalInt.empty(), text));
  }

  static Outcome<Critique> graded(boolean right, boolean corrected) {
    return Trial.answered(
        new Critique(right, OptionalInt.empty(), "").with(Correctness.of(corrected)));
  }

  static Outcome<Critique> unparsed(String raw) {
    return new Outcome.Unparsed<>(raw, "a verdict");
  }

  static Outcome<Critique> refused() {
    return new Outcome.Refused<>("no");
  }

  static Outcome<Critique> failed() {
    return new Outcome.Failed<>(FailureKind.TIMEOUT, "late", 1);
  }
}
