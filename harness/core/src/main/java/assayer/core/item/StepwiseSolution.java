package assayer.core.item;

import java.util.List;
import java.util.OptionalInt;

/**
 * A solution in steps, with its first wrong step.
 *
 * @param id where it comes from
 * @param prompt the problem
 * @param steps the steps, at least one
 * @param goldFirstError the first wrong step, zero-based; empty when all steps are right
 */
public record StepwiseSolution(
    ItemId id, Prompt prompt, List<String> steps, OptionalInt goldFirstError) implements Item {

  /** Copies the steps and refuses an error that is not among them. */
  public StepwiseSolution {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a solution needs at least one step, got none");
    }
    int last = steps.size() - 1;
    goldFirstError.ifPresent(
        index -> {
          if (index < 0 || index > last) {
            throw new IllegalArgumentException(
                "first wrong step is " + index + ", but steps run from 0 to " + last);
          }
        });
  }
}
