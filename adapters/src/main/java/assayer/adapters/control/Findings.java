package assayer.adapters.control;

import assayer.core.dataset.Dataset;
import assayer.core.model.Ask;
import assayer.core.model.Seeds;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.Critique;
import java.util.OptionalInt;

/**
 * What controls find in a solution.
 *
 * @param kind which control
 * @param majority what the majority control finds
 */
record Findings(ControlKind kind, OptionalInt majority) {

  static Findings of(ControlKind kind, Dataset<?> dataset) {
    return new Findings(
        kind, kind == ControlKind.MAJORITY ? Majority.firstError(dataset) : OptionalInt.empty());
  }

  Critique critique(Ask<StepsQuestion> ask) {
    int steps = ask.question().steps().size();
    OptionalInt finding =
        switch (kind) {
          case RANDOM -> random(ask.seed(), steps);
          case CONSTANT -> OptionalInt.of(0);
          case NEVER_AN_ERROR -> OptionalInt.empty();
          case LAST_STEP -> OptionalInt.of(steps - 1);
          case MAJORITY -> majority;
          default -> throw new IllegalArgumentException(kind.id() + " is no critic");
        };
    return new Critique(finding, "");
  }

  /** Each step and "none" are as likely as each other. */
  private static OptionalInt random(long seed, int steps) {
    int drawn = (int) (Seeds.unit(seed) * (steps + 1));
    return drawn == steps ? OptionalInt.empty() : OptionalInt.of(drawn);
  }
}
