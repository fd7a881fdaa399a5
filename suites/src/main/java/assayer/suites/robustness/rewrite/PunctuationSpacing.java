package assayer.suites.robustness.rewrite;

import java.util.List;
import java.util.regex.Pattern;

/** A blank before colons, semicolons, question and exclamation marks, as in French. */
final class PunctuationSpacing implements Transformation {
  private static final Pattern MARK = Pattern.compile("(?<=\\p{Ll})[:;!?](?=\\s|\\z)");

  @Override
  public String id() {
    return "punctuation-spacing";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    return Prose.of(passage)
        .edits(MARK, (part, mark) -> List.of(Edit.insert(part, mark.start(), " ")));
  }
}
