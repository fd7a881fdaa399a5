package assayer.reports.shown;

import java.util.Locale;

/** Whole numbers for people. */
public final class Counts {
  private Counts() {}

  /** With a comma between thousands: {@code 4,830}. */
  public static String of(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count and its noun: {@code 1 model}, {@code 3 models}. */
  public static String of(long count, String singular, String plural) {
    return of(count) + " " + (count == 1 ? singular : plural);
  }
}
