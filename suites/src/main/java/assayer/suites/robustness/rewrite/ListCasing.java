package assayer.suites.robustness.rewrite;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The items of a list begin with a capital where they did not, and the other way round. */
final class ListCasing implements Transformation {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?m)^[ \\t]{0,20}(?:[-*•]|\\d{1,2}\\.) {1,4}(?<first>\\p{L})(?=\\p{Ll}{2,40}(?![\\p{L}\\d_(=]))");

  @Override
  public String id() {
    return "list-casing";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    return Prose.of(passage)
        .edits(
            ITEM,
            (part, item) ->
                List.of(
                    Edit.replace(
                        new Span(part, item.start("first"), item.end("first")),
                        otherCase(item.group("first")))));
  }

  private static String otherCase(String letter) {
    String upper = letter.toUpperCase(Locale.ROOT);
    return upper.equals(letter) ? letter.toLowerCase(Locale.ROOT) : upper;
  }
}
