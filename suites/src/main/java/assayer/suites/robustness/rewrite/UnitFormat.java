package assayer.suites.robustness.rewrite;

import java.util.List;
import java.util.regex.Pattern;

/** A blank between a number and its unit where there was none, and the other way round. */
final class UnitFormat implements Transformation {
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<=\\d)(?<blank> ?)(?:%(?!\\s*(?:[\\d(\\w]\\b|\\())|(?:km|kg|cm|mm|ml|mg)\\b(?![/^²³]))");

  @Override
  public String id() {
    return "unit-format";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    return Prose.of(passage)
        .edits(
            UNIT,
            (part, unit) ->
                List.of(
                    Edit.replace(
                        new Span(part, unit.start("blank"), unit.end("blank")),
                        unit.group("blank").isEmpty() ? " " : "")));
  }
}
