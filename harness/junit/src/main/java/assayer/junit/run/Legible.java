package assayer.junit.run;

import java.util.Locale;

/**
 * Makes text from run files, data and models fit for test names and messages. Build servers write
 * these into XML 1.0, which cannot hold most control characters even as entities, and show them to
 * people, whom invisible characters deceive.
 */
public final class Legible {
  private Legible() {}

  /** The text with each invisible character but a line break written as {@code \}{@code u001b}. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** The same on one line, and never blank. */
  public static String line(String text) {
    String line = of(text).replace('\n', ' ').strip();
    return line.isEmpty() ? "(blank)" : line;
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (c & 0xFFFE) == 0xFFFE;
    };
  }
}
