package assayer.suites.robustness.rewrite;

import java.util.List;
import java.util.regex.Pattern;

/** Another sign before the items of a list. */
final class BulletStyle implements Transformation {
  private static final Pattern BULLET =
      Pattern.compile("(?m)^[ \\t]{0,20}(?<sign>[-*•])(?= {1,4}[\\p{L}\"(*_])");

  @Override
  public String id() {
    return "bullet-style";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    return Prose.of(passage)
        .edits(
            BULLET,
            (part, bullet) ->
                List.of(
                    Edit.replace(
                        new Span(part, bullet.start("sign"), bullet.end("sign")),
                        bullet.group("sign").equals("-") ? "*" : "-")));
  }
}
