package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.tests.process.Assayer;
import assayer.tests.process.Repository;
import assayer.tests.process.Shell;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a reader to type works as it says, in the order it says it. */
final class ReadmeTest {
  private static final int PAIRS = 60;
  private static final int WRONG_EVERY = 10;

  @TempDir Path folder;

  @Test
  void everyCommand_endsWell() throws IOException, InterruptedException {
    Readme readme = Readme.ofProject();
    Files.writeString(folder.resolve("run.yaml"), readme.runFile("my-reward-model"));
    Files.writeString(folder.resolve("trust.yaml"), readme.runFile("trust"));
    writePairs();
    try (Shell shell = Shell.in(folder)) {
      assertTrue(runAll(readme.commands(), shell) >= 11, "commands that were run");
    }
    for (String left : List.of("index.html", "results.csv", "summary.md", "results.json")) {
      assertTrue(readme.text().contains(left), left);
      assertTrue(Files.size(folder.resolve("out").resolve(left)) > 0, left);
    }
    assertTrue(Files.exists(folder.resolve("assayer-demo/index.html")));
    assertTrue(Files.exists(folder.resolve("pages/index.html")));
    assertTrue(Files.exists(folder.resolve("comparison/index.html")));
  }

  /** How many were run; the build that this test is part of is not run again. */
  private static int runAll(List<String> commands, Shell shell)
      throws IOException, InterruptedException {
    int run = 0;
    for (String command : commands) {
      if (command.equals("mvn verify")) {
        assertTrue(ci().contains(command), ".ci/run calls " + command);
      } else {
        assertTrue(command.startsWith("./assayer "), "this test cannot run: " + command);
        assertEndsWell(command, shell.run(command, Map.of()));
        run++;
      }
    }
    return run;
  }

  private static void assertEndsWell(String command, Assayer.Ended ended) {
    assertEquals(0, ended.status(), command + ": " + ended);
    assertFalse(ended.out().isBlank(), command + " says nothing");
    assertFalse(
        ended.err().contains("assayer: building"),
        "a source is newer than the jar; build first: mvn verify");
  }

  private static List<String> ci() throws IOException {
    return Files.readAllLines(Repository.root().resolve(".ci/run"));
  }

  /** Pairs and scores of the form that the README describes. */
  private void writePairs() throws IOException {
    StringBuilder pairs = new StringBuilder();
    StringBuilder scores = new StringBuilder();
    for (int i = 0; i < PAIRS; i++) {
      pairs.append(
          "{\"id\":\"p%d\",\"prompt\":\"%d + 1?\",\"chosen\":\"%d\",\"rejected\":\"%d, surely\"}%n"
              .formatted(i, i, i + 1, i));
      String chosen = i % WRONG_EVERY == 0 ? "-1.5" : "2.25";
      scores.append("{\"id\":\"p%d\",\"chosen\":%s,\"rejected\":0.5}%n".formatted(i, chosen));
    }
    Files.writeString(folder.resolve("pairs.jsonl"), pairs);
    Files.writeString(folder.resolve("scores.jsonl"), scores);
  }

  @Test
  void judgeBehindAnInterface_isPlannedAsTheReadmeSays() throws IOException, InterruptedException {
    writePairs();
    Files.writeString(folder.resolve("judge.yaml"), Readme.ofProject().runFile("judge"));
    try (Shell shell = Shell.in(folder)) {
      String check = "./assayer check judge.yaml --plan";
      Assayer.Ended ended = shell.run(check, Map.of("TEAM_KEY", "none"));
      assertEndsWell(check, ended);
      assertTrue(ended.out().contains(PAIRS + " requests, about "), ended.out());
    }
  }

  @Test
  void rewardMath_givesTheNumbersOfTheReadme() throws IOException, InterruptedException {
    String data = Repository.data("rewardmath").getParent().toString();
    Readme readme = Readme.ofProject();
    Files.writeString(folder.resolve("math.yaml"), readme.runFile("rewardmath"));
    try (Shell shell = Shell.in(folder)) {
      String run = "./assayer run math.yaml --out math";
      assertEndsWell(run, shell.run(run, Map.of("ASSAYER_DATA", data)));
    }
    JsonNode accuracy =
        new ObjectMapper()
            .readTree(folder.resolve("math/results.json").toFile())
            .at("/results/0/readings/0");
    assertEquals("accuracy", accuracy.path("metric").asText());
    assertPercent(readme, "gives the ([0-9.]+) %", accuracy.path("value"));
    assertPercent(readme, "interval, ([0-9.]+) to", accuracy.path("low"));
    assertPercent(readme, "interval, [0-9.]+ to ([0-9.]+) %", accuracy.path("high"));
  }

  /** Each line behind "$" is typed; what stands below it is said, up to "…". */
  @Test
  void release_goesAsTheReadmeTells() throws IOException, InterruptedException {
    String data = Repository.data("rewardmath").getParent().toString();
    Readme readme = Readme.ofProject();
    Files.writeString(folder.resolve("release.yaml"), readme.runFile("release"));
    String out = "";
    int typed = 0;
    try (Shell shell = Shell.in(folder)) {
      for (String line : readme.blocks("console").get(0).lines().toList()) {
        if (line.startsWith("$ ")) {
          Assayer.Ended ended = shell.run(line.substring(2), Map.of("ASSAYER_DATA", data));
          assertTrue(line.endsWith("# status " + ended.status()), line + ": " + ended);
          out = ended.out();
          typed++;
        } else {
          assertTrue(out.contains(line.replaceFirst("…$", "")), line + " is not in " + out);
        }
      }
    }
    assertEquals(3, typed);
  }

  private static void assertPercent(Readme readme, String pattern, JsonNode value) {
    List<String> stated = readme.matches(pattern);
    assertEquals(1, stated.size(), pattern);
    BigDecimal expected = new BigDecimal(stated.get(0));
    BigDecimal got = new BigDecimal(100 * value.asDouble());
    assertEquals(expected, got.setScale(expected.scale(), RoundingMode.HALF_EVEN), pattern);
  }
}
