package assayer.reports.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.SampleResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryReportTest {
  @TempDir private Path folder;

  private String page(Results results) throws IOException {
    return Files.readString(new SummaryReport().write(results, folder));
  }

  @Test
  void verdict_isTheFirstLineAndFailedGatesComeFirst() throws IOException {
    String page = page(SampleResults.typical());
    assertTrue(page.startsWith("## rm-nightly: 1 of 3 gates failed, 1 inconclusive\n"), page);
    assertTrue(page.indexOf("**failed**") < page.indexOf("**inconclusive**"), page);
    assertTrue(page.indexOf("**inconclusive**") < page.indexOf("**passed**"), page);
  }

  @Test
  void typicalRun_fitsTwoScreens() throws IOException {
    assertTrue(page(SampleResults.typical()).lines().count() <= 60);
  }

  @Test
  void row_hasRankIntervalAndCoverage() throws IOException {
    String page = page(SampleResults.typical());
    assertTrue(page.contains("| 1–2 | internlm2-7b-reward | 69.8 | 65.5–73.7 | 483 | 100 |"), page);
    assertTrue(page.contains("| — | one class only | 400 | 97.7 |"), page);
  }

  @Test
  void flags_areFootnotes_andTheDirectionIsSaid() throws IOException {
    String page = page(SampleResults.directed());
    assertTrue(page.contains("| 1 | sturdy | 3.0 |"), page);
    assertTrue(page.contains("1.5–6.0 (b, c) | 240 |"), page);
    assertTrue(page.contains("\n(a) no spread; every unit gave the same"), page);
    assertTrue(page.contains("\n(b) fewer than 30 clusters; the interval is rough.  \n"), page);
    assertTrue(page.contains("\nlower is better, ties lose"), page);
    assertTrue(page.contains("| — | even | 50.0 |"), page);
    assertTrue(page.contains("\nneither higher nor lower is better, ties lose"), page);
  }

  @Test
  void conformance_isALineAModel_withWhatDidNotPass() throws IOException {
    String page = page(SampleResults.probed());
    assertTrue(
        page.contains(
            "- **Failed, and put up with:** mine as reward model: scores-are-raw: scores of eight"
                + " texts lie within 0 and 1\n"),
        page);
    assertTrue(
        page.contains(
            "| mine as reward model | 1 failed and put up with, 1 warning, 1 passed, 1 not"
                + " supported | 0.0032 (score) |\n"),
        page);
    assertTrue(page.contains("| internlm2-7b-reward as reward model | not probed | — |\n"), page);
    assertTrue(page.contains("- Warning: mine as reward model: batch-changes-nothing: a"), page);
    assertTrue(page.lines().count() <= 75);
    assertFalse(page(SampleResults.typical()).contains("conformance"));
  }

  @Test
  void hostileFinding_holdsNoMarkup() throws IOException {
    Results typical = SampleResults.typical();
    Results hostile =
        new Results(
            "r",
            typical.manifest().withProbes(SampleResults.probes("<b>|\n`@all`")),
            true,
            List.of(),
            List.of());
    assertTrue(
        page(hostile).contains("scores-are-raw: &lt;b&gt;\\|␊\\`@\u200ball\\`\n"), page(hostile));
  }

  @Test
  void emptyRun_saysThatItIsPartial() throws IOException {
    assertTrue(page(SampleResults.empty()).contains("**Partial"));
  }

  @Test
  void manyModelsWithLongNames_stayBelowWhatAJobPageTakes() throws IOException {
    SuiteResult[] many =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    SampleResults.single(
                        "模".repeat(9_000) + i,
                        SampleResults.share(i / 400.0, 50),
                        Optional.empty()))
            .toArray(SuiteResult[]::new);
    String page = page(SampleResults.of(many));
    assertTrue(page.getBytes(StandardCharsets.UTF_8).length < 200_000);
    assertTrue(page.contains("and 388 rows more."));
  }

  @Test
  void hostileText_holdsNoMarkup() {
    assertEquals("\\`\\*a\\*\\`", Markdown.text("`*a*`"));
    assertEquals("&lt;img src=x&gt;", Markdown.text("<img src=x>"));
    assertEquals("a\\|b␊c", Markdown.text("a|b\nc"));
    String text = Markdown.text("@everyone #12 https://evil.example www.evil.example ![x](y)");
    for (String live : new String[] {"@everyone", "#12", "https://", "www.", "!["}) {
      assertFalse(text.contains(live), text);
    }
  }
}
