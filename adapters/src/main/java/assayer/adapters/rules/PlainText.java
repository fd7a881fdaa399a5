package assayer.adapters.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the mathematical markup that models write into plain signs. */
final class PlainText {
  private static final int MOST_NESTING = 8;
  private static final Pattern FRACTION =
      Pattern.compile("\\\\[dt]?frac\\s*\\{([^{}]*)\\}\\s*\\{([^{}]*)\\}");
  private static final Pattern WRAPPED =
      Pattern.compile("\\\\(?:text|mathrm|mbox|boxed|textbf|mathbf)\\s*\\{([^{}]*)\\}");
  private static final Pattern SPACING =
      Pattern.compile("\\\\(?:left|right|quad|qquad|displaystyle)(?![A-Za-z])|\\\\[,;:! ]");
  private static final Pattern EDGE = Pattern.compile("\\\\[()\\[\\]]");

  /** A fraction right behind a number is added to it, not multiplied; nobody else writes so. */
  private static final Pattern MIXED_NUMBER = Pattern.compile("(?<=\\d)\\s*(?=\\\\[dt]?frac)");

  private static final Pattern EMPHASIS = Pattern.compile("(?<!\\d)\\*\\*|\\*\\*(?!\\d)");

  private PlainText() {}

  static String of(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('*') < 0 && text.indexOf('{') < 0) {
      return text;
    }
    String plain = EDGE.matcher(text).replaceAll(" ; ");
    plain = SPACING.matcher(plain).replaceAll(" ");
    plain = MIXED_NUMBER.matcher(plain).replaceAll(" | ");
    plain = everywhere(WRAPPED, plain, " $1 ");
    plain = everywhere(FRACTION, plain, "(($1)/($2))");
    plain = plain.replace("\\times", "×").replace("\\cdot", "·").replace("\\div", "÷");
    plain = plain.replace("\\%", "%").replace("\\$", "$").replace('{', '(').replace('}', ')');
    return EMPHASIS.matcher(plain).replaceAll("");
  }

  /** From the inside out, as deep as anybody nests. */
  private static String everywhere(Pattern pattern, String text, String replacement) {
    String plain = text;
    for (int depth = 0; depth < MOST_NESTING; depth++) {
      Matcher matcher = pattern.matcher(plain);
      if (!matcher.find()) {
        return plain;
      }
      plain = matcher.replaceAll(replacement);
    }
    return plain;
  }
}
