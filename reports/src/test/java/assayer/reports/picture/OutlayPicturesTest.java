package assayer.reports.picture;

import static assayer.reports.SampleResults.outlay;
import static assayer.reports.SampleResults.share;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.manifest.Manifest;
import assayer.core.reading.RankRange;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.Runs;
import assayer.reports.SampleResults;
import assayer.reports.board.Leaderboard;
import assayer.reports.svg.ScatterPlot;
import assayer.reports.svg.ScatterPlot.Mark;
import assayer.reports.svg.StripPlot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What asking takes, and what it is worth; each result is of 100 items. */
class OutlayPicturesTest {
  private static SuiteResult result(String model, double value, int rank) {
    Optional<RankRange> place = Optional.of(new RankRange(rank, rank));
    return SampleResults.single(model, share(value, 100), place);
  }

  private static final SuiteResult LARGE = result("large", 0.9, 1).with(outlay(4, 0, 2.5));
  private static final SuiteResult MIDDLE = result("middle", 0.7, 2).with(outlay(1, 10, 3));
  private static final SuiteResult SMALL = result("small", 0.8, 3).with(outlay(0.05, 0, 0.4));

  private static Optional<Picture> picture(String name, SuiteResult... results) {
    return Pictures.of(Leaderboard.of(SampleResults.of(results)).get(0)).stream()
        .filter(p -> p.name().equals(name))
        .findFirst();
  }

  @Test
  void cost_isOfAThousandItems_andTheLineLeavesOutWhomOthersBeatForLess() {
    SuiteResult own = result("own", 0.5, 4);
    Picture cost = picture("cost", LARGE, MIDDLE, SMALL, own).orElseThrow();
    ScatterPlot plot = (ScatterPlot) cost.drawing();
    assertEquals(
        List.of(40.0, 10.0, 0.5), plot.marks().stream().map(m -> m.along().value()).toList());
    assertEquals(
        List.of("large", "small"),
        plot.marks().stream().filter(Mark::front).map(Mark::name).toList());
    assertEquals(1, plot.beside().size());
    assertEquals("USD for 1,000 items (logarithmic scale)", plot.across());
    assertTrue(cost.caption().contains("prices of 2026-01-02"), cost.caption());
    assertTrue(cost.caption().contains("10 of 300 asks have no known price"), cost.caption());
    assertTrue(cost.caption().contains("Of own nothing of the kind is known"), cost.caption());
    assertTrue(plot.finding().startsWith("large, accuracy 90"), plot.finding());
    assertTrue(plot.finding().contains("small takes least, 0.50 USD"), plot.finding());
    String drawn = plot.draw("id").toString();
    assertTrue(drawn.contains("class=\"front\""), drawn);
    assertTrue(drawn.contains("class=\"rug\""), drawn);
    for (String tick : List.of(">0.5<", ">1<", ">10<", ">50<")) {
      assertTrue(drawn.contains(tick), tick + " is no tick of " + drawn);
    }
    List<String> row = plot.numbers().rows().get(0);
    assertEquals(List.of("large", "40", "—", "90.0"), row.subList(0, 4));
  }

  @Test
  void cost_isLeftOut_whereTooMuchHasNoPrice_orOneModelHas() {
    SuiteResult unknown = MIDDLE.with(outlay(1, 70, 3));
    assertTrue(picture("cost", LARGE, unknown, SMALL).isEmpty(), "70 of 300");
    assertTrue(picture("cost", LARGE, unknown, SMALL, result("own", 0.5, 4)).isEmpty());
    assertTrue(picture("cost", LARGE, result("own", 0.5, 4)).isEmpty(), "one model");
    assertTrue(picture("cost", LARGE, SMALL.with(outlay(0, 0, 1))).isEmpty(), "one is free");
    assertTrue(picture("cost", result("a", 0.5, 1), result("b", 0.4, 2)).isEmpty(), "no prices");
  }

  @Test
  void latency_hasIntervalsBothWays() {
    Picture latency = picture("latency", LARGE, MIDDLE, SMALL).orElseThrow();
    ScatterPlot plot = (ScatterPlot) latency.drawing();
    assertEquals(
        List.of(2.5, 3.0, 0.4), plot.marks().stream().map(m -> m.along().value()).toList());
    assertEquals(6, plot.draw("id").toString().split("class=\"whisker\"", -1).length - 1);
    assertEquals("2–3.12", plot.numbers().rows().get(0).get(2));
  }

  private static Results runs(Map<String, Map<String, String>> cards, SuiteResult... results) {
    Manifest manifest =
        new Manifest("", "", "", 0, Map.of(), cards, List.of(), List.of(), Map.of());
    return new Results("a + b", manifest, true, List.of(results), List.of());
  }

  @Test
  void repeats_areRowsOfOneCard_andNothingElse() {
    Map<String, String> card = Map.of("adapter", "endpoint", "model", "j-2026-01-01");
    Map<String, String> other = Map.of("adapter", "endpoint", "model", "k-2026-01-01");
    Results all =
        runs(
            Map.of("a/j", card, "b/j", card, "c/j", card, "a/k", other, "a/random", card),
            result("a/j", 0.8, 1),
            result("b/j", 0.83, 1),
            result("c/j", 0.79, 1),
            result("a/k", 0.6, 1),
            SampleResults.asControl(result("a/random", 0.5, 1)));
    Picture repeats =
        Pictures.of(Leaderboard.of(all).get(0)).stream()
            .filter(p -> p.name().equals("repeats"))
            .findFirst()
            .orElseThrow();
    StripPlot plot = (StripPlot) repeats.drawing();
    assertEquals(List.of("j"), plot.rows().stream().map(StripPlot.Row::name).toList());
    assertEquals(
        "j lies within 4.0 points of itself, measured 3 times, which is the widest here; the"
            + " means of the models lie 20.7 points apart at most.",
        plot.finding());
    assertEquals(3, plot.numbers().rows().size());
    assertEquals(3, plot.draw("id").toString().split("<circle", -1).length - 1);
  }

  private static String caption(Leaderboard board) {
    return Pictures.of(board).stream()
        .filter(p -> p.name().equals("repeats"))
        .map(Picture::caption)
        .findFirst()
        .orElseThrow();
  }

  private static Results seeded(String name, long seed, double value) {
    Results one = SampleResults.of(result("j", value, 1));
    Manifest m = one.manifest();
    Map<String, Map<String, String>> models = Map.of("j", Map.of("adapter", "endpoint"));
    Manifest own =
        new Manifest(
            name, m.tool(), name, seed, m.datasets(), models, m.plan(), m.skipped(), Map.of());
    return new Results(name, own, true, one.results(), List.of());
  }

  @Test
  void repeats_sayWhatDifferedBetweenThem() {
    String two =
        caption(
            Leaderboard.of(Runs.site(List.of(seeded("a", 7, 0.8), seeded("b", 12, 0.83)))).get(0));
    assertTrue(
        two.contains(" Each was measured 2 times. Between them differed: seed (12, 7)."), two);
    String same =
        caption(
            Leaderboard.of(Runs.site(List.of(seeded("a", 7, 0.8), seeded("b", 7, 0.83)))).get(0));
    assertTrue(same.contains(" Nothing that is recorded of a run differed"), same);
  }

  @Test
  void repeats_areLeftOut_whereCardsDiffer_orNothingIsKnownOfThem() {
    Results differ =
        runs(
            Map.of("a/j", Map.of("seed", "1"), "b/j", Map.of("seed", "2")),
            result("a/j", 0.8, 1),
            result("b/j", 0.83, 1),
            result("a/x", 0.8, 1),
            result("b/x", 0.83, 1));
    assertFalse(
        Pictures.of(Leaderboard.of(differ).get(0)).stream()
            .anyMatch(p -> p.name().equals("repeats")));
  }
}
