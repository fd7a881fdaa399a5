package assayer.reports.html;

import assayer.reports.shown.Escaped;

/**
 * A part of a page as it is written, tag by tag. There are thousands of items and readings to a
 * report, and a template takes most of its time to find out again what the last one was told. Names
 * of tags and attributes are ours; every value and text is made visible and escaped. Not safe for
 * threads.
 */
public final class Writing {
  /** As long as a template lets a text become. */
  private static final int LONGEST_TEXT = 2_000;

  private final StringBuilder markup = new StringBuilder(8_192);

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one without a value is left out
   */
  public Writing open(String tag, String... attributes) {
    markup.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        markup.append(' ').append(attributes[i]).append("=\"");
        Escaped.append(markup, attributes[i + 1], LONGEST_TEXT);
        markup.append('"');
      }
    }
    markup.append('>');
    return this;
  }

  /** Ends the element that is open. */
  public Writing close(String tag) {
    markup.append("</").append(tag).append('>');
    return this;
  }

  /** A whole element with nothing but a text in it. */
  public Writing element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A text within an element. */
  public Writing text(String text) {
    Escaped.append(markup, text, LONGEST_TEXT);
    return this;
  }

  /** A line break of the file, or a space between two elements. */
  public Writing apart(char space) {
    markup.append(space);
    return this;
  }

  /** What is markup already. */
  public Writing add(Markup made) {
    markup.append(made);
    return this;
  }

  /** All that was written. */
  public Markup done() {
    return new Markup(markup.toString());
  }
}
