package assayer.reports.html;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.reports.board.FlagNotes;
import assayer.reports.board.Leaderboard;
import assayer.reports.board.Method;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every reading of a board, with what it rests on: a line for each metric of a section, a column
 * for each model.
 *
 * @param summary how many there are and how many are shown
 * @param models the columns
 * @param rows of the table, in the suite's order
 * @param notes what the marks beside the numbers mean
 */
public record AllReadings(
    String summary, List<String> models, Markup rows, List<FlagNotes.Note> notes) {
  /** Keeps the page small; results.json has them all. */
  private static final int MOST = 2_000;

  /**
   * A metric in a section.
   *
   * @param section the section
   * @param metric the metric
   * @param unit of the numbers, "" if none
   * @param cells one a model: the number and its interval, or why there is none
   * @param method how the intervals were made
   * @param n units they rest on
   */
  private record Line(
      String section, String metric, String unit, List<Cell> cells, String method, String n) {

    /**
     * Written here, since there may be thousands, which a template is slow at.
     *
     * @param toned whether numbers that rest on little are grey
     */
    void write(Writing out, boolean toned) {
      out.open("tr").element("td", section, "dir", "auto");
      out.open("th", "scope", "row").element("span", metric).apart(' ');
      out.element("small", unit, "class", "quiet").close("th");
      for (Cell cell : cells) {
        out.open("td", "class", toned ? "num " + cell.tone() : "num");
        out.element("span", cell.number());
        cell.marks().forEach(mark -> out.element("sup", mark.letter(), "class", "mark"));
        out.element("small", cell.under()).close("td");
      }
      out.element("td", n, "class", "num").element("td", method).close("tr").apart('\n');
    }
  }

  private record Key(String section, String metric) {}

  /** Of a board. */
  public static AllReadings of(Leaderboard board) {
    return of(board, table(board), Math.max(1, MOST / board.entries().size()), false);
  }

  /**
   * What says most of a board's models: the headline of each section, and each metric of the whole.
   *
   * @param most lines
   */
  public static AllReadings ofEach(Leaderboard board, int most) {
    Map<Key, Map<Integer, Reading>> table = table(board);
    String headline = board.key().headline();
    table
        .keySet()
        .removeIf(
            key -> !key.metric().equals(headline) && !key.section().equals(SectionReading.OVERALL));
    return of(board, table, most, true);
  }

  private static AllReadings of(
      Leaderboard board, Map<Key, Map<Integer, Reading>> table, int most, boolean toned) {
    long count = table.values().stream().mapToLong(Map::size).sum();
    List<Map.Entry<Key, Map<Integer, Reading>>> shown =
        table.entrySet().stream().limit(most).toList();
    FlagNotes notes = FlagNotes.of(shown.stream().flatMap(e -> estimates(e.getValue())).toList());
    Map<String, Scale> scales = new HashMap<>();
    Writing rows = new Writing();
    for (Map.Entry<Key, Map<Integer, Reading>> line : shown) {
      Scale scale = scales.computeIfAbsent(line.getKey().metric(), board::scale);
      Digits digits = Digits.of(scale, estimates(line.getValue()).toList());
      line(board, line.getKey(), line.getValue(), digits, notes).write(rows, toned);
    }
    List<String> models = board.entries().stream().map(e -> e.result().model()).toList();
    String summary = summary(count, shown.size() < table.size());
    return new AllReadings(summary, models, rows.done(), notes.all());
  }

  /** By metric and section, then by row: a row itself is too large to be looked up by. */
  private static Map<Key, Map<Integer, Reading>> table(Leaderboard board) {
    Map<Key, Map<Integer, Reading>> table = new LinkedHashMap<>();
    for (int row = 0; row < board.entries().size(); row++) {
      for (SectionReading of : board.entries().get(row).result().readings()) {
        table
            .computeIfAbsent(new Key(of.section(), of.metric()), k -> new LinkedHashMap<>())
            .put(row, of.reading());
      }
    }
    return table;
  }

  private static Stream<Estimate> estimates(Map<Integer, Reading> readings) {
    return readings.values().stream().map(Reading::estimate).flatMap(Optional::stream);
  }

  private static Line line(
      Leaderboard board, Key key, Map<Integer, Reading> readings, Digits digits, FlagNotes notes) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < board.entries().size(); row++) {
      cells.add(Cell.of(Optional.ofNullable(readings.get(row)), digits, notes));
    }
    String methods =
        estimates(readings)
            .map(estimate -> Method.word(estimate.method()))
            .distinct()
            .collect(Collectors.joining("; "));
    return new Line(
        key.section(),
        key.metric(),
        digits.scale().unit().strip(),
        cells,
        methods.isEmpty() ? "—" : methods,
        rests(readings.values()));
  }

  private static String rests(Collection<Reading> readings) {
    LongSummaryStatistics n = readings.stream().mapToLong(Reading::n).summaryStatistics();
    String least = Counts.of(n.getMin());
    return n.getMin() == n.getMax() ? least : least + "–" + Counts.of(n.getMax());
  }

  private static String summary(long count, boolean cut) {
    String all = Counts.of(count, "reading", "readings");
    return cut
        ? "The first of " + all + ", with method and n; results.json has the rest"
        : "All " + all + ", with method and n";
  }
}
