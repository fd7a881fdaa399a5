package assayer.reports.html;

import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.SectionReading;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * A column of numbers in a leaderboard.
 *
 * @param name its heading
 * @param note below the heading: the unit, what is better, or the units a section rests on
 * @param section of the readings in it
 * @param metric of the readings in it
 * @param digits how they are written
 * @param first the order a reader who sorts by it wants first: "descending" or "ascending"
 * @param sort how it is sorted: "number" or "text"
 * @param kind a class: "num", or "about" for what is no measurement
 */
record Column(
    String name,
    String note,
    String section,
    String metric,
    Digits digits,
    String first,
    String sort,
    String kind) {
  private static final String DESCENDING = "descending";

  /** More sections make the table unreadable; the list of all readings has them. */
  private static final int MOST_SECTIONS = 24;

  /**
   * A group of columns.
   *
   * @param name its heading
   * @param span how many columns
   * @param kind a class, "" for measurements
   */
  record Group(String name, int span, String kind) {}

  private static Column number(
      String name, String note, String section, String metric, Digits digits, String first) {
    return new Column(name, note, section, metric, digits, first, "number", "num");
  }

  /**
   * Headline, n and coverage first; then sections, other metrics, what is beside, cost, the row.
   */
  static List<Column> of(Leaderboard board, Origins origins) {
    String metric = board.key().headline();
    List<Column> columns = new ArrayList<>();
    columns.add(overall(board, metric));
    columns.add(number("n", "units", "", "", board.digits(), DESCENDING));
    columns.add(number("answered", "% of asks", "", "", board.digits(), DESCENDING));
    sections(board).forEach(s -> columns.add(section(board, s, metric)));
    board.otherMetrics().forEach(m -> columns.add(overall(board, m)));
    for (Beside beside : Beside.of(board, origins)) {
      Digits digits = beside.digits(board, origins);
      columns.add(number(beside.title(), beside.note(), "", "", digits, "ascending"));
    }
    Digits none = board.digits();
    for (Took took : Took.of(board)) {
      columns.add(number(took.title(), took.note(), "", "", none, "ascending"));
    }
    for (About about : About.of(board, origins)) {
      columns.add(
          new Column(about.title(), about.note(), "", "", none, DESCENDING, about.sort(), "about"));
    }
    return columns;
  }

  /** Headings over the columns. */
  static List<Group> groups(Leaderboard board, Origins origins) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("overall", 3, ""));
    int sections = sections(board).size();
    if (sections > 0) {
      groups.add(new Group(board.key().headline() + " by section", sections, ""));
    }
    int others = board.otherMetrics().size();
    if (others > 0) {
      groups.add(new Group(others == 1 ? "other metric" : "other metrics", others, ""));
    }
    int beside = Beside.of(board, origins).size();
    if (beside > 0) {
      groups.add(new Group("beside", beside, ""));
    }
    int took = Took.of(board).size();
    if (took > 0) {
      groups.add(new Group("what asking took", took, ""));
    }
    int about = About.of(board, origins).size();
    if (about > 0) {
      groups.add(new Group("of the row", about, "about"));
    }
    return groups;
  }

  private static List<String> sections(Leaderboard board) {
    List<String> sections = board.sections();
    return sections.size() > MOST_SECTIONS ? List.of() : sections;
  }

  private static Column overall(Leaderboard board, String metric) {
    Digits digits = board.digits(SectionReading.OVERALL, metric);
    String unit = digits.scale() == Scale.SHARE ? "%" : "";
    Direction direction = board.direction(metric);
    String better = direction == Direction.LOWER ? direction.text() : "";
    String note = unit + (unit.isEmpty() || better.isEmpty() ? "" : ", ") + better;
    return number(metric, note, SectionReading.OVERALL, metric, digits, first(direction));
  }

  private static Column section(Leaderboard board, String section, String metric) {
    Digits digits = board.digits(section, metric);
    String unit = digits.scale() == Scale.SHARE ? "%, " : "";
    String units = unit + rests(board.column(section, metric));
    return number(section, units, section, metric, digits, first(board.direction(metric)));
  }

  private static String first(Direction direction) {
    return direction == Direction.LOWER ? "ascending" : DESCENDING;
  }

  private static String rests(List<Estimate> column) {
    LongSummaryStatistics n = column.stream().mapToLong(Estimate::n).summaryStatistics();
    if (n.getCount() == 0) {
      return "no value";
    }
    String least = Counts.of(n.getMin());
    return n.getMin() == n.getMax() ? "n " + least : "n " + least + "–" + Counts.of(n.getMax());
  }
}
