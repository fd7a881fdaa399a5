package assayer.suites.consistency;

import assayer.core.item.Candidate;
import assayer.core.item.Grade;
import assayer.core.item.GradedCompletion;
import assayer.core.item.GradedSet;
import assayer.core.item.ItemId;
import assayer.core.item.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets to be judged; the completions are graded 1, 2, 3 and so on as "quality", from the best down
 * in the subset "odd".
 */
final class Judged {
  private Judged() {}

  static GradedSet set(ItemId id, int size) {
    return set(id, size, id.subset().equals("odd"));
  }

  /** From the best down, or up from the worst. */
  static GradedSet set(ItemId id, int size, boolean down) {
    List<GradedCompletion> completions = new ArrayList<>();
    for (int place = 1; place <= size; place++) {
      int i = down ? size + 1 - place : place;
      completions.add(
          new GradedCompletion(
              Candidate.of("writer " + i, "text " + i), "", List.of(new Grade("quality", i))));
    }
    return new GradedSet(id, Prompt.of("?"), "", completions);
  }

  /** A set with the scores of another scorer, as "before". */
  static GradedSet set(ItemId id, double[] before) {
    List<GradedCompletion> completions = new ArrayList<>();
    for (double score : before) {
      completions.add(
          new GradedCompletion(Candidate.of("", ""), "", List.of(new Grade("before", score))));
    }
    return new GradedSet(id, Prompt.of("?"), "", completions);
  }
}
