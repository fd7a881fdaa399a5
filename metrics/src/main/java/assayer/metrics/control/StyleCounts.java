package assayer.metrics.control;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How an answer is written: its length and its Markdown, counted as Arena-Hard does outside of what
 * stands between code fences.
 *
 * @param tokens its length in tokens, at least 0
 * @param headers lines that begin with one to six number signs and a blank
 * @param lists lines that begin with a number and a point, or with a bullet, and a blank
 * @param bold pieces of one line between two double asterisks or two double underscores
 */
public record StyleCounts(long tokens, long headers, long lists, long bold) {
  private static final Pattern FENCED = Pattern.compile("```([^`]*)```");
  private static final Pattern HEADER = lines("^#{1,6}\\s");
  private static final Pattern ORDERED = lines("^\\s*+\\d++\\.\\s");
  private static final Pattern BULLET = lines("^\\s*+[-*+]\\s");
  private static final Pattern ASTERISKS = Pattern.compile("\\*\\*[^*\\n]+\\*\\*");
  private static final Pattern UNDERSCORES = Pattern.compile("__[^_\\n]+__");

  /** Refuses counts that are none. */
  public StyleCounts {
    if (Math.min(Math.min(tokens, headers), Math.min(lists, bold)) < 0) {
      throw new IllegalArgumentException(
          "counts must be at least 0, got "
              + tokens
              + ", "
              + headers
              + ", "
              + lists
              + " and "
              + bold);
    }
  }

  /** Counts an answer's Markdown; its tokens are counted elsewhere. */
  public static StyleCounts of(String answer, long tokens) {
    String prose = prose(answer);
    return new StyleCounts(
        tokens,
        count(HEADER, prose),
        count(ORDERED, prose) + count(BULLET, prose),
        count(ASTERISKS, prose) + count(UNDERSCORES, prose));
  }

  /** Without the insides of fences, wherever else the same text stands: as Arena-Hard has it. */
  private static String prose(String answer) {
    String prose = answer;
    for (MatchResult block : FENCED.matcher(answer).results().toList()) {
      prose = prose.replace(block.group(1), "");
    }
    return prose;
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }

  /** Only a line feed ends a line, and blanks and digits are Unicode's, as in Python. */
  private static Pattern lines(String pattern) {
    return Pattern.compile(
        pattern, Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
