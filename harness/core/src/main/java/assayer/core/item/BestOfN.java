package assayer.core.item;

import java.util.List;

/**
 * A prompt with right and wrong completions: one right of many, or several of each.
 *
 * @param id where it comes from
 * @param prompt what was asked
 * @param right the right completions, at least one
 * @param wrong the wrong completions, at least one
 * @param placements where a comparison with each wrong completion shows the right one: one entry a
 *     wrong completion, or empty when the data does not say
 */
public record BestOfN(
    ItemId id,
    Prompt prompt,
    List<Candidate> right,
    List<Candidate> wrong,
    List<Placement> placements)
    implements Item {

  /** Copies the lists and refuses a set in which nothing can be told apart. */
  public BestOfN {
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
    placements = List.copyOf(placements);
    if (right.isEmpty() || wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "a best-of-n set needs a right and a wrong completion, got "
              + right.size()
              + " right and "
              + wrong.size()
              + " wrong");
    }
    if (!placements.isEmpty() && placements.size() != wrong.size()) {
      throw new IllegalArgumentException(
          placements.size() + " placements for " + wrong.size() + " wrong completions");
    }
  }

  /** Where the right completion stands in the comparison with the given wrong one (zero-based). */
  public Placement placement(int wrongIndex) {
    return placements.isEmpty() ? Placement.FREE : placements.get(wrongIndex);
  }
}
