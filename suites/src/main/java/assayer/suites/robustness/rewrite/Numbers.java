package assayer.suites.robustness.rewrite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as they stand in a text. */
final class Numbers {
  /** A number by itself: no part of a name, a version or a date. */
  static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.,/])(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,9})?(?![\\w/]|[.,]\\d)");

  private static final Pattern LABEL =
      Pattern.compile("(?i)\\b(?:step|part|case|section|figure|table|chapter|no\\.?)\\s*$");

  private Numbers() {}

  /** Whether a number counts the items of a list or the steps, and states nothing. */
  static boolean isLabel(String text, Matcher number) {
    int at = number.start();
    char next = number.end() < text.length() ? text.charAt(number.end()) : ' ';
    boolean opensLine = Lines.before(text, at) == 0;
    boolean marker = opensLine && (next == '.' || next == ')' || next == ':');
    String before = text.substring(Math.max(0, at - 12), at);
    return marker || LABEL.matcher(before).find();
  }

  /** Another number of the same form: the last digit before the point is another one. */
  static String changed(String number, Draw draw) {
    int point = number.indexOf('.');
    int last = (point < 0 ? number.length() : point) - 1;
    int digit = number.charAt(last) - '0';
    int other = (digit + 1 + draw.below(9)) % 10;
    return number.substring(0, last) + other + number.substring(last + 1);
  }
}
