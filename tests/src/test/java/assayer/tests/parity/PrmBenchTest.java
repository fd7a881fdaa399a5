package assayer.tests.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.tests.process.Assayer;
import assayer.tests.process.Repository;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All of PRMBench, and generated samples, through the program with controls: a model that calls
 * every step right has the score that the labels beside the data imply.
 */
final class PrmBenchTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String RUN =
      """
      name: steps
      models:
        all-right: {adapter: control, kind: never-an-error}
        random: {adapter: control, kind: random}
        checker: {adapter: rules, model: arithmetic}
        recorded: {adapter: recorded, path: "%s"}
      runs:
        - suite: step-labels
          dataset: {name: prmbench, path: "%s"}
          models: [recorded]
          options: {scores: differences, threshold: -0.05}
        - suite: step-labels
          dataset: {name: prmbench, path: "%s"}
          models: [all-right]
          bad-rows: %d
        - suite: step-labels
          dataset: {name: generated, count: 60}
          models: [all-right, random, checker]
        - suite: process-best-of-n
          dataset: {name: generated, count: 60}
          policy: {ties: share}
          options: {choose: policy}
          models: [all-right, random, checker]
        - suite: step-errors
          dataset: {name: generated, count: 60}
          models: [checker]
          options: {tune-on: shopping, grid: 3}
      """;

  @TempDir Path folder;

  @Test
  void controls_haveTheScoresThatLabelsImply() throws IOException {
    Path data = Repository.data("prmbench");
    List<JsonNode> rows = rows(data.resolve("items.jsonl.gz"));
    List<JsonNode> labels = rows(data.resolve("labels.jsonl.gz"));
    int repeated = rows.size() - distinct(rows);
    Path recording = data.resolve("skywork-prm-7b.recorded.jsonl.gz");
    Files.writeString(
        folder.resolve("run.yaml"),
        RUN.formatted(recording, recording, data.resolve("items.jsonl.gz"), repeated));
    Assayer.Ended ended = Assayer.in(folder).run("run", "run.yaml", "--out", "out");
    assertEquals(0, ended.status(), ended.toString());
    JsonNode results = MAPPER.readTree(folder.resolve("out/results.json").toFile()).get("results");
    JsonNode slice =
        MAPPER
            .readTree(data.resolve("skywork-prm-7b.expected.json").toFile())
            .path("recordedSlice");
    assertEquals(
        slice.path("withErrors").path("prmScore").asDouble(),
        100 * value(results.get(0), "overall", "prm-score"),
        1e-9);
    JsonNode allRight = results.get(1);
    assertEquals(labels.size(), allRight.path("tally").path("asks").asInt());
    assertEquals(repeated, allRight.path("tally").path("rowsRejected").asInt());
    assertEquals(halfOfF1(labels), value(allRight, "overall", "prm-score"), 1e-12, "always right");
    assertEquals(1, value(allRight, "correct", "accuracy"));
    assertEquals(1, value(allRight, "multi_solutions", "prm-score"));
    for (JsonNode result : results) {
      if (result.path("suite").asText().equals("process-best-of-n")) {
        boolean knowsNothing = result.path("model").asText().equals("all-right");
        assertEquals(1, value(result, "overall", "pass"));
        double chance = value(result, "overall", "chance");
        double accuracy = value(result, "overall", "accuracy");
        assertTrue(knowsNothing ? accuracy == chance : accuracy >= 0, "equal samples share");
      }
    }
  }

  private static int distinct(List<JsonNode> rows) {
    Set<String> ids = new HashSet<>();
    rows.forEach(
        row -> ids.add(row.get("classification").asText() + "/" + row.get("idx").asText()));
    return ids.size();
  }

  /** Of the labels outside the right twins: P is the share of right steps, R is 1. */
  private static double halfOfF1(List<JsonNode> labels) {
    double right = 0;
    double wrong = 0;
    for (JsonNode label : labels) {
      if (!label.get("classification").asText().equals("correct")) {
        int steps = label.get("nSteps").asInt();
        int errors = 0;
        for (JsonNode error : label.get("errorSteps")) {
          errors += error.asInt() <= steps ? 1 : 0;
        }
        right += steps - errors;
        wrong += errors;
      }
    }
    double precision = right / (right + wrong);
    return precision / (precision + 1);
  }

  private static double value(JsonNode result, String section, String metric) {
    for (JsonNode reading : result.path("readings")) {
      if (reading.path("section").asText().equals(section)
          && reading.path("metric").asText().equals(metric)) {
        return reading.path("value").asDouble();
      }
    }
    throw new AssertionError("no " + metric + " of " + section + " in " + result);
  }

  private static List<JsonNode> rows(Path gzip) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8))) {
      List<JsonNode> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(MAPPER.readTree(line));
      }
      return rows;
    }
  }
}
