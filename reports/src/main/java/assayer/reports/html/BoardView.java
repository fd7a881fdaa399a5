package assayer.reports.html;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.reports.board.Finding;
import assayer.reports.board.Leaderboard;
import assayer.reports.board.Method;
import assayer.reports.board.Rules;
import assayer.reports.board.Total;
import assayer.reports.shown.Counts;
import assayer.reports.svg.IntervalPlot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * A section of the page: one leaderboard with its picture.
 *
 * @param id unique in the page, the same whenever the board is
 * @param suite the suite's id
 * @param dataset the dataset's name
 * @param rules what was counted and how, one phrase each
 * @param finding what it shows
 * @param plot the picture
 * @param legend how to read the picture
 * @param caption how to read the table
 * @param groups headings over the columns
 * @param columns columns behind rank and model
 * @param rows one a model
 * @param all every reading
 */
record BoardView(
    String id,
    String suite,
    String dataset,
    List<String> rules,
    String finding,
    Markup plot,
    String legend,
    String caption,
    List<Column.Group> groups,
    List<Column> columns,
    List<Row> rows,
    AllReadings all) {

  static BoardView of(Leaderboard board) {
    String id = id(board.key());
    List<Column> columns = Column.of(board);
    return new BoardView(
        id,
        board.key().suite(),
        board.key().dataset(),
        rules(board),
        Finding.of(board),
        Markup.of(IntervalPlot.of(board, id + "-plot")),
        legend(board),
        caption(board),
        Column.groups(board),
        columns,
        Row.of(board, columns),
        AllReadings.of(board));
  }

  /** A name made of all that tells this board from others. */
  private static String id(SuiteResult.Board key) {
    byte[] identity = key.toString().getBytes(StandardCharsets.UTF_8);
    return "board-" + UUID.nameUUIDFromBytes(identity);
  }

  private static List<String> rules(Leaderboard board) {
    List<String> rules = new ArrayList<>(Rules.of(board.key()));
    long items = most(board, r -> r.tally().items());
    long rejected = most(board, r -> r.tally().rowsRejected());
    rules.add(0, Counts.of(items, "item", "items"));
    if (rejected > 0) {
      rules.add(1, Counts.of(rejected, "row", "rows") + " could not be read");
    }
    rules.add("suite version " + board.key().suiteVersion());
    return rules;
  }

  private static long most(Leaderboard board, ToLongFunction<SuiteResult> of) {
    return board.entries().stream().mapToLong(e -> of.applyAsLong(e.result())).max().orElse(0);
  }

  private static String legend(Leaderboard board) {
    int shown = IntervalPlot.rows(board).size();
    int all = board.entries().size();
    String cut = shown < all ? "Showing %d of %d rows. ".formatted(shown, all) : "";
    List<Estimate> headline = board.column(SectionReading.OVERALL, board.key().headline());
    return cut
        + "Round dots are models, hollow diamonds are controls, which know nothing. Bars are "
        + Method.of(headline)
        + ". A bracket joins models that may hold the same ranks. The table below has the numbers.";
  }

  private static String caption(Leaderboard board) {
    List<Estimate> all =
        board.entries().stream()
            .flatMap(e -> e.result().readings().stream())
            .map(SectionReading::reading)
            .map(Reading::estimate)
            .flatMap(e -> e.stream())
            .toList();
    return "Below each value, its interval: "
        + Method.of(all)
        + ". A rank is the range of places that the comparisons with the other models leave open. "
        + Total.of(board).sentence();
  }
}
