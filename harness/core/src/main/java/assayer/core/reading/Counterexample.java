package assayer.core.reading;

import java.util.List;

/**
 * A demand that a model did not meet, with the smallest change among those asked that shows it. All
 * texts come from data.
 *
 * @param section the section whose readings it is behind
 * @param item the item's id in its dataset
 * @param slot the ask with the changed text
 * @param demand what should hold, as a sentence
 * @param changes what was changed, at least one, in the order of the text
 * @param before the number the demand is about before the change: a margin whose sign should stay,
 *     a score that should fall; finite
 * @param after the same after it; finite
 */
public record Counterexample(
    String section,
    String item,
    String slot,
    String demand,
    List<Change> changes,
    double before,
    double after) {

  /** Copies the list; refuses what shows nothing. */
  public Counterexample {
    changes = List.copyOf(changes);
    if (changes.isEmpty() || !Double.isFinite(before) || !Double.isFinite(after)) {
      throw new IllegalArgumentException(
          changes.size() + " changes from " + before + " to " + after + " show nothing");
    }
  }

  /**
   * One place that was changed. Long texts are cut and end in "…".
   *
   * @param left what stands before it
   * @param removed what is gone
   * @param inserted what has come
   * @param right what stands behind it
   */
  public record Change(String left, String removed, String inserted, String right) {}
}
