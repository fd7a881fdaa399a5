package assayer.reports.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.option.Place;
import assayer.core.reading.Results;
import assayer.reports.JsonSchema;
import assayer.reports.SampleResults;
import assayer.reports.github.AnnotationsReport;
import assayer.reports.openmetrics.MetricsReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same gates for three readers: one failed, one inconclusive, one passed. */
final class SarifReportTest {
  private static final String FAILED = "best-of-n/accuracy/overall/mine";
  private static final String OPEN = "step-errors/process-f1/overall/arithmetic";
  private static final String PASSED = "preference-accuracy/accuracy/overall/mine";

  @TempDir Path folder;

  private static Results placed() {
    return SampleResults.typical()
        .withGatePlaces(
            Map.of(
                FAILED, new Place("ci/run one.yaml", 14, 5),
                OPEN, new Place("ci/run one.yaml", 16, 5),
                PASSED, new Place("ci/run one.yaml", 12, 5)));
  }

  private String sarif(Results results) throws IOException {
    return Files.readString(new SarifReport().write(results, folder));
  }

  @Test
  void failedGate_isAnErrorAtItsLine_andAPassedOneARuleAlone() throws IOException {
    String json = sarif(placed());
    assertTrue(json.contains("\"uri\" : \"ci/run%20one.yaml\""), json);
    assertTrue(json.contains("\"startLine\" : 14,\n"), json);
    assertEquals(3, json.split("\"shortDescription\"", -1).length - 1);
    assertEquals(2, json.split("\"ruleIndex\"", -1).length - 1);
    assertEquals(1, json.split("\"level\" : \"error\"", -1).length - 1);
    assertEquals(1, json.split("\"level\" : \"warning\"", -1).length - 1);
    assertTrue(json.contains("\"text\" : \"failed: mine's accuracy is below the 0.60"), json);
    assertTrue(json.contains("\"executionSuccessful\" : true"), json);
  }

  @Test
  void document_holdsTheSchema_whichSeesWhatIsWrong() throws IOException {
    JsonSchema schema = JsonSchema.of("/schema/sarif-schema-2.1.0.json");
    String json = sarif(placed());
    schema.assertHolds(json);
    schema.assertHolds(sarif(SampleResults.typical()));
    schema.assertHolds(sarif(SampleResults.empty()));
    assertFalse(schema.faults(json.replace("\"startLine\" : 14", "\"startLine\" : 0")).isEmpty());
    assertFalse(
        schema.faults(json.replace("\"level\" : \"error\"", "\"level\" : \"bad\"")).isEmpty());
  }

  @Test
  void gatesWithoutPlace_areCounted_notDropped() throws IOException {
    String json = sarif(SampleResults.typical());
    assertFalse(json.contains("\"ruleIndex\""), json);
    assertTrue(json.contains("3 gates stand in no file, and may be seen in the other reports"));
    assertTrue(sarif(SampleResults.empty()).contains("the run is partial"));
  }

  @Test
  void annotations_nameTheLine_inWords() throws IOException {
    List<String> lines = Files.readAllLines(new AnnotationsReport().write(placed(), folder));
    assertEquals(3, lines.size());
    assertEquals(
        "::error file=ci/run one.yaml,line=14,col=5,title=best-of-n/accuracy/overall/mine"
            + "::mine's accuracy is below the 0.60 asked for: its interval ends at 0.594.",
        lines.get(0));
    assertTrue(lines.get(1).startsWith("::warning file=ci/run one.yaml,line=16,col=5,"));
    assertEquals("::notice title=rm-nightly::1 of 3 gates failed, 1 inconclusive", lines.get(2));
  }

  @Test
  void metrics_haveVerdictsReadingsAndCounts() throws IOException {
    String text = Files.readString(new MetricsReport().write(SampleResults.typical(), folder));
    String mine =
        "{run=\"rm-nightly\",suite=\"best-of-n\",dataset=\"rewardmath\",model=\"mine\","
            + "role=\"reward model\",control=\"false\",";
    assertTrue(text.contains("\nassayer_reading" + mine + "metric=\"accuracy\"} 0.5507\n"), text);
    assertTrue(text.contains("\nassayer_reading_n" + mine + "metric=\"accuracy\"} 483\n"), text);
    assertTrue(text.contains("\nassayer_asks" + mine + "outcome=\"answered\"} 4830\n"), text);
    assertTrue(text.contains("metric=\"process-f1\",reason=\"one class only\"} 1\n"), text);
    assertTrue(
        text.contains("gate=\"" + FAILED + "\",assayer_gate=\"FAIL\"} 1\n")
            && text.contains("gate=\"" + FAILED + "\",assayer_gate=\"PASS\"} 0\n"),
        text);
    assertTrue(text.startsWith("# TYPE assayer_run_complete gauge\n"), text);
    assertFalse(text.contains("NaN"), text);
  }
}
