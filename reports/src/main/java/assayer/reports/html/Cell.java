package assayer.reports.html;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Shortest;
import java.util.Optional;

/**
 * A cell of a leaderboard: two lines of text.
 *
 * @param tone a class: "plain", "small" for a number that rests on little, "none" without one
 * @param number the first line
 * @param under the second line: the interval, or why there is no number
 * @param key what the column is sorted by, "" to come last
 * @param bar decoration
 */
record Cell(String tone, String number, String under, String key, Markup bar) {
  /** A section that rests on fewer units is drawn in grey. */
  private static final int FEW = 30;

  /** A reading, or a dash where the suite gave none. */
  static Cell of(Optional<Reading> reading, Digits digits) {
    if (reading.isEmpty()) {
      return new Cell("none", "—", "not measured", "", Markup.NONE);
    }
    if (reading.get() instanceof Undefined undefined) {
      return new Cell("none", "—", undefined.reason().text(), "", Markup.NONE);
    }
    Estimate estimate = reading.get().estimate().orElseThrow();
    return new Cell(
        estimate.n() < FEW ? "small" : "plain",
        digits.show(estimate.value()),
        estimate.interval().map(digits::show).orElse("no interval"),
        Shortest.of(estimate.value()),
        Markup.NONE);
  }

  /** A count. */
  static Cell count(long count, String under) {
    return new Cell("plain", Counts.of(count), under, Long.toString(count), Markup.NONE);
  }

  Cell with(Markup bar) {
    return new Cell(tone, number, under, key, bar);
  }
}
