package assayer.adapters.probe;

/** Somebody else's text as a part of a sentence. */
public final class Shown {
  private static final int LONGEST = 160;

  private Shown() {}

  /** In one line, without characters that steer, and not long. */
  public static String line(String text) {
    String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String clean = start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean;
  }

  /** The same in quotation marks. */
  public static String quoted(String text) {
    return '"' + line(text) + '"';
  }
}
