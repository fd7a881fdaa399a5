package assayer.suites.robustness.rewrite;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sign of a calculation for another: plus and minus change places, times becomes plus, divided
 * by becomes times. Not where both come to the same, as with 0 and 1, and 2 times 2.
 */
final class SwappedOperator implements Transformation {
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<![\\d.,])(?<left>\\d{1,18})[)%x]? (?<sign>[+×*·÷/−–-]) "
              + "(?=[$€£(−-]{0,3}(?<right>\\d{1,18}))");

  @Override
  public String id() {
    return "swapped-operator";
  }

  @Override
  public Relation relation() {
    return Relation.NOTICED;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    List<Edit> edits =
        Prose.of(passage).edits(SIGN, (part, sign) -> edits(part, passage.parts().get(part), sign));
    return edits.isEmpty() ? List.of() : List.of(new Draw(seed).pick(edits));
  }

  private static List<Edit> edits(int part, String text, Matcher sign) {
    boolean calculated = Lines.around(text, sign.start()).indexOf('=') >= 0;
    if (!calculated || isSame(sign)) {
      return List.of();
    }
    Span span = new Span(part, sign.start("sign"), sign.end("sign"));
    return List.of(Edit.replace(span, other(sign.group("sign"))));
  }

  private static boolean isSame(Matcher sign) {
    long left = Long.parseLong(sign.group("left"));
    long right = Long.parseLong(sign.group("right"));
    boolean trivial = left == 0 || right == 0 || right == 1;
    return trivial || (left == 2 && right == 2);
  }

  private static String other(String sign) {
    return switch (sign) {
      case "+" -> "-";
      case "÷", "/" -> "×";
      default -> "+";
    };
  }
}
