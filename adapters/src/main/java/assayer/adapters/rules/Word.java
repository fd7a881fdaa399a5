package assayer.adapters.rules;

import assayer.adapters.rules.Token.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a word is to an equation: an operator, a unit, something unknown, or the end of it. */
final class Word {
  private static final Map<String, String> OPERATORS =
      Map.of("times", "*", "plus", "+", "minus", "-");

  /** Short units that may stand right behind a number, where other letters are variables. */
  private static final Set<String> SHORT =
      Set.of(
          "km", "m", "cm", "mm", "kg", "g", "mg", "h", "hr", "hrs", "s", "min", "ml", "l", "lb",
          "lbs", "oz", "ft", "in", "mph", "km/h", "m/s");

  /** Words behind which a number is not what it seems. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "sin", "cos", "tan", "log", "ln", "exp", "sqrt", "mod", "gcd", "lcm", "max", "min",
          "remainder", "hundred", "thousand", "million", "billion", "dozen", "squared", "cubed",
          "factorial", "base");

  /** Units of which a text may mix several in one equation, by a name for each. */
  private static final Set<String> MEASURES =
      Set.of(
          "km", "m", "cm", "mm", "kilometre", "kilometer", "metre", "meter", "centimetre",
          "centimeter", "mile", "foot", "feet", "ft", "in", "inch", "inche", "yard", "kg", "g",
          "mg", "kilogram", "gram", "pound", "ounce", "lb", "oz", "ton", "h", "hr", "hour", "min",
          "minute", "s", "second", "day", "week", "month", "year", "cent", "dollar", "penny",
          "pennie", "dime", "nickel", "quarter", "litre", "liter", "l", "ml", "gallon", "km/h",
          "m/s", "mph", "$", "€", "£", "¥");

  private Word() {}

  static Token token(String text, int start, int end, @Nullable Token last) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean behind = last != null && last.closes();
    if (behind && isOperator(text, word, start, end, last)) {
      return new Token(Kind.OPERATOR, OPERATORS.getOrDefault(word, "*"), start, end);
    }
    return new Token(kind(word, behind, last != null && last.end() == start), word, start, end);
  }

  private static boolean isOperator(
      String text, String word, int start, int end, @Nullable Token last) {
    if (word.equals("of")) {
      return last != null && last.is(Kind.PERCENT);
    }
    return OPERATORS.containsKey(word) || (word.equals("x") && isTimes(text, start, end));
  }

  /** {@code 3 x 4} and {@code 3x4} are products, {@code 3x + 4} is none. */
  private static boolean isTimes(String text, int start, int end) {
    boolean before = Character.isWhitespace(text.charAt(start - 1));
    String rest = text.substring(end, Math.min(end + 2, text.length()));
    boolean after = !rest.isEmpty() && Character.isWhitespace(rest.charAt(0));
    String next = rest.strip();
    return before == after
        && !next.isEmpty()
        && (Character.isDigit(next.charAt(0)) || "($".indexOf(next.charAt(0)) >= 0);
  }

  private static Kind kind(String word, boolean behind, boolean touches) {
    if (word.startsWith("\\") || (UNKNOWN.contains(word) && !(behind && SHORT.contains(word)))) {
      return Kind.UNKNOWN;
    }
    if (behind && SHORT.contains(word)) {
      return Kind.UNIT;
    }
    if (touches && behind || word.length() == 1 && !word.equals("a")) {
      return Kind.UNKNOWN;
    }
    return behind ? Kind.UNIT : Kind.BREAK;
  }

  /** The measure a word or sign stands for, "" if it only names things. */
  static String measure(String word) {
    boolean plural = word.length() > 2 && word.endsWith("s");
    String one = plural ? word.substring(0, word.length() - 1) : word;
    return MEASURES.contains(one) ? one : "";
  }
}
