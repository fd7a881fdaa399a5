package assayer.reports.html;

import assayer.core.reading.SuiteResult;
import assayer.reports.board.Entry;
import assayer.reports.board.Leaderboard;
import assayer.reports.board.Prompts;
import assayer.reports.html.Origins.Origin;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that says what a row is of. One in which all rows are the same is left out: what it
 * would say stands above the table, or at the head of the page.
 */
enum About {
  /** The run it is of began then. */
  DATE("run date", "UTC", "number") {
    @Override
    Optional<String> text(SuiteResult row, Origin origin) {
      return origin.started().map(Page::moment);
    }

    @Override
    String key(String text, Origin origin) {
      try {
        return origin.started().map(t -> Instant.parse(t).getEpochSecond() + "").orElse("");
      } catch (DateTimeException e) {
        return "";
      }
    }
  },
  /** The state of its data. */
  DATA("data", "revision", "text") {
    @Override
    Optional<String> text(SuiteResult row, Origin origin) {
      return Optional.ofNullable(origin.dataset(row).get("revision"));
    }
  },
  /** The program that asked. */
  PROGRAM("program", "version", "text") {
    @Override
    Optional<String> text(SuiteResult row, Origin origin) {
      return Optional.of(origin.run().manifest().tool());
    }
  },
  /** The model that is asked under the row's name, of a judge. */
  JUDGE("judge", "model asked", "text") {
    @Override
    Optional<String> text(SuiteResult row, Origin origin) {
      return row.role().contains("judge")
          ? Optional.ofNullable(origin.facts().get("model"))
          : Optional.empty();
    }
  },
  /** The words put around its questions. */
  PROMPT("prompt", "hash", "text") {
    @Override
    Optional<String> text(SuiteResult row, Origin origin) {
      return Prompts.hash(origin.facts());
    }
  };

  private final String title;
  private final String note;
  private final String sort;

  About(String title, String note, String sort) {
    this.title = title;
    this.note = note;
    this.sort = sort;
  }

  String title() {
    return title;
  }

  String note() {
    return note;
  }

  String sort() {
    return sort;
  }

  abstract Optional<String> text(SuiteResult row, Origin origin);

  String key(String text, Origin origin) {
    return text;
  }

  /** Those in which the rows of a board differ. */
  static List<About> of(Leaderboard board, Origins origins) {
    List<About> columns = new ArrayList<>();
    for (About about : values()) {
      if (texts(about, board, origins).size() > 1) {
        columns.add(about);
      }
    }
    return columns;
  }

  /** The state of the data of all rows, if it is one. */
  static Optional<String> revision(Leaderboard board, Origins origins) {
    List<Optional<String>> all = texts(DATA, board, origins);
    return all.size() == 1 ? all.get(0) : Optional.empty();
  }

  private static List<Optional<String>> texts(About about, Leaderboard board, Origins origins) {
    return board.entries().stream()
        .map(Entry::result)
        .map(row -> about.text(row, origins.of(row)))
        .distinct()
        .toList();
  }

  Cell cell(SuiteResult row, Origin origin) {
    return text(row, origin)
        .map(text -> Cell.plain("about", text, "", key(text, origin)))
        .orElseGet(() -> Cell.plain("about none", "—", missing(), ""));
  }

  private String missing() {
    return switch (this) {
      case PROMPT -> "asked without one of ours";
      case JUDGE -> "no judge that is asked";
      case DATE, DATA, PROGRAM -> "not recorded";
    };
  }
}
