package assayer.reports.shown;

/** Whole numbers for people. */
public final class Counts {
  private Counts() {}

  /** With a comma between thousands: {@code 4,830}. */
  public static String of(long count) {
    StringBuilder text = new StringBuilder().append(count);
    int first = count < 0 ? 1 : 0;
    for (int at = text.length() - 3; at > first; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  /** A count and its noun: {@code 1 model}, {@code 3 models}. */
  public static String of(long count, String singular, String plural) {
    return of(count) + " " + (count == 1 ? singular : plural);
  }
}
