package assayer.reports.html;

import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.board.Gates;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Stops;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The whole page, in words.
 *
 * @param inlined style, script and policy
 * @param run the run's name
 * @param complete whether all is settled
 * @param stops of models that were asked until their gates were decided, how far
 * @param facts what the run amounts to, one phrase each
 * @param gates the strip of gates
 * @param probes what conformance questions showed
 * @param overview headlines of all models and suites
 * @param boards the leaderboards
 * @param away those that have pages of their own; then there are no others
 * @param apart whether they have
 * @param index whether there are enough boards for a table of contents
 * @param empty whether there is no result at all
 * @param card the provenance
 * @param print the address of the same on one page, "" if there is none
 * @param printed whether there is one
 */
record Page(
    Inlined inlined,
    String run,
    boolean complete,
    List<String> stops,
    List<String> facts,
    GateStrip gates,
    ProbeSection probes,
    Overview overview,
    List<BoardView> boards,
    List<Away> away,
    boolean apart,
    boolean index,
    boolean empty,
    RunCard card,
    String print,
    boolean printed) {
  static Page of(
      Results results, List<Drawn> drawn, Origins origins, String print, List<Away> away) {
    List<Leaderboard> all = drawn.stream().map(Drawn::board).toList();
    List<String> titles = Titles.of(results.manifest(), all);
    List<BoardView> boards = away.isEmpty() ? boards(drawn, titles, origins) : List.of();
    List<String> pages =
        away.isEmpty()
            ? all.stream().map(board -> "#" + BoardView.id(board.key())).toList()
            : away.stream().map(Away::page).toList();
    int count = boards.size() + away.size();
    return new Page(
        Inlined.read(),
        results.run(),
        results.complete(),
        Stops.of(results),
        facts(results, count),
        GateStrip.of(new Gates(results.gates())),
        ProbeSection.of(results.manifest().conformance()),
        Overview.of(all, titles, pages, origins),
        boards,
        away,
        !away.isEmpty(),
        boards.size() > 1,
        count == 0,
        RunCard.of(results),
        print,
        !print.isEmpty());
  }

  private static List<BoardView> boards(List<Drawn> drawn, List<String> titles, Origins origins) {
    return IntStream.range(0, drawn.size())
        .parallel()
        .mapToObj(i -> BoardView.of(drawn.get(i), titles.get(i), origins))
        .toList();
  }

  private static List<String> facts(Results results, int boards) {
    List<String> facts = new ArrayList<>();
    facts.add(Counts.of(boards, "leaderboard", "leaderboards"));
    facts.add(models(results));
    facts.add("seed " + results.manifest().seed());
    facts.add(results.manifest().tool());
    Map<String, String> environment = results.manifest().environment();
    for (String key : List.of("started", "start")) {
      if (environment.containsKey(key)) {
        facts.add("started " + moment(environment.get(key)));
        break;
      }
    }
    return facts;
  }

  /** {@code 2026-03-01 02:00 UTC}; what is no moment stays as it is. */
  static String moment(String text) {
    try {
      LocalDateTime moment = LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
      return moment.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ') + " UTC";
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private static String models(Results results) {
    long all = results.results().stream().map(SuiteResult::model).distinct().count();
    long controls =
        results.results().stream()
            .filter(SuiteResult::control)
            .map(SuiteResult::model)
            .distinct()
            .count();
    String models = Counts.of(all, "model", "models");
    return controls == 0
        ? models
        : models + ", of them " + Counts.of(controls, "control", "controls");
  }
}
