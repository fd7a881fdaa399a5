package assayer.reports.html;

import assayer.core.outcome.Tally;
import assayer.core.reading.Bounds;
import assayer.core.reading.Reading;
import assayer.core.reading.Stopping;
import assayer.core.reading.SuiteResult;
import assayer.reports.board.Band;
import assayer.reports.board.Caution;
import assayer.reports.board.Entry;
import assayer.reports.board.FlagNotes;
import assayer.reports.board.Leaderboard;
import assayer.reports.board.Prompts;
import assayer.reports.html.Origins.Origin;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Coverage;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Shortest;
import assayer.reports.svg.IntervalBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of a leaderboard.
 *
 * @param tone classes: the place in a band, and "control" for a control
 * @param order the row's place in the table as written, from 0
 * @param rank the places it may hold
 * @param name the model
 * @param kind what it was asked as
 * @param control whether it knows nothing
 * @param samples its pages of single items
 * @param near whether its interval does not clear the best control
 * @param page the address of the model's own page, "" if there is none
 * @param linked whether there is one
 * @param cautions what a reader must know before the row is compared with another
 * @param probes what conformance questions showed of it; none where it is reached by no request
 * @param cells the numbers
 */
record Row(
    String tone,
    int order,
    String rank,
    String name,
    String kind,
    boolean control,
    ItemPages samples,
    boolean near,
    String page,
    boolean linked,
    List<Caution.Note> cautions,
    List<ProbeView> probes,
    List<Cell> cells) {

  /** All rows of a board under these columns. */
  static List<Row> of(Leaderboard board, List<Column> columns, FlagNotes notes, Origins origins) {
    List<Band> bands = Band.of(board.entries());
    IntervalBar bar = IntervalBar.of(board);
    List<About> about = About.of(board, origins);
    List<Took> took = Took.of(board);
    List<Beside> beside = Beside.of(board, origins);
    int measured = columns.size() - beside.size() - took.size() - about.size();
    Optional<String> usual = Caution.usualPrompt(prompts(board, origins));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < board.entries().size(); i++) {
      Entry entry = board.entries().get(i);
      Origin origin = origins.of(entry.result());
      List<Cell> cells = cells(entry, columns.subList(0, measured), notes, bar);
      for (int b = 0; b < beside.size(); b++) {
        Digits digits = columns.get(measured + b).digits();
        cells.add(beside.get(b).cell(entry.result(), origin, digits, notes));
      }
      took.forEach(one -> cells.add(one.cell(entry.result(), board)));
      about.forEach(one -> cells.add(one.cell(entry.result(), origin)));
      rows.add(of(board, entry, bands.get(i), i, cells, origin, usual));
    }
    return rows;
  }

  private static List<Caution.Note> cautions(Entry entry, Origin origin, Optional<String> usual) {
    SuiteResult row = entry.result();
    boolean complete = origin.run().complete();
    return Caution.of(row, origin.facts(), origin.dataset(row), complete, usual).stream()
        .map(Caution::note)
        .toList();
  }

  /** All that stand beside a row of a board, each once. */
  static Stream<Caution.Note> cautions(Leaderboard board, Origins origins) {
    Optional<String> usual = Caution.usualPrompt(prompts(board, origins));
    return board.entries().stream()
        .flatMap(entry -> cautions(entry, origins.of(entry.result()), usual).stream())
        .distinct();
  }

  private static List<String> prompts(Leaderboard board, Origins origins) {
    return board.entries().stream()
        .flatMap(entry -> Prompts.hash(origins.of(entry.result()).facts()).stream())
        .toList();
  }

  private static Row of(
      Leaderboard board,
      Entry entry,
      Band band,
      int order,
      List<Cell> cells,
      Origin origin,
      Optional<String> usual) {
    String tone = "band-" + band.name().toLowerCase(Locale.ROOT);
    return new Row(
        entry.control() ? tone + " control" : tone,
        order,
        entry.rank(),
        entry.result().model(),
        entry.result().role(),
        entry.control(),
        origin.samples(),
        board.isNearControl(entry),
        origin.page(),
        !origin.page().isEmpty(),
        cautions(entry, origin, usual),
        entry.conformance().stream().map(ProbeView::of).toList(),
        cells);
  }

  private static List<Cell> cells(
      Entry entry, List<Column> columns, FlagNotes notes, IntervalBar bar) {
    List<Cell> cells = new ArrayList<>();
    cells.add(headline(entry, columns.get(0), notes, bar));
    cells.add(rests(entry));
    cells.add(answered(entry, columns.get(0).digits()));
    for (Column column : columns.subList(cells.size(), columns.size())) {
      Optional<Reading> reading = entry.result().reading(column.section(), column.metric());
      cells.add(Cell.of(reading, column.digits(), notes));
    }
    return cells;
  }

  private static Cell headline(Entry entry, Column column, FlagNotes notes, IntervalBar bar) {
    Cell cell = Cell.of(Optional.of(entry.headline()), column.digits(), notes);
    return entry.estimate().map(e -> cell.with(Markup.of(bar.draw(e)))).orElse(cell);
  }

  /** The units of a headline may be items, or fewer or more than there are items. */
  private static Cell rests(Entry entry) {
    long n = entry.headline().n();
    long items = entry.result().stopping().map(Stopping::of).orElse(entry.result().tally().items());
    String of = Counts.of(items, "item", "items");
    String under = n == items ? "all items" : (n < items ? "of " : "from ") + of;
    return Cell.plain("plain", Counts.of(n), under, Long.toString(n));
  }

  private static Cell answered(Entry entry, Digits digits) {
    Tally tally = entry.result().tally();
    String key = tally.asks() == 0 ? "" : Shortest.of(tally.coverage());
    String tone = tally.answered() == tally.asks() ? "plain" : "partial";
    String bounds = entry.result().evidence().bounds().map(b -> said(b, digits)).orElse("");
    return Cell.plain(tone, Coverage.percent(tally), Coverage.missing(tally) + bounds, key);
  }

  private static String said(Bounds bounds, Digits digits) {
    return "; as wrong %s, as right %s"
        .formatted(digits.show(bounds.low()), digits.show(bounds.high()));
  }
}
