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
 * @param annotations what else is known of it
 */
public record StepwiseSolution(
    ItemId id,
    Prompt prompt,
    List<String> steps,
    OptionalInt goldFirstError,
    Annotations annotations)
    implements Item {

  /** Copies the steps and refuses an error that is not among them, or that labels deny. */
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
    OptionalInt labelled = firstWrong(annotations.labels(), steps.size());
    if (!annotations.labels().isEmpty() && !labelled.equals(goldFirstError)) {
      throw new IllegalArgumentException(
          "the first wrong step is "
              + shown(goldFirstError)
              + ", but by the labels it is "
              + shown(labelled));
    }
  }

  /** Of which nothing but the first wrong step is known. */
  public StepwiseSolution(
      ItemId id, Prompt prompt, List<String> steps, OptionalInt goldFirstError) {
    this(id, prompt, steps, goldFirstError, Annotations.NONE);
  }

  /** Whose first wrong step is the first that the labels call so. */
  public static StepwiseSolution labelled(
      ItemId id, Prompt prompt, List<String> steps, Annotations annotations) {
    OptionalInt first = firstWrong(annotations.labels(), steps.size());
    return new StepwiseSolution(id, prompt, steps, first, annotations);
  }

  private static OptionalInt firstWrong(List<Correctness> labels, int steps) {
    int index = labels.indexOf(Correctness.WRONG);
    return index < 0 || index >= steps ? OptionalInt.empty() : OptionalInt.of(index);
  }

  private static String shown(OptionalInt index) {
    return index.isPresent() ? Integer.toString(index.getAsInt()) : "none";
  }

  /**
   * What is known of a step, zero-based. Where there are no labels, steps before the first wrong
   * one are right and nobody knows of those after it.
   */
  public Correctness label(int step) {
    List<Correctness> labels = annotations.labels();
    if (!labels.isEmpty()) {
      return step < labels.size() ? labels.get(step) : Correctness.UNKNOWN;
    }
    int wrong = goldFirstError.orElse(steps.size());
    if (step == wrong && step < steps.size()) {
      return Correctness.WRONG;
    }
    return step < wrong ? Correctness.RIGHT : Correctness.UNKNOWN;
  }
}
