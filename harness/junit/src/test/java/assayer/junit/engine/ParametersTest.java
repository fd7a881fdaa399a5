package assayer.junit.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What configuration parameters change, and where a run goes. */
final class ParametersTest {
  private static final String RUN =
      """
      name: small
      models:
        mine: {adapter: recorded, path: scores.jsonl, columns: {id: id, chosen: c, rejected: r}}
      runs:
        - suite: preference-accuracy
          dataset: {name: preference-pairs, path: pairs.jsonl}
      gates:
        - {suite: preference-accuracy, metric: accuracy, model: mine, lower-bound: 0.5}
      report: {formats: [json]}
      """;

  @TempDir Path folder;

  private void write(String run, int right) throws IOException {
    StringBuilder pairs = new StringBuilder();
    StringBuilder scores = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      pairs.append("{\"id\":\"i%d\",\"prompt\":\"p\",".formatted(i));
      pairs.append("\"chosen\":\"yes\",\"rejected\":\"no\"}\n");
      scores.append("{\"id\":\"i%d\",\"c\":%d,\"r\":0.5}\n".formatted(i, i < right ? 1 : 0));
    }
    Files.writeString(folder.resolve("run.yaml"), run);
    Files.writeString(folder.resolve("pairs.jsonl"), pairs);
    Files.writeString(folder.resolve("scores.jsonl"), scores);
  }

  private Trial trial() {
    return Trial.of(folder, selectFile(folder.resolve("run.yaml").toFile()));
  }

  private String results() throws IOException {
    try (var all = Files.walk(folder.resolve("out"))) {
      Path file = all.filter(p -> p.endsWith("results.json")).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }

  @Test
  void limit_takesSoManyItems() throws IOException {
    write(RUN, 55);
    trial().with("assayer.limit", "40").done().testEvents().assertStatistics(s -> s.succeeded(2));
    assertTrue(results().contains("\"items\" : 40"), results());
  }

  @Test
  void parameterThatIsWrong_failsEveryTest() throws IOException {
    write(RUN, 55);
    List<String> messages = Trial.messages(trial().with("assayer.limit", "many").done());
    assertEquals(2, messages.size());
    assertTrue(
        messages.get(0).contains("assayer.limit: must be a whole number from 1, got \"many\""),
        messages.get(0));
  }

  @Test
  void only_skipsWhatItDoesNotName() {
    Trial.of(folder, Samples.EachVerdict.class)
        .with("assayer.only", "PASSES, none")
        .done()
        .testEvents()
        .assertStatistics(s -> s.skipped(2).succeeded(2).failed(0));
  }

  @Test
  void only_skipsARunThatNobodyAsksOf() throws IOException {
    write(RUN, 55);
    EngineExecutionResults results = trial().with("assayer.only", "slip of the pen").done();
    results.containerEvents().assertStatistics(s -> s.skipped(1));
    results.testEvents().assertStatistics(s -> s.started(0));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void earlierRun_isReplaced() throws IOException {
    write(RUN, 55);
    trial().done().testEvents().assertStatistics(s -> s.succeeded(2));
    write(RUN, 10);
    trial().done().testEvents().assertStatistics(s -> s.succeeded(1).failed(1));
    write(RUN, 55);
    trial().done().testEvents().assertStatistics(s -> s.succeeded(2));
  }

  @Test
  void runThatWasCutOff_goesOn() throws IOException {
    write(RUN, 55);
    assertEquals(2, Trial.messages(trial().with("assayer.timeout", "PT0.001S").done()).size());
    trial().done().testEvents().assertStatistics(s -> s.succeeded(2));
  }

  @Test
  void anotherRunsFolder_isLeftAlone() throws IOException {
    write(RUN, 55);
    trial().done();
    write(RUN.replace("name: small", "name: other"), 55);
    List<String> messages = Trial.messages(trial().done());
    assertTrue(messages.get(0).contains("the folder holds another run"), messages.get(0));
  }

  @Test
  void budgetThatIsReached_failsEveryTest() throws IOException {
    write(RUN + "budget: {requests: 10}\n", 55);
    List<String> messages = Trial.messages(trial().done());
    assertEquals(2, messages.size());
    assertTrue(messages.get(0).startsWith("the run did not finish"), messages.get(0));
  }

  @Test
  void hostileNames_becomeLegible() throws IOException {
    write(
        RUN.replace("  mine:", "  \"\\e[31m\\u202E\":")
            .replace("model: mine", "model: \"\\e[31m\\u202E\""),
        10);
    EngineExecutionResults results = trial().done();
    String said = Trial.ends(results) + " " + Trial.messages(results);
    assertTrue(said.contains("\\u001b[31m\\u202e"), said);
    assertTrue(said.chars().noneMatch(c -> c == 0x1b || c == 0x202e), said);
  }

  @Test
  void gateOfASectionThatIsNotThere_fails() throws IOException {
    write(RUN.replace("lower-bound", "section: nowhere, lower-bound"), 55);
    List<String> messages = Trial.messages(trial().done());
    assertEquals(1, messages.size());
    assertTrue(messages.get(0).startsWith("INCONCLUSIVE  "), messages.get(0));
  }
}
