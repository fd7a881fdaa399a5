package assayer.suites.robustness.rewrite;

import assayer.suites.robustness.rewrite.Edit.Replacement;
import java.util.List;
import java.util.regex.Pattern;

/** The first word of each line in bold. */
final class MarkdownAdded implements Transformation {
  private static final Pattern FIRST_WORD =
      Pattern.compile("(?m)^\\p{Lu}\\p{Ll}{1,30}(?=[ ,:][^=]|$)");
  private static final String BOLD = "**";

  @Override
  public String id() {
    return "markdown-added";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    return Prose.of(passage)
        .edits(
            FIRST_WORD,
            (part, word) ->
                List.of(
                    new Edit(
                        List.of(
                            new Replacement(part, word.start(), word.start(), BOLD),
                            new Replacement(part, word.end(), word.end(), BOLD)))));
  }
}
