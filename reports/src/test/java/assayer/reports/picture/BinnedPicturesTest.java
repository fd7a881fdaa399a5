package assayer.reports.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.outcome.Tally;
import assayer.core.reading.Binned;
import assayer.core.reading.Binned.Bin;
import assayer.core.reading.Binned.Cell;
import assayer.core.reading.Binned.Fact;
import assayer.core.reading.Binned.Series;
import assayer.core.reading.Estimate;
import assayer.core.reading.Evidence;
import assayer.core.reading.Interval;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.reports.SampleResults;
import assayer.reports.board.Leaderboard;
import assayer.reports.svg.ColumnPlot;
import assayer.reports.svg.CurvePlot;
import assayer.reports.svg.HeatMap;
import assayer.reports.svg.NumberTable;
import assayer.reports.svg.ShareBars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BinnedPicturesTest {

  private static Series counts(String name, long... counts) {
    return new Series(
        name, IntStream.range(0, counts.length).mapToObj(i -> Cell.of(counts[i])).toList());
  }

  private static Series values(String name, double... values) {
    return new Series(
        name,
        IntStream.range(0, values.length)
            .mapToObj(i -> Cell.of(SampleResults.share(values[i], 50)))
            .toList());
  }

  private static Binned binned(String name, List<Bin> bins, Series... series) {
    return new Binned(
        name,
        "what it is",
        bins,
        List.of(series),
        List.of(new Fact("a fact", Estimate.bare(2, 9))));
  }

  private static List<Bin> ranges(double... edges) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 1; i < edges.length; i++) {
      bins.add(new Bin(edges[i - 1] + " to " + edges[i], edges[i - 1], edges[i]));
    }
    return bins;
  }

  private static List<Bin> names(String... names) {
    return IntStream.range(0, names.length).mapToObj(i -> new Bin(names[i], i, i)).toList();
  }

  private static SuiteResult result(String model, Binned... binned) {
    return SampleResults.single(model, SampleResults.share(0.6, 50), Optional.empty())
        .with(Evidence.of(List.of(binned)));
  }

  private static List<Picture> all(SuiteResult... results) {
    return Pictures.of(Leaderboard.of(SampleResults.of(results)).get(0));
  }

  private static Picture picture(String name, SuiteResult... results) {
    return all(results).stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void duels_areABarEach_withTheirCounts() {
    List<Bin> ends = names("won", "level", "lost", "unanswered");
    Picture duels =
        picture(
            "duels",
            result("a", binned("duels", ends, counts("pairs", 6, 1, 3, 0))),
            result("b", binned("duels", ends, counts("pairs", 0, 0, 0, 0))));
    ShareBars bars = (ShareBars) duels.drawing();
    assertEquals("Of 10 pairs of a: 6 won, 1 level, 3 lost.", bars.finding());
    String drawn = bars.draw("id").toString();
    assertTrue(drawn.contains(">6 won · 1 level · 3 lost</text>"), drawn);
    assertTrue(drawn.contains(">nothing</text>"), drawn);
    assertTrue(drawn.contains("width=\"294\""), "6 of 10 of 490 units: " + drawn);
    assertEquals(List.of("a", "6", "1", "3", "0"), bars.numbers().rows().get(0));
  }

  private static SuiteResult judge(String name, List<Bin> bins, double... kappas) {
    List<Cell> cells =
        Arrays.stream(kappas)
            .mapToObj(k -> Double.isNaN(k) ? Cell.of(50) : Cell.of(around(k)))
            .toList();
    return result(
        name,
        new Binned(
            "judge-agreement",
            "Cohen's kappa with",
            bins,
            List.of(new Binned.Series(name, cells)),
            List.of(new Binned.Fact("ties", around(0.25)))));
  }

  private static Estimate around(double value) {
    return Estimate.of(value, new Interval(value - 0.2, value + 0.2, 0.95), "kappa", 50);
  }

  /** The second agrees most with people, and the third most with the second. */
  @Test
  void judges_standBehindWhomTheyAgreeWithMost_andPeopleFirst() {
    List<Bin> bins = names("people", "a", "b", "c");
    Picture picture =
        picture(
            "judge-agreement",
            judge("a", bins, 0.1, Double.NaN, 0.3, -0.4),
            judge("b", bins, 0.6, 0.3, Double.NaN, 0.5),
            judge("c", bins, 0.2, -0.4, 0.5, Double.NaN));
    HeatMap map = (HeatMap) picture.drawing();
    assertEquals(List.of("b", "c", "a"), map.columns());
    assertEquals(
        List.of(
            List.of("people", "0.60", "0.20", "0.10"),
            List.of("b", "1", "0.50", "0.30"),
            List.of("c", "0.50", "1", "−0.40"),
            List.of("a", "0.30", "−0.40", "1")),
        map.numbers().rows());
    assertEquals(
        "Of the models agree most b and c, 0.50 (0.30–0.70); least c and a, −0.40 (−0.60 to"
            + " −0.20).",
        map.finding());
    assertTrue(
        picture.caption().contains(" Two judges both decided 50 items. "), picture.caption());
    assertTrue(picture.caption().contains("a: ties 0.25 (0.05–0.45)"), picture.caption());
    String drawn = map.draw("id").toString();
    assertEquals(
        6 + 1, drawn.split("class=\"sure\"", -1).length - 1, "of pairs twice, of people b");
  }

  @Test
  void judges_areLeftOut_whereOneIsAlone_orNotAllWereAskedTogether() {
    List<Bin> bins = names("people", "a", "b");
    SuiteResult a = judge("a", bins, 0.1, Double.NaN, 0.3);
    assertFalse(all(a).stream().anyMatch(p -> p.name().equals("judge-agreement")));
    SuiteResult other = judge("c", names("people", "c", "d"), 0.1, Double.NaN, 0.3);
    assertFalse(all(a, other).stream().anyMatch(p -> p.name().equals("judge-agreement")));
  }

  @Test
  void systemsOfAJudge_areABarEach_andThoseThatNeverPlayedHaveNone() {
    List<Bin> ends = names("won", "tied", "lost", "no verdict");
    Picture systems =
        picture(
            "system-duels-0",
            result(
                "judge",
                binned(
                    "system-duels",
                    ends,
                    counts("s1", 6, 1, 3, 0),
                    counts("s2", 8, 0, 1, 1),
                    counts("s3", 0, 0, 0, 0))));
    ShareBars bars = (ShareBars) systems.drawing();
    assertEquals("By the word of judge s2 wins most often: 80.0 % of 10 pairings.", bars.finding());
    assertEquals(List.of("s1", "s2"), bars.bars().stream().map(ShareBars.Bar::name).toList());
  }

  @Test
  void margins_areCutAtNothing_andTellTheWrongSide() {
    Picture margins =
        picture(
            "margins",
            result("a", binned("margins", ranges(-1, 0, 1, 2), counts("pairs", 4, 5, 1))));
    ColumnPlot plot = (ColumnPlot) margins.drawing();
    assertEquals(
        "a: in 4 of 10 pairs the rejected completion has the higher score.", plot.finding());
    assertEquals(List.of(0L, 5L, 1L), plot.panels().get(0).layers().get(0).counts());
    assertEquals(List.of(4L, 0L, 0L), plot.panels().get(0).layers().get(1).counts());
    assertEquals(1, plot.panels().get(0).zero().orElseThrow());
    assertTrue(margins.caption().endsWith(" a: a fact 2.000."), margins.caption());
  }

  @Test
  void scores_overlapByTheAreaTheyShare() {
    Picture scores =
        picture(
            "scores",
            result(
                "a",
                binned(
                    "scores", ranges(0, 1, 2), counts("chosen", 1, 3), counts("rejected", 2, 2))));
    assertEquals(
        "a: the scores of chosen and rejected completions overlap by 75.0 %.",
        scores.drawing().finding());
  }

  @Test
  void offsets_tellEarlyFromLate() {
    Picture offsets =
        picture(
            "step-offsets",
            result(
                "a",
                binned(
                    "step-offsets",
                    names("false alarm", "−1", "0", "+1", "missed"),
                    counts("wrong", 0, 2, 5, 3, 4),
                    counts("right", 7, 0, 0, 0, 0))));
    assertEquals(
        "a: 5 named just right, 2 too early, 3 too late, 4 not at all.",
        offsets.drawing().finding());
  }

  @Test
  void reliability_countsBinsThatMissTheDiagonal() {
    Picture reliability =
        picture(
            "reliability",
            result(
                "a",
                binned(
                    "reliability",
                    ranges(0, 0.5, 1),
                    values("accuracy", 0.5, 0.5),
                    values("mean", 0.52, 0.96))));
    CurvePlot plot = (CurvePlot) reliability.drawing();
    assertEquals(
        "a is surer than it should be in 1 of 2 bins, and less sure in 0.", plot.finding());
    assertEquals(0.96, plot.lines().get(0).points().get(1).at());
    assertTrue(plot.ruler().diagonal());
  }

  @Test
  void lengthGap_hasTheLongestBesideTheModels() {
    Picture gap =
        picture(
            "length-gap",
            result(
                "a",
                binned(
                    "length-gap",
                    ranges(-10, 0, 10),
                    values("accuracy", 0.2, 0.8),
                    values("longest wins", 0.1, 0.9))));
    CurvePlot plot = (CurvePlot) gap.drawing();
    assertEquals(
        List.of("a", "longest wins"), plot.lines().stream().map(CurvePlot.Line::name).toList());
    assertTrue(plot.finding().startsWith("a is right in 20"), plot.finding());
  }

  @Test
  void firstErrors_areTintedByRow_forEachModelThatKnowsSomething() {
    Binned blamed =
        binned(
            "first-errors",
            names("step 1", "step 2", "no error", "no answer"),
            counts("step 1", 3, 1, 0, 0),
            counts("step 2", 1, 2, 1, 0),
            counts("no error", 0, 0, 5, 0));
    SuiteResult control = SampleResults.asControl(result("c")).with(Evidence.of(List.of(blamed)));
    List<Picture> maps =
        all(result("a", blamed), control).stream()
            .filter(p -> p.name().startsWith("first-errors"))
            .toList();
    assertEquals(1, maps.size());
    assertEquals(
        "Of 8 solutions with a wrong step a calls 1 right, and blames a step before the wrong one"
            + " in 1.",
        maps.get(0).drawing().finding());
    NumberTable numbers = maps.get(0).drawing().numbers();
    assertEquals(List.of("step 1", "3", "1", "0", "0"), numbers.rows().get(0));
  }

  @Test
  void ratings_nameTheOneUsedMost() {
    Picture ratings =
        picture(
            "ratings-1",
            result(
                "a",
                binned("ratings-1", names("1", "2"), counts("given", 1, 3), counts("gold", 2, 2))));
    assertEquals("a: 2 is given most often, 75.0 % of the time.", ratings.drawing().finding());
  }

  @Test
  void slicesThatAreAllTheSame_haveNoWeakest() {
    List<SectionReading> sections =
        List.of(
            new SectionReading(SectionReading.OVERALL, "accuracy", SampleResults.share(0.5, 80)),
            new SectionReading("easy", "accuracy", SampleResults.share(0.5, 40)),
            new SectionReading("hard", "accuracy", SampleResults.share(0.5, 40)));
    String finding = picture("slices", sliced(sections)).drawing().finding();
    assertTrue(finding.startsWith("a is the same in each: 50"), finding);
  }

  @Test
  void slices_nameTheWeakest_andGreyTheSmall() {
    List<SectionReading> sections = new ArrayList<>();
    sections.add(
        new SectionReading(SectionReading.OVERALL, "accuracy", SampleResults.share(0.5, 90)));
    sections.add(new SectionReading("hard", "accuracy", SampleResults.share(0.2, 40)));
    sections.add(new SectionReading("tiny", "accuracy", SampleResults.share(0.1, 10)));
    SuiteResult with = sliced(sections);
    Picture slices = picture("slices", with);
    assertTrue(
        slices.drawing().finding().startsWith("a is weakest in hard: 20"),
        slices.drawing().finding());
    assertTrue(slices.drawing().draw("id").toString().contains("name quietly"));
    assertEquals(
        "a answered least: 88.8 % of 90 asks (4 refused, 6 unparsed).",
        picture("coverage", with).drawing().finding());
  }

  private static SuiteResult sliced(List<SectionReading> sections) {
    SuiteResult base = result("a");
    return new SuiteResult(
        base.suite(),
        "1",
        "accuracy",
        "d",
        "sha256:0",
        "a",
        false,
        "judge",
        base.policy(),
        base.options(),
        new Tally(90, 0, 90, 90, 80, 4, 6, 0),
        sections,
        Optional.empty());
  }

  /** The pictures a full board has are each below 500 marks, whatever the locale, and the same. */
  @Test
  void pictures_areSmall_andTheSameInEveryLocale() {
    double[] edges = IntStream.rangeClosed(0, 30).mapToDouble(i -> i - 15).toArray();
    long[] many = IntStream.range(0, 30).mapToLong(i -> 1000L * i).toArray();
    SuiteResult[] models =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    result(
                        "model " + i,
                        binned(
                            "scores",
                            ranges(edges),
                            counts("chosen", many),
                            counts("rejected", many)),
                        binned("margins", ranges(edges), counts("pairs", many))))
            .toArray(SuiteResult[]::new);
    List<String> drawn = drawn(models);
    for (String one : drawn) {
      long marks =
          Stream.of("<path", "<line", "<rect", "<circle", "<polyline")
              .mapToLong(mark -> one.split(mark, -1).length - 1)
              .sum();
      assertTrue(marks > 0 && marks <= 500, marks + " marks");
    }
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(drawn, drawn(models));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> drawn(SuiteResult... models) {
    return all(models).stream().map(p -> p.drawing().draw("x").toString() + p.caption()).toList();
  }
}
