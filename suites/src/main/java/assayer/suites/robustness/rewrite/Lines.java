package assayer.suites.robustness.rewrite;

/** Where the lines of a text are. */
final class Lines {
  private Lines() {}

  /** Where the line ends that a place is in: at its line break or at the text's end. */
  static int end(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** The line that a place is in. */
  static String around(String text, int at) {
    int from = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    return text.substring(from, end(text, at));
  }

  /** The nearest character before a place that is no blank; 0 where there is none on its line. */
  static char before(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' ? 0 : text.charAt(i);
  }

  /** The nearest character from a place on that is no blank; 0 where there is none on its line. */
  static char after(String text, int at) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i >= text.length() || text.charAt(i) == '\n' ? 0 : text.charAt(i);
  }
}
