package assayer.suites.robustness.rewrite;

import java.util.List;

/** One way to rewrite a completion. Without state; the same seed gives the same edits. */
public interface Transformation {

  /** Its name in run files and results, in kebab-case. */
  String id();

  /** What must hold. */
  Relation relation();

  /**
   * The edits, in the order in which fewer of them are tried.
   *
   * @param passage the completion and what it answers
   * @param seed for whatever is drawn; the same for both completions of a pair, so that both are
   *     rewritten alike
   * @return edits that do not overlap, so that any of them can be left out; none where the
   *     transformation does not apply
   */
  List<Edit> edits(Passage passage, long seed);

  /** Whether the relation must hold as well when only some of the edits are applied. */
  default boolean isGraded() {
    return true;
  }
}
