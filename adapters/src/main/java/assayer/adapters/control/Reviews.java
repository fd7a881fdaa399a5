package assayer.adapters.control;

import assayer.core.dataset.Dataset;
import assayer.core.item.Correctness;
import assayer.core.model.Ask;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Seeds;
import assayer.core.outcome.Critique;
import java.util.OptionalInt;

/**
 * What controls say of a whole completion, without a word.
 *
 * @param kind which control
 * @param majority what the majority control says
 */
record Reviews(ControlKind kind, Correctness majority) {

  static Reviews of(ControlKind kind, Dataset<?> dataset) {
    return new Reviews(
        kind, kind == ControlKind.MAJORITY ? Majority.correctness(dataset) : Correctness.UNKNOWN);
  }

  Critique critique(Ask<ReviewQuestion> ask) {
    boolean right =
        switch (kind) {
          case RANDOM -> Seeds.unit(ask.seed()) < 0.5;
          case CONSTANT -> false;
          case NEVER_AN_ERROR -> true;
          case MAJORITY -> majority == Correctness.RIGHT;
          default -> throw new IllegalArgumentException(kind.id() + " is no reviewer");
        };
    return new Critique(right, OptionalInt.empty(), "");
  }
}
