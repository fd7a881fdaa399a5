package assayer.reports.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.manifest.Manifest;
import assayer.core.reading.Occasion;
import assayer.core.reading.Results;
import assayer.reports.Hostile;
import assayer.reports.JsonSchema;
import assayer.reports.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PublishedTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final Pattern YAML =
      Pattern.compile(
          "(- dataset:| {4}(id|task_id|revision): QUOTED| {2}value: -?[0-9.E-]+| {2}(date|notes): QUOTED)"
              .replace("QUOTED", "\"(?:[^\"\\\\]|\\\\[\\\\\"])*+\""));

  private static final JsonSchema RECORD =
      JsonSchema.of("/assayer/reports/published/every-eval-ever.json");

  @TempDir Path folder;

  private static Stream<String> texts() {
    return Hostile.texts();
  }

  /** One dataset of the Hub at a commit; models with facts that must not be told. */
  private static Results run(boolean complete) {
    Results typical = SampleResults.probed();
    Map<String, Map<String, String>> datasets = new TreeMap<>(typical.manifest().datasets());
    Map<String, String> facts = new HashMap<>(datasets.get("rewardmath"));
    facts.put("revision", COMMIT);
    datasets.put("rewardmath", facts);
    Manifest old = SampleResults.withDatasets(typical, datasets).manifest();
    Manifest manifest =
        new Manifest(
            old.digest(),
            old.tool(),
            old.run(),
            old.seed(),
            datasets,
            Map.of(
                "mine",
                Map.of(
                    "adapter", "endpoint",
                    "model", "org/mine-7b",
                    "origin", "http://10.0.0.7:8000",
                    "sampling.temperature", "0.0")),
            old.plan(),
            old.skipped(),
            old.environment(),
            typical.manifest().probes());
    return new Results(typical.run(), manifest, complete, typical.results(), typical.gates());
  }

  private String hub(Results results, String file) throws IOException {
    new HubReport().write(results, folder);
    return Files.readString(folder.resolve("hf").resolve(file));
  }

  @Test
  void headline_isInPercent_withAllThatHasNoFieldInTheNotes() throws IOException {
    String yaml = hub(run(true), "internlm2-7b-reward/.eval_results/best-of-n.yaml");
    assertTrue(
        yaml.startsWith(
            """
            - dataset:
                id: "RewardMATH/RewardMATH"
                task_id: "default"
                revision: "%s"
              value: 69.77
              date: "2026-03-01"
              notes: "accuracy 0.6977 (95 %% interval 0.65\
            """
                .formatted(COMMIT)),
        yaml);
    assertTrue(yaml.contains("n=483, 0 of 4830 asks without answer; ties lose; unscored"), yaml);
    assertFalse(yaml.contains("PARTIAL"), yaml);
  }

  @Test
  void partialRunAndFailedQuestion_standFirstInTheNotes() throws IOException {
    String yaml = hub(run(false), "mine/.eval_results/best-of-n.yaml");
    assertTrue(
        yaml.contains(
            "notes: \"PARTIAL RUN; FAILED CONFORMANCE QUESTIONS: scores-are-raw; accuracy 0.5507"),
        yaml);
  }

  @Test
  void control_andDataFromElsewhere_areLeftOutByName() throws IOException {
    Results elsewhere =
        SampleResults.withDatasets(
            SampleResults.typical(), Map.of("rewardmath", Map.of("source", "a disk")));
    assertTrue(
        hub(run(true), "index.txt")
            .contains("left out: best-of-n on rewardmath, longest: a control is no model"));
    String index = hub(elsewhere, "index.txt");
    assertTrue(index.contains("best-of-n on rewardmath, mine: its data is not on the Hub"), index);
    assertTrue(index.endsWith("\n0 files to publish\n"), index);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void anyText_staysWithinItsQuotes(String text) throws IOException {
    Results hostile = onHub(Hostile.results(text));
    new HubReport().write(hostile, folder);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(f -> f.toString().endsWith(".yaml")).toList();
    }
    assertEquals(1, files.size());
    assertTrue(files.get(0).startsWith(folder.resolve("hf")));
    List<String> lines = Files.readAllLines(files.get(0));
    assertEquals(5, lines.size(), lines.toString());
    lines.forEach(line -> assertTrue(YAML.matcher(line).matches(), line));
  }

  private static Results onHub(Results results) {
    String digest = results.results().get(0).datasetDigest();
    return SampleResults.withDatasets(
        results,
        Map.of("d", Map.of("digest", digest, "source", "https://huggingface.co/datasets/a/b")));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void record_isJson_inItsFolder(String text) throws IOException {
    new EvalEverReport().write(Hostile.results(text), folder);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(f -> f.toString().endsWith(".json")).toList();
    }
    assertEquals(1, files.size());
    assertEquals(folder.resolve("every-eval-ever"), files.get(0).getParent());
    RECORD.assertHolds(Files.readString(files.get(0)));
  }

  @Test
  void record_hasAllThatItsReadersDemand() throws IOException {
    new EvalEverReport().write(run(true), folder);
    String json = Files.readString(folder.resolve("every-eval-ever/mine.json"));
    RECORD.assertHolds(json);
    assertFalse(RECORD.faults(json.replace("\"model_info\"", "\"model\"")).isEmpty());
    assertFalse(RECORD.faults(json.replace("\"evaluation_run\"", "\"a run\"")).isEmpty());
    assertFalse(RECORD.faults(json.replace("\"min_score\"", "\"least\"")).isEmpty());
  }

  @Test
  void record_hasUncertainty_andKeepsTheAddressToItself() throws IOException {
    new EvalEverReport().write(run(true), folder);
    String json = Files.readString(folder.resolve("every-eval-ever/mine.json"));
    assertTrue(json.contains("\"evaluation_id\" : \"rm-nightly/mine/1772330400\""), json);
    assertTrue(json.contains("\"id\" : \"org/mine-7b\""), json);
    assertTrue(json.contains("\"score\" : 0.5507"), json);
    assertTrue(json.contains("\"confidence_level\" : 0.95"), json);
    assertTrue(json.contains("\"hf_revision\" : \"" + COMMIT + "\""), json);
    assertTrue(json.contains("FAILED CONFORMANCE QUESTIONS: scores-are-raw"), json);
    assertFalse(json.contains("10.0.0.7"), json);
    assertFalse(Files.exists(folder.resolve("every-eval-ever/longest.json")), "a control");
  }

  @Test
  void bothArePublishing() {
    assertEquals(Occasion.PUBLISHING, new HubReport().occasion());
    assertEquals(Occasion.PUBLISHING, new EvalEverReport().occasion());
  }

  @Test
  void names_neverCollide_norLeaveTheFolder() {
    assertEquals("mine-7b", FileName.of("mine-7b"));
    for (String name : new String[] {"", "..", ".", "a/b", "../../x", "Mine", "a\u0000b", "-"}) {
      String file = FileName.of(name);
      assertTrue(file.matches("[A-Za-z0-9][A-Za-z0-9_.-]*"), name + ": " + file);
    }
    assertNotEquals(FileName.of("Mine").toLowerCase(java.util.Locale.ROOT), FileName.of("mine"));
    assertNotEquals(FileName.of("a/b"), FileName.of("a\\b"));
    assertNotEquals(FileName.of("x".repeat(61)), FileName.of("x".repeat(62)));
  }
}
