package assayer.suites.robustness;

import assayer.suites.robustness.rewrite.Edit;
import assayer.suites.robustness.rewrite.Passage;
import java.util.List;

/**
 * A completion with all edits of a transformation, or with some of them.
 *
 * @param slot the ask's slot
 * @param edits those that are applied
 * @param after what it says then
 */
record Variant(String slot, List<Edit> edits, Passage after) {

  Variant {
    edits = List.copyOf(edits);
  }

  /** How much text the edits remove and bring in, in chars. */
  int size() {
    return edits.stream().mapToInt(Edit::size).sum();
  }
}
