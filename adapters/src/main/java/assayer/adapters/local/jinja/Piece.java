package assayer.adapters.local.jinja;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a template.
 *
 * @param kind what it is
 * @param text what stands in it, without its marks
 * @param line where it begins, one-based
 */
record Piece(Kind kind, String text, int line) {

  /** What a stretch is. */
  enum Kind {
    /** To be written as it stands. */
    TEXT,
    /** {@code {{ ... }}}. */
    VALUE,
    /** {@code {% ... %}}. */
    BLOCK
  }

  /**
   * What stands between two marks, and what the marks say of the white space around.
   *
   * @param text without the signs at its ends
   * @param before the sign at its beginning, "-", "+" or ""
   * @param after the sign at its end
   */
  private record Inner(String text, String before, String after) {
    static Inner of(String text) {
      String before = text.startsWith("-") || text.startsWith("+") ? text.substring(0, 1) : "";
      String rest = text.substring(before.length());
      String after =
          rest.endsWith("-") || rest.endsWith("+") ? rest.substring(rest.length() - 1) : "";
      return new Inner(rest.substring(0, rest.length() - after.length()).strip(), before, after);
    }
  }

  /** Takes a template apart; comments go, and white space as marks and settings say. */
  static List<Piece> all(String source) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    boolean strip = false; // whether the next text loses its leading white space
    boolean line = false; // or its first line break
    while (true) {
      int open = next(source, at);
      String text = source.substring(at, open);
      String lead = strip ? text.stripLeading() : line ? text.replaceFirst("^\n", "") : text;
      if (open == source.length()) {
        add(pieces, lead, source, at);
        return pieces;
      }
      boolean value = source.charAt(open + 1) == '{';
      int end = end(source, open);
      Inner inner = Inner.of(source.substring(open + 2, end));
      boolean ownLine = at == 0 || lead.length() < text.length();
      add(pieces, trailed(lead, inner, value, ownLine), source, at);
      if (source.charAt(open + 1) != '#') {
        pieces.add(new Piece(value ? Kind.VALUE : Kind.BLOCK, inner.text(), lineOf(source, open)));
      }
      strip = inner.after().equals("-");
      line = !value && inner.after().isEmpty();
      at = end + 2;
    }
  }

  /** A text before a mark. */
  private static String trailed(String text, Inner inner, boolean value, boolean ownLine) {
    if (inner.before().equals("-")) {
      return text.stripTrailing();
    }
    return value || inner.before().equals("+") ? text : unindented(text, ownLine);
  }

  private static int end(String source, int open) {
    char sort = source.charAt(open + 1);
    String close = sort == '{' ? "}}" : sort == '%' ? "%}" : "#}";
    int end = sort == '#' ? source.indexOf(close, open + 2) : end(source, open + 2, close);
    if (end < 0) {
      throw new JinjaException("line " + lineOf(source, open) + ": no \"" + close + "\" follows");
    }
    return end;
  }

  private static void add(List<Piece> pieces, String text, String source, int at) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(Kind.TEXT, text, lineOf(source, at)));
    }
  }

  private static int next(String source, int from) {
    for (int i = from; i + 1 < source.length(); i++) {
      if (source.charAt(i) == '{' && "{%#".indexOf(source.charAt(i + 1)) >= 0) {
        return i;
      }
    }
    return source.length();
  }

  /** Where a mark ends that does not stand within a string. */
  private static int end(String source, int from, String close) {
    char quote = 0;
    int braces = 0;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (braces == 0 && source.startsWith(close, i)) {
        return i;
      } else if (c == '{') {
        braces++;
      } else if (c == '}' && braces > 0) {
        braces--;
      }
    }
    return -1;
  }

  /** Without spaces and tabs between the last line break and the block. */
  private static String unindented(String text, boolean first) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    boolean alone = end == 0 ? first : text.charAt(end - 1) == '\n';
    return alone ? text.substring(0, end) : text;
  }

  private static int lineOf(String source, int at) {
    return 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
