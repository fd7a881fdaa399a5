package assayer.suites.robustness.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two blanks behind each sentence instead of one, and a line break at the end. */
final class WhiteSpace implements Transformation {
  /** The blank between two sentences. */
  static final Pattern GAP = Pattern.compile("(?<=[\\p{L}\\d)%\"][.!?]) (?=\\p{Lu})");

  @Override
  public String id() {
    return "white-space";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<Edit> edits = new ArrayList<>(Ends.after(passage, List.of("\n")));
    edits.addAll(
        Prose.of(passage).edits(GAP, (part, gap) -> List.of(Edit.insert(part, gap.start(), " "))));
    return List.copyOf(edits);
  }
}
