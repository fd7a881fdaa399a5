package assayer.suites.preference;

import assayer.core.item.BestOfN;
import assayer.core.item.Candidate;
import assayer.core.item.ItemId;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.item.Prompt;
import java.util.Collections;
import java.util.List;

/** Items whose text does not matter. */
final class Toys {
  private static final Candidate GOOD = Candidate.of("good", "yes");
  private static final Candidate BAD = Candidate.of("bad", "no");
  private static final Prompt PROMPT = Prompt.of("?");

  private Toys() {}

  static PreferencePair pair(ItemId id, Placement placement) {
    return new PreferencePair(id, PROMPT, GOOD, BAD, placement);
  }

  static BestOfN set(ItemId id, int right, int wrong) {
    return set(id, right, wrong, List.of());
  }

  static BestOfN set(ItemId id, int right, int wrong, List<Placement> placements) {
    return new BestOfN(
        id, PROMPT, Collections.nCopies(right, GOOD), Collections.nCopies(wrong, BAD), placements);
  }
}
