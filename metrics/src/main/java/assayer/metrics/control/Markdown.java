package assayer.metrics.control;

import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts the marks Arena-Hard counts, in time linear in the text. Only a line feed ends a line;
 * blanks and digits are Unicode's, as in Python.
 */
final class Markdown {
  private static final String FENCE = "```";
  private static final Pattern FENCED = Pattern.compile("```([^`]*+)```");
  private static final Pattern ASTERISKS = Pattern.compile("\\*\\*[^*\\n]++\\*\\*");
  private static final Pattern UNDERSCORES = Pattern.compile("__[^_\\n]++__");
  private static final int DEEPEST = 6;

  private final String text;

  private Markdown(String text) {
    this.text = text;
  }

  /** Without what stands inside of fences, wherever else the same text stands. */
  static Markdown outsideFences(String answer) {
    if (!answer.contains(FENCE)) {
      return new Markdown(answer);
    }
    String rest = answer;
    for (MatchResult block : FENCED.matcher(answer).results().toList()) {
      rest = rest.replace(block.group(1), "");
    }
    return new Markdown(rest);
  }

  /** Lines that begin with one to six number signs and a blank. */
  long headers() {
    return count(false, this::afterSigns);
  }

  /** Numbers with a point and a blank behind, first on a line but for blanks. */
  long numbered() {
    return count(true, this::afterNumber);
  }

  /** Bullets with a blank behind, first on a line but for blanks. */
  long bullets() {
    return count(
        true, at -> at < text.length() && "-*+".indexOf(text.charAt(at)) >= 0 ? at + 1 : 0);
  }

  /** Pieces of one line between two double asterisks, or two double underscores. */
  long bold() {
    return pieces("**", ASTERISKS) + pieces("__", UNDERSCORES);
  }

  /** Most texts hold no mark at all, which is seen sooner than a pattern is tried everywhere. */
  private long pieces(String mark, Pattern piece) {
    return text.contains(mark) ? piece.matcher(text).results().count() : 0;
  }

  /** Places at the start of a line where a mark stands and a blank follows; blanks may lead. */
  private long count(boolean indented, IntUnaryOperator afterMark) {
    long count = 0;
    int line = 0;
    while (line >= 0 && line < text.length()) {
      int mark = indented ? afterBlanks(line) : line;
      int after = afterMark.applyAsInt(mark);
      boolean found = after > mark && blank(after);
      count += found ? 1 : 0;
      line = nextLine(found ? after : mark); // lines skipped as blanks lead to the same mark
    }
    return count;
  }

  /** Where the line after a place begins, or -1. */
  private int nextLine(int at) {
    int feed = text.indexOf('\n', at);
    return feed < 0 ? -1 : feed + 1;
  }

  private int afterBlanks(int from) {
    int at = from;
    while (blank(at)) {
      at++;
    }
    return at;
  }

  /** Where one to six number signs end, else 0. */
  private int afterSigns(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '#') {
      at++;
    }
    return at - from <= DEEPEST ? at : 0;
  }

  /** Where a number and its point end, else 0. */
  private int afterNumber(int from) {
    int at = from;
    while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at > from && text.startsWith(".", at) ? at + 1 : 0;
  }

  private boolean blank(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
