package assayer.metrics.control;

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
    Markdown markdown = Markdown.outsideFences(answer);
    return new StyleCounts(
        tokens, markdown.headers(), markdown.numbered() + markdown.bullets(), markdown.bold());
  }
}
