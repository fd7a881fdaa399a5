package assayer.reports.github;

import assayer.reports.shown.Visible;

/**
 * One workflow command: {@code ::error file=run.yaml,line=3,title=gate::words}. The one place where
 * a text becomes part of one. A text's line breaks are shown, so it cannot begin a line; "##[",
 * which an older syntax looks for anywhere in a line, is taken apart.
 */
final class Command {
  private static final int LONGEST = 1_000;

  private final StringBuilder properties = new StringBuilder();
  private final String name;

  /**
   * @param name "error", "warning" or "notice"
   */
  Command(String name) {
    this.name = name;
  }

  /** Adds a property. */
  Command with(String property, String value) {
    properties.append(properties.length() == 0 ? " " : ",").append(property).append('=');
    properties.append(escaped(value).replace(":", "%3A").replace(",", "%2C"));
    return this;
  }

  /** The line, without its end. */
  String saying(String words) {
    return "::" + name + properties + "::" + escaped(words);
  }

  private static String escaped(String words) {
    return Visible.of(words, LONGEST)
        .replace("%", "%25")
        .replace("\r", "%0D")
        .replace("\n", "%0A")
        .replace("##[", "# #[");
  }
}
