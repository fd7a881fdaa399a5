package assayer.junit.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EventType;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What becomes of runs and gates as tests. */
final class AssayEngineTest {
  private static final String ACCURACY = "preference-accuracy/overall/accuracy/";

  @TempDir Path out;

  @Test
  void gates_ofFileAndClass_areTestsOfOneRun() {
    EngineExecutionResults results = Trial.of(out, Samples.Passing.class).done();
    assertEquals(
        List.of(
            "sample.yaml: run is finished: SUCCESSFUL",
            "ACCURACY: " + ACCURACY + "good >= 0.8: SUCCESSFUL",
            ACCURACY + "good >= 0.8: SUCCESSFUL",
            "preference-accuracy/even/accuracy/good >= 0.5: SUCCESSFUL",
            "preference-accuracy/odd/accuracy/good >= 0.5: SUCCESSFUL"),
        Trial.ends(results));
  }

  @Test
  void verdict_decidesTheTest() {
    EngineExecutionResults results = Trial.of(out, Samples.EachVerdict.class).done();
    assertEquals(
        List.of(
            "gateless.yaml: run is finished: SUCCESSFUL",
            "PASSES: " + ACCURACY + "good >= 0.8: SUCCESSFUL",
            "FAILS: " + ACCURACY + "poor >= 0.8: FAILED",
            "UNDECIDED: " + ACCURACY + "fair >= 0.8: FAILED"),
        Trial.ends(results));
    String failed = Trial.messages(results).get(0);
    assertTrue(failed.startsWith("FAIL  " + ACCURACY + "poor >= 0.8: "), failed);
    assertTrue(failed.contains("accuracy of poor is 0.3000, interval 0.2"), failed);
    assertTrue(failed.contains("value 0.3, low 0.21"), failed);
    assertTrue(failed.contains("n 100)"), failed);
    assertTrue(failed.lines().reduce((a, b) -> b).orElseThrow().startsWith("open "), failed);
    assertTrue(Trial.messages(results).get(1).startsWith("INCONCLUSIVE  "), failed);
  }

  @Test
  void failure_carriesExpectedAndActual() {
    EngineExecutionResults results = Trial.of(out, Samples.EachVerdict.class).done();
    AssertionFailedError error =
        assertInstanceOf(AssertionFailedError.class, Trial.thrown(results).get(0));
    assertEquals("PASS  " + ACCURACY + "poor >= 0.8", error.getExpected().getValue());
    String actual = String.valueOf(error.getActual().getValue());
    assertTrue(actual.startsWith("FAIL  value 0.3, low 0.21"), actual);
  }

  @Test
  void inconclusive_aborts_onlyWhereTheClassSaysSo() {
    EngineExecutionResults results = Trial.of(out, Samples.Aborting.class).done();
    assertEquals(
        List.of(
            "gateless.yaml: run is finished: SUCCESSFUL",
            "FAILS: " + ACCURACY + "poor >= 0.8: FAILED",
            "UNDECIDED: " + ACCURACY + "fair >= 0.8: ABORTED"),
        Trial.ends(results));
    Throwable aborted = Trial.thrown(results).get(1);
    assertInstanceOf(TestAbortedException.class, aborted);
    assertTrue(aborted.getMessage().contains("fair is 0.8300"), aborted.getMessage());
  }

  @Test
  void run_thatDidNotFinish_failsEveryTest_andNeverAborts() {
    EngineExecutionResults results = Trial.of(out, Samples.Hasty.class).done();
    assertEquals(
        List.of(
            "gateless.yaml: run is finished: FAILED",
            "ACCURACY: " + ACCURACY + "good >= 0.8: FAILED"),
        Trial.ends(results));
    for (String message : Trial.messages(results)) {
      assertTrue(message.contains("the time limit of PT0.001S was reached"), message);
    }
  }

  @Test
  void noGate_fails() {
    EngineExecutionResults results = Trial.of(out, Samples.Gateless.class).done();
    assertEquals(List.of("gateless.yaml: run is finished: FAILED"), Trial.ends(results));
    String message = Trial.messages(results).get(0);
    assertTrue(message.startsWith("gateless.yaml has no gate, so there is nothing"), message);
  }

  @Test
  void missingFile_failsEveryTest_andIsADiscoveryIssue() {
    EngineExecutionResults results = Trial.of(out, Samples.FileMissing.class).done();
    assertEquals(2, Trial.messages(results).size());
    for (String message : Trial.messages(results)) {
      assertTrue(message.contains("there is no run file \"nowhere.yaml\" beside"), message);
    }
    List<DiscoveryIssue> issues =
        Trial.of(out, Samples.FileMissing.class).found().getDiscoveryIssues();
    assertEquals(1, issues.size());
    assertEquals(DiscoveryIssue.Severity.WARNING, issues.get(0).severity());
    assertTrue(issues.get(0).message().contains("nowhere.yaml"), issues.get(0).message());
    assertEquals(ClassSource.from(Samples.FileMissing.class), issues.get(0).source().orElseThrow());
  }

  @Test
  void gateOnUnknownModel_failsWithItsPlace() {
    EngineExecutionResults results = Trial.of(out, Samples.UnknownModel.class).done();
    String message = Trial.messages(results).get(0);
    assertTrue(
        message.endsWith(
            "Samples$UnknownModel.ACCURACY: unknown model \"goood\"; did you mean \"good\"?"),
        message);
    assertEquals(2, Trial.messages(results).size());
  }

  @Test
  void badFields_areAllNamedAtOnce() {
    EngineExecutionResults results = Trial.of(out, Samples.BadFields.class).done();
    assertEquals(5, Trial.messages(results).size(), "each field is a test, so that tags find it");
    String message = Trial.messages(results).get(0);
    assertEquals(
        List.of("ABSENT", "NONE", "TEXT", "ofObjects"),
        message
            .lines()
            .filter(line -> line.contains("BadFields."))
            .map(line -> line.replaceFirst(".*BadFields\\.(\\w+): .*", "$1"))
            .sorted()
            .toList(),
        message);
    assertTrue(message.contains("a time limit must be like PT90S"), message);
    assertTrue(message.contains("a tag must not be blank or hold blanks"), message);
  }

  @Test
  void classThatCannotBeInitialised_failsAndThrowsNothing() {
    EngineExecutionResults results = Trial.of(out, Samples.Breaking.class).done();
    assertEquals(
        List.of("gateless.yaml: run is finished: FAILED", "ACCURACY: FAILED"), Trial.ends(results));
    String message = Trial.messages(results).get(0);
    assertTrue(message.contains("Breaking.ACCURACY: the field cannot be read: "), message);
    assertTrue(message.contains("NullPointerException"), message);
  }

  @Test
  void gatesWithoutAMark_fail_unlessTheyAreForOthers() {
    EngineExecutionResults unmarked = Trial.of(out, Samples.Unmarked.class).done();
    assertEquals(1, Trial.messages(unmarked).size());
    String message = Trial.messages(unmarked).get(0);
    assertTrue(message.contains("Unmarked: a field with @Assay needs a run; name its"), message);
    Trial.of(out, Samples.Shared.class, Samples.Inheriting.class)
        .done()
        .testEvents()
        .assertStatistics(s -> s.started(2).succeeded(2));
  }

  @Test
  void marksThatExcludeEachOther_fail() {
    for (Class<?> type : List.of(Samples.Both.class, Samples.NoFolder.class)) {
      EngineExecutionResults results = Trial.of(out, type).done();
      assertEquals(1, Trial.messages(results).size(), type.getName());
    }
    String message = Trial.messages(Trial.of(out, Samples.NoFolder.class).done()).get(0);
    assertTrue(message.contains("no run file (*.yaml) in a folder \"no-such-folder\""), message);
  }

  @Test
  void discovery_readsRunFilesAndDoesNoRun() {
    Trial.of(out, Samples.Passing.class).found();
    assertFalse(Files.exists(out.resolve("out")));
  }

  @Test
  void run_isDoneOnce_andPublished() {
    EngineExecutionResults results = Trial.of(out, Samples.EachVerdict.class).done();
    List<Path> files =
        results.allEvents().stream()
            .filter(event -> event.getType() == EventType.FILE_ENTRY_PUBLISHED)
            .map(event -> event.getRequiredPayload(FileEntry.class).getPath())
            .toList();
    Path folder = out.resolve("out/assayer.junit.engine.Samples_EachVerdict");
    assertEquals(List.of(folder.resolve("results.json")), files);
    List<Map<String, String>> entries =
        results.allEvents().reportingEntryPublished().stream()
            .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
            .toList();
    assertEquals(6, entries.size(), "three models and three gates: " + entries);
    assertEquals("0.95", entries.get(0).get("value"));
    assertEquals("good", entries.get(0).get("model"));
    assertEquals("FAIL", entries.get(4).get("verdict"));
    assertEquals("0.8", entries.get(4).get("required"));
  }

  @Test
  void container_hasTheClassForASource_andItsFullNameForAName() {
    TestDescriptor container =
        Trial.of(out, Samples.Passing.class)
            .found()
            .getEngineDescriptor()
            .getChildren()
            .iterator()
            .next();
    assertEquals(Samples.Passing.class.getName(), container.getDisplayName());
    assertEquals(TestDescriptor.Type.CONTAINER, container.getType());
    assertEquals(ClassSource.from(Samples.Passing.class), container.getSource().orElseThrow());
    assertEquals(
        1,
        container.getChildren().stream().filter(TestDescriptor::isContainer).count(),
        "gates on sections stand together");
    for (TestDescriptor below : container.getDescendants()) {
      assertTrue(below.getType() != TestDescriptor.Type.CONTAINER_AND_TEST, below.toString());
    }
  }

  @Test
  void sameGateTwice_isTwoTests() {
    EngineExecutionResults results = Trial.of(out, Samples.Several.class).done();
    results.testEvents().assertStatistics(s -> s.started(3).succeeded(3));
    assertEquals(
        2,
        results.testEvents().finished().stream()
            .map(event -> event.getTestDescriptor().getUniqueId())
            .filter(id -> id.toString().contains("[field:ACCURACIES]"))
            .distinct()
            .count());
  }

  @Test
  void folderOfRunFiles_isAContainerOfRuns() {
    EngineExecutionResults results = Trial.of(out, Samples.Folder.class).done();
    assertEquals(
        List.of(
            "gateless.yaml: run is finished: FAILED", "sample.yaml: run is finished: SUCCESSFUL"),
        Trial.ends(results).stream().filter(end -> end.contains("finished")).toList());
    assertTrue(
        Files.exists(
            out.resolve("out/assayer.junit.engine.Samples_Folder/sample.yaml/results.json")));
  }

  @Test
  void gateOnEverySection_isAContainerOfTests() {
    EngineExecutionResults results = Trial.of(out, Samples.EverySection.class).done();
    assertEquals(
        List.of(
            "gateless.yaml: run is finished: SUCCESSFUL",
            "preference-accuracy/even/accuracy/good >= 0.8: FAILED",
            "preference-accuracy/odd/accuracy/good >= 0.8: SUCCESSFUL"),
        Trial.ends(results));
    String undecided = Trial.messages(results).get(0);
    assertTrue(undecided.startsWith("INCONCLUSIVE  "), undecided);
    assertEquals(2, undecided.lines().count(), "one section, and the page: " + undecided);
  }

  @Test
  void gateOnEverySection_ofARunThatIsNotDone_fails() {
    EngineExecutionResults results =
        Trial.of(out, Samples.EverySection.class).with("assayer.limit", "none").done();
    assertEquals(2, Trial.messages(results).size());
  }
}
