package assayer.suites.robustness.rewrite;

import java.util.List;
import java.util.regex.Matcher;

/** One number for another, in a calculation if there is one. */
final class SwappedNumber implements Transformation {

  @Override
  public String id() {
    return "swapped-number";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    Draw draw = new Draw(seed);
    List<Edit> calculated = edits(passage, draw, true);
    List<Edit> all = calculated.isEmpty() ? edits(passage, draw, false) : calculated;
    return all.isEmpty() ? List.of() : List.of(draw.pick(all));
  }

  private static List<Edit> edits(Passage passage, Draw draw, boolean calculated) {
    return Prose.of(passage)
        .edits(
            Numbers.NUMBER,
            (part, number) -> edits(part, passage.parts().get(part), number, draw, calculated));
  }

  private static List<Edit> edits(
      int part, String text, Matcher number, Draw draw, boolean calculated) {
    boolean fits = !calculated || Lines.around(text, number.start()).indexOf('=') >= 0;
    if (!fits || Numbers.isLabel(text, number)) {
      return List.of();
    }
    Span span = new Span(part, number.start(), number.end());
    return List.of(Edit.replace(span, Numbers.changed(number.group(), draw)));
  }
}
