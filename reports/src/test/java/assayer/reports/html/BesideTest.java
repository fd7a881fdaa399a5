package assayer.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.manifest.Manifest;
import assayer.core.reading.Binned;
import assayer.core.reading.Estimate;
import assayer.core.reading.Evidence;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.reports.SampleResults;
import assayer.reports.board.FlagNotes;
import assayer.reports.board.Leaderboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands beside the metrics of a board. */
class BesideTest {
  private static Estimate number(double value) {
    return Estimate.of(value, new Interval(value - 0.1, value + 0.1, 0.95), "toy", 100);
  }

  private static SuiteResult result(String model) {
    return SampleResults.single(model, SampleResults.share(0.7, 100), Optional.empty());
  }

  private static SuiteResult attacked(String model, String dataset, Reading margin) {
    SuiteResult r = result(model);
    return new SuiteResult(
        "null-model",
        "1",
        "fool-rate",
        dataset,
        "sha256:" + dataset,
        model,
        false,
        r.role(),
        r.policy(),
        r.options(),
        r.tally(),
        List.of(
            new SectionReading("overall", "fool-rate", number(0.4)),
            new SectionReading("overall", "margin-over-honest", margin)),
        Optional.empty());
  }

  private static SuiteResult with(String curve, String fact, Reading value) {
    Binned binned =
        new Binned(
            curve,
            "x",
            List.of(new Binned.Bin("one", 0, 1)),
            List.of(new Binned.Series("accuracy", List.of(Binned.Cell.of(3)))),
            List.of(new Binned.Fact(fact, value)));
    return result("a").with(Evidence.of(List.of(binned)));
  }

  private static List<String> titles(Results results, int board) {
    Leaderboard one = Leaderboard.of(results).get(board);
    return Column.of(one, Origins.alone(results)).stream().map(Column::name).toList();
  }

  private static List<Cell> cells(Results results, String title) {
    Leaderboard board = Leaderboard.of(results).get(0);
    Origins origins = Origins.alone(results);
    List<Column> columns = Column.of(board, origins);
    assertEquals(
        columns.size(), Column.groups(board, origins).stream().mapToInt(Column.Group::span).sum());
    int at = titles(results, 0).indexOf(title);
    return Row.of(board, columns, new FlagNotes(List.of()), origins).stream()
        .map(row -> row.cells().get(at))
        .toList();
  }

  @Test
  void nullModelMargin_isTheWorstOfTheSameModelInTheSameRun() {
    Results results =
        SampleResults.of(
            result("a"),
            result("b"),
            attacked("a", "d1", number(-0.3)),
            attacked("a", "d2", number(0.2)),
            attacked("c", "d1", number(0.9)));
    List<Cell> margin = cells(results, "null-model margin");
    assertEquals(List.of("0.20", "—"), margin.stream().map(Cell::number).toList());
    assertEquals(List.of("0.10–0.30", "not measured"), margin.stream().map(Cell::under).toList());
    assertFalse(titles(results, 1).contains("null-model margin"), "it is a metric there");
    assertFalse(titles(SampleResults.of(result("a")), 0).contains("null-model margin"));
  }

  @Test
  void curves_giveTheirFigures() {
    SuiteResult sure =
        with("reliability", "expected calibration error over equal-mass bins", number(0.12));
    SuiteResult bent = with("length-gap", "slope in log-odds a thousand characters", number(1.5));
    assertEquals("0.12", cells(SampleResults.of(sure), "ECE").get(0).number());
    assertEquals("1.50", cells(SampleResults.of(bent), "length slope").get(0).number());
  }

  private static SuiteResult judging(String model) {
    SuiteResult r = attacked(model, "d", number(0.2));
    return new SuiteResult(
        "judge-pairs",
        "1",
        "accuracy",
        r.dataset(),
        r.datasetDigest(),
        model,
        model.equals("random"),
        "listwise judge",
        r.policy(),
        r.options(),
        r.tally(),
        List.of(new SectionReading("overall", "accuracy", number(0.4))),
        Optional.empty());
  }

  @Test
  void judge_isTheModelThatIsAsked_whereRowsDiffer() {
    Results of = SampleResults.of(judging("a"), judging("random"));
    Manifest m = of.manifest();
    Map<String, Map<String, String>> models = Map.of("a", Map.of("model", "large-2026-01-01"));
    Manifest asked =
        new Manifest(
            m.digest(), m.tool(), m.run(), 1, m.datasets(), models, m.plan(), List.of(), Map.of());
    Results results = new Results(of.run(), asked, true, of.results(), List.of());
    List<Cell> judges = cells(results, "judge");
    assertEquals(List.of("large-2026-01-01", "—"), judges.stream().map(Cell::number).toList());
    assertEquals("no judge that is asked", judges.get(1).under());
    assertFalse(titles(of, 0).contains("judge"), "nothing is known of either");
  }

  @Test
  void flagsAndWords_standBelowTheTable() {
    Results results =
        SampleResults.of(result("a"), attacked("a", "d", number(0.2).with(Flag.DEGENERATE)));
    BoardView view = BoardView.of(Leaderboard.of(results).get(0), "title", Origins.alone(results));
    assertEquals(
        List.of(Flag.DEGENERATE.text()), view.notes().stream().map(FlagNotes.Note::text).toList());
    BoardView.Term term =
        view.terms().stream()
            .filter(t -> t.name().equals("null-model margin"))
            .findFirst()
            .orElseThrow();
    assertTrue(term.words().contains("null-model of the same run"), term.words());
  }
}
