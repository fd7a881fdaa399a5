package assayer.core.item;

import java.util.List;

/**
 * A prompt with one or more completions that were graded by numbers, not only as right and wrong.
 *
 * @param id where it comes from
 * @param prompt what was asked
 * @param reference a right answer to compare with, "" where there is none
 * @param completions the completions, at least one
 */
public record GradedSet(
    ItemId id, Prompt prompt, String reference, List<GradedCompletion> completions)
    implements Item {

  /** Copies the list and refuses an empty one. */
  public GradedSet {
    completions = List.copyOf(completions);
    if (completions.isEmpty()) {
      throw new IllegalArgumentException("a graded set needs at least one completion, got none");
    }
  }

  /** Every attribute that is graded in it, in the order of the data. */
  public List<String> attributes() {
    return completions.stream()
        .flatMap(completion -> completion.grades().stream())
        .map(Grade::attribute)
        .distinct()
        .toList();
  }
}
