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

  /** Takes a template apart; comments go, and white space as marks and settings say. */
  static List<Piece> all(String source) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    boolean strip = false; // whether the next text loses its leading white space
    boolean line = false; // or its first line break
    while (at < source.length()) {
      int open = next(source, at);
      String text = source.substring(at, open);
      String lead = strip ? text.stripLeading() : line ? text.replaceFirst("^\n", "") : text;
      if (open == source.length()) {
        add(pieces, lead, source, at);
        break;
      }
      char sort = source.charAt(open + 1);
      String close = sort == '{' ? "}}" : sort == '%' ? "%}" : "#}";
      int end = sort == '#' ? source.indexOf(close, open + 2) : end(source, open + 2, close);
      if (end < 0) {
        throw new JinjaException("line " + lineOf(source, open) + ": no \"" + close + "\" follows");
      }
      String inner = source.substring(open + 2, end);
      boolean before = inner.startsWith("-");
      boolean keep = inner.startsWith("+");
      add(
          pieces,
          before
              ? lead.stripTrailing()
              : sort == '{' || keep
                  ? lead
                  : unindented(lead, at == 0 || lead.length() < text.length()),
          source,
          at);
      strip = inner.endsWith("-");
      line = sort != '{' && !inner.endsWith("+");
      inner =
          inner.substring(
              before || keep ? 1 : 0,
              Math.max(
                  before || keep ? 1 : 0,
                  inner.length() - (strip || (inner.endsWith("+") && sort != '{') ? 1 : 0)));
      if (sort != '#') {
        pieces.add(
            new Piece(sort == '{' ? Kind.VALUE : Kind.BLOCK, inner.strip(), lineOf(source, open)));
      }
      at = end + 2;
    }
    return pieces;
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
