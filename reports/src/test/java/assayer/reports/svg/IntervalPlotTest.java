package assayer.reports.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.RankRange;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.reports.SampleResults;
import assayer.reports.board.Leaderboard;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalPlotTest {

  private static String plot(SuiteResult... results) {
    return IntervalPlot.of(Leaderboard.of(SampleResults.of(results)).get(0), Layout.WIDE, "p")
        .toString();
  }

  @Test
  void picture_saysItsFinding() {
    String svg = plot(SampleResults.single("a", SampleResults.share(0.9, 100), Optional.empty()));
    assertTrue(svg.contains("role=\"img\" aria-labelledby=\"p-title p-desc\""), svg);
    assertTrue(
        svg.contains("<desc id=\"p-desc\">a has accuracy 90.0\u00a0% (82.6–94.5).</desc>"), svg);
    assertTrue(svg.contains("accuracy, % (the axis starts at 0)"), svg);
  }

  @Test
  void aHundredModels_giveFewMarksAndTheBestControl() {
    SuiteResult[] many =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    SampleResults.single(
                        "m" + i,
                        SampleResults.share(1 - i / 100.0, 500),
                        Optional.of(new RankRange(i + 1, i + 1))))
            .map(r -> r.model().equals("m99") ? SampleResults.asControl(r) : r)
            .toArray(SuiteResult[]::new);
    String svg = plot(many);
    assertTrue(svg.contains(">m99<"), svg);
    assertTrue(svg.split("<(line|circle|rect|path|text)", -1).length - 1 <= 500);
  }

  /** The longest is wider than the room for numbers, so it grows to the left. */
  @Test
  void reasonForNoValue_endsWithinThePicture() {
    Undefined none = new Undefined(Undefined.Reason.WITHHELD, 100);
    String svg = plot(SampleResults.single("a", none, Optional.empty()));
    assertTrue(svg.contains("viewBox=\"0 0 880 "), svg);
    String why = svg.substring(svg.indexOf("<text class=\"why\""));
    assertTrue(why.matches("(?s)<text class=\"why\" x=\"876\" [^>]*text-anchor=\"end\".*"), why);
    assertTrue(why.contains("— withheld: its items are hidden"), why);
  }

  @Test
  void hostileName_isText() {
    String name = "</svg><script>\"'&";
    String svg = plot(SampleResults.single(name, SampleResults.share(0.9, 100), Optional.empty()));
    assertEquals(1, svg.split("</svg>", -1).length - 1);
    assertTrue(svg.contains("&lt;/svg&gt;&lt;script&gt;&quot;&#39;&amp;"), svg);
  }
}
