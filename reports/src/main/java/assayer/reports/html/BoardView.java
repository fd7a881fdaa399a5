package assayer.reports.html;

import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.reports.board.Caution;
import assayer.reports.board.Finding;
import assayer.reports.board.FlagNotes;
import assayer.reports.board.Leaderboard;
import assayer.reports.board.Method;
import assayer.reports.board.Rules;
import assayer.reports.board.Total;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Words;
import assayer.reports.svg.IntervalPlot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A section of the page: one leaderboard with its picture.
 *
 * @param id unique in the page, the same whenever the board is
 * @param suite the suite's id
 * @param title the dataset's name in a heading
 * @param asked what the suite asks, "" if nothing is said of it
 * @param rules what was counted and how, one phrase each
 * @param finding what it shows
 * @param plot the picture
 * @param narrow the same for a narrow screen
 * @param legend how to read the picture
 * @param caption how to read the table
 * @param groups headings over the columns
 * @param columns columns behind rank and model
 * @param rows one a model
 * @param notes what the marks beside the numbers mean
 * @param terms what the metrics are
 * @param pictures beside that of the headline
 * @param evidence what was seen of the models
 * @param all every reading
 */
public record BoardView(
    String id,
    String suite,
    String title,
    String asked,
    List<String> rules,
    String finding,
    Markup plot,
    Markup narrow,
    String legend,
    String caption,
    List<Column.Group> groups,
    List<Column> columns,
    List<Row> rows,
    List<FlagNotes.Note> notes,
    List<Term> terms,
    List<PictureView> pictures,
    EvidenceView evidence,
    AllReadings all) {

  /**
   * A metric, or a caution beside a row, whose name does not say all.
   *
   * @param name the metric
   * @param words what it is
   */
  record Term(String name, String words) {
    static Term of(Caution.Note note) {
      return new Term(note.text(), note.words());
    }
  }

  /** The section of a board that stands on one page alone. */
  public static BoardView of(Leaderboard board, String title, Origins origins) {
    return of(Drawn.of(board), title, origins);
  }

  /**
   * The section of a board.
   *
   * @param drawn what does not depend on the page it stands on
   * @param title the dataset's name in a heading
   * @param origins where its rows come from
   */
  public static BoardView of(Drawn drawn, String title, Origins origins) {
    Leaderboard board = drawn.board();
    List<Column> columns = Column.of(board, origins);
    FlagNotes notes = notes(board, columns, origins);
    return new BoardView(
        id(board.key()),
        board.key().suite(),
        title,
        Words.suite(board.key().suite()).orElse(""),
        rules(board, title, origins),
        Finding.of(board),
        drawn.plot(),
        drawn.narrow(),
        legend(board),
        caption(board),
        Column.groups(board, origins),
        columns,
        Row.of(board, columns, notes, origins),
        notes.all(),
        terms(board, origins),
        drawn.pictures(),
        drawn.evidence(),
        drawn.all());
  }

  /** A name made of all that tells this board from others. */
  public static String id(SuiteResult.Board key) {
    byte[] identity = key.toString().getBytes(StandardCharsets.UTF_8);
    return "board-" + UUID.nameUUIDFromBytes(identity);
  }

  private static FlagNotes notes(Leaderboard board, List<Column> columns, Origins origins) {
    Stream<Estimate> measured =
        columns.stream().flatMap(c -> board.column(c.section(), c.metric()).stream());
    Stream<Estimate> beside =
        Beside.of(board, origins).stream().flatMap(b -> b.estimates(board, origins).stream());
    return FlagNotes.of(Stream.concat(measured, beside).toList());
  }

  private static List<Term> terms(Leaderboard board, Origins origins) {
    Stream<String> metrics =
        Stream.concat(Stream.of(board.key().headline()), board.otherMetrics().stream());
    Stream<Term> measured =
        metrics.flatMap(name -> Words.metric(name).map(words -> new Term(name, words)).stream());
    Stream<Term> beside = Beside.of(board, origins).stream().map(Beside::term);
    return Stream.of(measured, beside, Row.cautions(board, origins).map(Term::of))
        .flatMap(terms -> terms)
        .toList();
  }

  private static List<String> rules(Leaderboard board, String title, Origins origins) {
    List<String> rules = new ArrayList<>(Rules.of(board.key()));
    long items = most(board, r -> r.tally().items());
    long rejected = most(board, r -> r.tally().rowsRejected());
    rules.add(0, Counts.of(items, "item", "items"));
    if (rejected > 0) {
      rules.add(1, Counts.of(rejected, "row", "rows") + " could not be read");
    }
    if (!title.toLowerCase(Locale.ROOT).startsWith(board.key().dataset())) {
      rules.add("dataset " + board.key().dataset());
    }
    About.revision(board, origins).ifPresent(r -> rules.add("data revision " + r));
    rules.add("suite version " + board.key().suiteVersion());
    return rules;
  }

  private static long most(Leaderboard board, ToLongFunction<SuiteResult> of) {
    return board.entries().stream().mapToLong(e -> of.applyAsLong(e.result())).max().orElse(0);
  }

  private static String legend(Leaderboard board) {
    int shown = IntervalPlot.rows(board).size();
    int all = board.entries().size();
    String cut = shown < all ? "Showing %s of %s rows. ".formatted(shown, all) : "";
    List<Estimate> headline = board.column(SectionReading.OVERALL, board.key().headline());
    return cut
        + "Round dots are models, hollow diamonds are controls, which know nothing. "
        + Method.bars(headline)
        + (isRanked(board) ? ". A bracket joins rows that may hold the same ranks." : ".");
  }

  private static boolean isRanked(Leaderboard board) {
    return board.key().direction() != Direction.NONE;
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
        + (isRanked(board)
            ? ". A rank is the range of places that the comparisons with the other models leave"
                + " open. "
            : ". Neither end of " + board.key().headline() + " is better, so there are no ranks. ")
        + Total.of(board).sentence()
        + bounds(board);
  }

  private static String bounds(Leaderboard board) {
    return board.entries().stream().anyMatch(e -> e.result().evidence().bounds().isPresent())
        ? " As wrong, as right: what "
            + board.key().headline()
            + " would be if every item that lacks an answer were wrong, and if every one were"
            + " right."
        : "";
  }
}
