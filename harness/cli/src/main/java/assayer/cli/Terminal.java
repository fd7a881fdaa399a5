package assayer.cli;

import java.io.PrintStream;
import java.util.regex.Pattern;

/** The two standard streams; nothing that could steer a terminal gets through. */
final class Terminal {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|\\p{Cf}");

  private final PrintStream out;
  private final PrintStream err;

  Terminal(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** What the user asked for. */
  void say(String text) {
    out.println(clean(text));
  }

  /** A whole document that holds its own line ends. */
  void document(String text) {
    out.print(text);
    out.flush();
  }

  /** What is wrong, or how it goes. */
  void warn(String text) {
    err.println(clean(text));
  }

  PrintStream err() {
    return err;
  }

  static String clean(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

  /** Whether a person watches standard error: the launcher knows, Java does not. */
  static boolean watched() {
    return "1".equals(System.getenv("ASSAYER_TERMINAL")) && !"dumb".equals(System.getenv("TERM"));
  }
}
