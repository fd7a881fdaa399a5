package assayer.reports.html;

import assayer.core.reading.Binned;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.reports.board.Entry;
import assayer.reports.board.FlagNotes;
import assayer.reports.board.Leaderboard;
import assayer.reports.html.Origins.Origin;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import assayer.reports.shown.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of what else is known of a row and is no metric of its board: of the curves behind its
 * headline, and of what its model did elsewhere in the same run. One that no row has is left out.
 */
enum Beside {
  /** How far the confidence it states is off. */
  CALIBRATION("ECE", "equal-mass bins, lower is better") {
    @Override
    Optional<Reading> reading(SuiteResult row, Origin origin) {
      return fact(row, "reliability", "expected calibration error over equal-mass bins");
    }
  },
  /** How much the longer completion is preferred for its length. */
  LENGTH("length slope", "log-odds a 1,000 characters") {
    @Override
    Optional<Reading> reading(SuiteResult row, Origin origin) {
      return fact(row, "length-gap", "slope in log-odds a thousand characters");
    }
  },
  /** How much more an answer that deserves nothing wins than the weakest real one. */
  NULL_MARGIN("null-model margin", "of the worst attack, lower is better") {
    @Override
    Optional<Reading> reading(SuiteResult row, Origin origin) {
      return row.suite().equals(NULL_MODEL)
          ? Optional.empty()
          : origin.run().results().stream()
              .filter(r -> r.suite().equals(NULL_MODEL) && r.model().equals(origin.model()))
              .flatMap(r -> r.reading(SectionReading.OVERALL, "margin-over-honest").stream())
              .max(Comparator.comparingDouble(Beside::value));
    }
  };

  private static final String NULL_MODEL = "null-model";

  private final String title;
  private final String note;

  Beside(String title, String note) {
    this.title = title;
    this.note = note;
  }

  String title() {
    return title;
  }

  String note() {
    return note;
  }

  /** What the column is of, for below the table. */
  BoardView.Term term() {
    return new BoardView.Term(title, Words.column(name().toLowerCase(Locale.ROOT)));
  }

  abstract Optional<Reading> reading(SuiteResult row, Origin origin);

  private static Optional<Reading> fact(SuiteResult row, String curve, String name) {
    return row.evidence().binned(curve).flatMap((Binned binned) -> binned.fact(name));
  }

  private static double value(Reading reading) {
    return reading.estimate().map(Estimate::value).orElse(Double.NEGATIVE_INFINITY);
  }

  /** Those of a board. */
  static List<Beside> of(Leaderboard board, Origins origins) {
    return Arrays.stream(values())
        .filter(column -> !column.estimates(board, origins).isEmpty())
        .toList();
  }

  /** The numbers in the column. */
  List<Estimate> estimates(Leaderboard board, Origins origins) {
    return board.entries().stream()
        .map(Entry::result)
        .flatMap(row -> reading(row, origins.of(row)).stream())
        .flatMap(reading -> reading.estimate().stream())
        .toList();
  }

  Digits digits(Leaderboard board, Origins origins) {
    return Digits.of(Scale.NUMBER, estimates(board, origins));
  }

  Cell cell(SuiteResult row, Origin origin, Digits digits, FlagNotes notes) {
    return Cell.of(reading(row, origin), digits, notes);
  }
}
