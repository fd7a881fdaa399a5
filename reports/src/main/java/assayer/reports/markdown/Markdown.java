package assayer.reports.markdown;

import assayer.reports.shown.Counts;
import assayer.reports.shown.Visible;

/**
 * The one place where a text becomes Markdown. The result holds no markup, pings nobody and links
 * nowhere, on one line, and can stand in a cell of a table.
 */
final class Markdown {
  private static final int LONGEST = 300;

  /** Has no width: keeps what stands before it from being joined with what stands behind it. */
  private static final String BREAK = "\u200B";

  private Markdown() {}

  /** A text of anyone, as it is. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    Visible.of(text, LONGEST).codePoints().forEach(c -> append(out, c));
    return out.toString().replace("www.", "www" + BREAK + ".").replace("://", ":" + BREAK + "//");
  }

  /** A line that counts what a list left out; "" if nothing. */
  static String rest(int more, String singular, String plural) {
    return more > 0 ? "\nand " + Counts.of(more, singular, plural) + " more.\n" : "";
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '\\', '`', '*', '_', '[', ']', '|', '~', '$', '!' -> out.append('\\').appendCodePoint(c);
      case '@', '#' -> out.appendCodePoint(c).append(BREAK);
      default -> out.appendCodePoint(c);
    }
  }
}
