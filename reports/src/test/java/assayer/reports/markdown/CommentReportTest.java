package assayer.reports.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Outlay;
import assayer.core.reading.Reading;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.reports.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommentReportTest {
  @TempDir Path folder;

  private static Outlay outlay(long sent, OptionalLong tokens, double cost, long unpriced) {
    String currency = unpriced < sent ? "US@D" : "";
    Reading latency = new Undefined(Undefined.Reason.EMPTY, 0);
    return new Outlay(sent, sent, 0, tokens, tokens, cost, currency, currency, unpriced, latency);
  }

  private String page(Outlay... outlays) throws IOException {
    Results typical = SampleResults.typical();
    List<SuiteResult> results = new ArrayList<>(typical.results());
    for (int i = 0; i < outlays.length; i++) {
      results.set(i, results.get(i).with(outlays[i]));
    }
    return Files.readString(new CommentReport().write(typical.withResults(results), folder));
  }

  private String line(Outlay... outlays) throws IOException {
    List<String> lines = page(outlays).lines().toList();
    String line = lines.stream().filter(l -> l.contains(" sent, ")).findFirst().orElseThrow();
    assertTrue(lines.get(lines.indexOf(line) - 2).contains(" answered"), "after coverage");
    assertFalse(line.contains("US@D"), "a currency pings nobody");
    return line;
  }

  @Test
  void whatAnswersTook_isOneSum() throws IOException {
    String line =
        line(outlay(2, OptionalLong.of(1500), 7, 0), outlay(3, OptionalLong.of(500), 0.5, 1));
    assertTrue(line.startsWith("5 asks sent, 2,000 tokens read and 2,000 made, 7.50 US"), line);
    assertTrue(line.endsWith(", 1 of unknown price."), line);
  }

  @Test
  void whatNobodyCounted_isSaid() throws IOException {
    String some =
        line(outlay(2, OptionalLong.of(1500), 7, 0), outlay(3, OptionalLong.empty(), 1, 0));
    assertTrue(some.contains("1,500 made by 2 of these asks, 8.00 "), some);
    assertEquals(
        "3 asks sent, tokens not counted, 3 of unknown price.",
        line(outlay(3, OptionalLong.empty(), 0, 3)));
  }

  @Test
  void itemsThatFlipped_areFoldedAway_andPingNobody() throws IOException {
    String page = Files.readString(new CommentReport().write(SampleResults.based(), folder));
    String gate = "best-of-n/mine not-worse-than base by 0.01:";
    assertTrue(
        page.contains(
            "<details><summary>Items that went otherwise than with the base of 1 gate</summary>\n\n"
                + "- "
                + gate
                + " 14 items went worse than with the base: algebra\\|7, @\u200ball and 12 more\n- "
                + gate
                + " 1 item went better than with the base: &lt;b&gt;4\n\n</details>\n"),
        page);
    assertTrue(page.indexOf(" answered") < page.indexOf("<details>"), "after coverage");
    assertFalse(page().contains("<details>"), "no gate has a base");
  }

  @Test
  void runThatSentNothing_hasNoSuchLine() throws IOException {
    assertFalse(page().contains(" sent"), page());
  }
}
