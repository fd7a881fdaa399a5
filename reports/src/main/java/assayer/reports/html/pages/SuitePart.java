package assayer.reports.html.pages;

import assayer.core.outcome.Tally;
import assayer.core.reading.Estimate;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.reports.board.Caution;
import assayer.reports.board.Entry;
import assayer.reports.board.Leaderboard;
import assayer.reports.board.Method;
import assayer.reports.board.Rules;
import assayer.reports.html.AllReadings;
import assayer.reports.html.BoardView;
import assayer.reports.html.EvidenceView;
import assayer.reports.html.Markup;
import assayer.reports.html.Origins.Origin;
import assayer.reports.html.PictureView;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Coverage;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Words;
import assayer.reports.svg.IntervalPlot;
import assayer.reports.svg.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model at one suite.
 *
 * @param id unique in the page
 * @param suite the suite's id
 * @param title the dataset's name in a heading
 * @param page the address of its leaderboard
 * @param asked what the suite asks, "" if nothing is said of it
 * @param metric the headline
 * @param value the headline's number, or a dash
 * @param interval its interval, or why there is no number
 * @param answered share of the asks that were answered, and what became of the others
 * @param place the places it may hold
 * @param facts what was counted and how, one phrase each
 * @param cautions what a reader must know
 * @param sentence where it stands beside the best control
 * @param plot the model and the controls
 * @param narrow the same for a narrow screen
 * @param legend how to read the picture
 * @param pictures besides
 * @param board what was seen of the model, word for word
 * @param readings every reading
 */
record SuitePart(
    String id,
    String suite,
    String title,
    String page,
    String asked,
    String metric,
    String value,
    String interval,
    String answered,
    String place,
    List<String> facts,
    List<Caution.Note> cautions,
    String sentence,
    Markup plot,
    Markup narrow,
    String legend,
    List<PictureView> pictures,
    Seen board,
    AllReadings readings) {

  /** The headline in each section and each metric of the whole come first. */
  private static final int MOST_READINGS = 60;

  /**
   * What the template of evidence reads.
   *
   * @param id unique in the page
   * @param evidence what was seen
   */
  record Seen(String id, EvidenceView evidence) {}

  static SuitePart of(
      Results run, Leaderboard board, String title, Entry entry, String page, int number) {
    SuiteResult result = entry.result();
    Leaderboard beside = beside(board, entry);
    Leaderboard alone = new Leaderboard(board.key(), List.of(unranked(entry)));
    String id = "part-" + number;
    Digits digits = alone.digits();
    Origin origin = new Origin(run, result.model(), "");
    return new SuitePart(
        id,
        result.suite(),
        title,
        page + "#" + BoardView.id(board.key()),
        Words.suite(result.suite()).orElse(""),
        result.headline(),
        entry.estimate().map(e -> digits.show(e.value()) + digits.scale().unit()).orElse("—"),
        interval(entry, digits),
        answered(result.tally()),
        place(entry, board),
        facts(board, result),
        Caution.of(result, origin.facts(), origin.dataset(result), run.complete(), Optional.empty())
            .stream()
            .map(Caution::note)
            .toList(),
        sentence(board, entry),
        Markup.of(IntervalPlot.of(beside, Layout.WIDE, id + "-plot")),
        Markup.of(IntervalPlot.of(beside, Layout.NARROW, id + "-narrow")),
        "The round dot is the model, hollow diamonds are controls, which know nothing. "
            + Method.bars(entry.estimate().stream().toList())
            + ".",
        PictureView.of(beside, id),
        new Seen(id, EvidenceView.of(alone)),
        AllReadings.ofEach(alone, MOST_READINGS));
  }

  /** The model and the controls it must be better than. */
  private static Leaderboard beside(Leaderboard board, Entry entry) {
    return new Leaderboard(
        board.key(),
        board.entries().stream()
            .filter(e -> e.equals(entry) || e.control())
            .map(SuitePart::unranked)
            .toList());
  }

  private static Entry unranked(Entry entry) {
    SuiteResult result = entry.result();
    return new Entry(
        result.unranked(result.model()),
        entry.headline(),
        entry.conformance(),
        entry.facts(),
        entry.run());
  }

  private static String interval(Entry entry, Digits digits) {
    if (entry.headline() instanceof Undefined undefined) {
      return undefined.reason().text();
    }
    Estimate estimate = entry.estimate().orElseThrow();
    return estimate.interval().map(digits::show).orElse("no interval")
        + ", n "
        + Counts.of(estimate.n());
  }

  private static String answered(Tally tally) {
    return Coverage.percent(tally) + "\u00a0%, " + Coverage.missing(tally);
  }

  private static String place(Entry entry, Leaderboard board) {
    return entry.result().rank().isPresent()
        ? entry.rank() + " of " + Counts.of(board.entries().size())
        : "not ranked";
  }

  private static List<String> facts(Leaderboard board, SuiteResult result) {
    List<String> facts = new ArrayList<>();
    facts.add("as " + result.role());
    facts.add(Counts.of(result.tally().items(), "item", "items"));
    facts.addAll(Rules.of(board.key()));
    facts.add("suite version " + result.suiteVersion());
    return facts;
  }

  private static String sentence(Leaderboard board, Entry entry) {
    if (entry.estimate().isEmpty() || board.bestControl().isEmpty()) {
      return "";
    }
    Entry control = board.bestControl().get();
    String number = board.digits().sentence(control.estimate().orElseThrow());
    if (board.isControlUnbeatable()) {
      return "The best control, %s, reaches %s, and nothing is lower."
          .formatted(control.name(), number);
    }
    return "It %s the best control, %s, which reaches %s."
        .formatted(
            board.isNearControl(entry) ? "does not clear" : "clears", control.name(), number);
  }
}
