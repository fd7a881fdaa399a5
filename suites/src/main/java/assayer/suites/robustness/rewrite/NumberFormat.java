package assayer.suites.robustness.rewrite;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in another form of the same value: 0.25 for 1/4, 12,500 for 12500, and back.
 *
 * <p>Only where the value cannot change: a decimal behind an equals sign may be a rounded one, a
 * fraction behind a division would divide, and a long number without a calculation beside it may be
 * a code.
 */
final class NumberFormat implements Transformation {
  private static final Map<String, String> FRACTIONS =
      Map.ofEntries(
          Map.entry("0.5", "1/2"),
          Map.entry("0.25", "1/4"),
          Map.entry("0.75", "3/4"),
          Map.entry("0.2", "1/5"),
          Map.entry("0.4", "2/5"),
          Map.entry("0.6", "3/5"),
          Map.entry("0.8", "4/5"),
          Map.entry("0.1", "1/10"),
          Map.entry("0.3", "3/10"),
          Map.entry("0.7", "7/10"),
          Map.entry("0.9", "9/10"),
          Map.entry("0.125", "1/8"));

  private static final Pattern DECIMAL =
      Pattern.compile("(?<![\\d.,$€£¥\\w/])0\\.\\d{1,3}(?![\\d\\w]|[.,]\\d)");
  private static final Pattern FRACTION =
      Pattern.compile("(?<![\\d.,$€£¥\\w/])(?<over>\\d)/(?<under>[2458]|10)(?![\\d\\w/]|[.,]\\d)");
  private static final Pattern LONG =
      Pattern.compile("(?<![\\d.,/\\w])\\d{5,9}(?![\\d\\w,/%:]|\\.\\d)");
  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.,(\\[{])\\d{1,3}(?:,\\d{3}){1,3}(?![\\d,)\\]}])");

  @Override
  public String id() {
    return "number-format";
  }

  @Override
  public Relation relation() {
    return Relation.ORDER_HOLDS;
  }

  @Override
  public List<Edit> edits(Passage passage, long seed) {
    Prose prose = Prose.of(passage);
    List<String> parts = passage.parts();
    List<Edit> edits = new ArrayList<>();
    edits.addAll(prose.edits(DECIMAL, (part, m) -> fraction(part, parts.get(part), m)));
    edits.addAll(prose.edits(FRACTION, (part, m) -> decimal(part, parts.get(part), m)));
    edits.addAll(prose.edits(LONG, (part, m) -> grouped(part, parts.get(part), m)));
    edits.addAll(
        prose.edits(GROUPED, (part, m) -> List.of(replaced(part, m, m.group().replace(",", "")))));
    return List.copyOf(edits);
  }

  private static List<Edit> fraction(int part, String text, Matcher decimal) {
    String fraction = FRACTIONS.get(decimal.group());
    return fraction == null || !isFactorOrTerm(text, decimal)
        ? List.of()
        : List.of(replaced(part, decimal, fraction));
  }

  private static List<Edit> decimal(int part, String text, Matcher fraction) {
    if (!isFactorOrTerm(text, fraction)) {
      return List.of();
    }
    BigDecimal under = new BigDecimal(fraction.group("under"));
    BigDecimal value =
        new BigDecimal(fraction.group("over")).divide(under, 3, RoundingMode.UNNECESSARY);
    return List.of(replaced(part, fraction, value.stripTrailingZeros().toPlainString()));
  }

  /** Whether a number stands in a calculation, and in a place where it may be a quotient. */
  private static boolean isFactorOrTerm(String text, Matcher number) {
    char before = Lines.before(text, number.start());
    char after = Lines.after(text, number.end());
    boolean behind = before != 0 && "×*·+(".indexOf(before) >= 0;
    boolean ahead = after != 0 && "×*·+".indexOf(after) >= 0;
    boolean opens = before == 0 || before == ':' || before == ',';
    boolean closed = after == 0 || after == ')' || ".,;=×*·+-−–".indexOf(after) >= 0;
    return (behind && closed) || (opens && ahead);
  }

  private static List<Edit> grouped(int part, String text, Matcher number) {
    boolean calculated = Lines.around(text, number.start()).indexOf('=') >= 0;
    boolean leadingZero = number.group().startsWith("0");
    if (!calculated || leadingZero || Numbers.isLabel(text, number)) {
      return List.of();
    }
    StringBuilder grouped = new StringBuilder(number.group());
    for (int at = grouped.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return List.of(replaced(part, number, grouped.toString()));
  }

  private static Edit replaced(int part, Matcher number, String other) {
    return Edit.replace(new Span(part, number.start(), number.end()), other);
  }
}
