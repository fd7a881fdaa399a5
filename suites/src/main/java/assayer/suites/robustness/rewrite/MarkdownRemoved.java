package assayer.suites.robustness.rewrite;

import assayer.suites.robustness.rewrite.Edit.Replacement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No bold and no headings, the words stay. */
final class MarkdownRemoved implements Transformation {
  private static final Pattern MARK =
      Pattern.compile(
          "(?<![\\w*\\\\])\\*\\*(?=\\p{L})(?<bold>[^*\\n]{1,300})\\*\\*(?![\\w*])"
              + "|(?m)^(?<heading>#{1,6} )(?=\\p{L})");

  @Override
  public String id() {
    return "markdown-removed";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    return Prose.of(passage).edits(MARK, (part, mark) -> List.of(removed(part, mark)));
  }

  private static Edit removed(int part, Matcher mark) {
    if (mark.group("bold") == null) {
      return Edit.replace(new Span(part, mark.start(), mark.end()), "");
    }
    return new Edit(
        List.of(
            new Replacement(part, mark.start(), mark.start("bold"), ""),
            new Replacement(part, mark.end("bold"), mark.end(), "")));
  }
}
