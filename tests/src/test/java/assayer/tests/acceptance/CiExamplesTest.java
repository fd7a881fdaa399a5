package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.tests.process.Assayer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples for build servers: they parse, have the keys such a file needs, and every command of
 * this program in them does what they rest on, here on a gate that fails.
 */
final class CiExamplesTest {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build());

  private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*\\./assayer/assayer (.+)$");
  private static final Pattern LEFT = Pattern.compile("out/[a-z.-]+");
  private static final String RUN_FILE = "ci/reward-model.yaml";

  @TempDir Path root;

  private static JsonNode example(String name) throws IOException {
    try (InputStream in = CiExamplesTest.class.getResourceAsStream("/assayer/tests/ci/" + name)) {
      return YAML.readTree(Objects.requireNonNull(in, name));
    }
  }

  private static List<String> matches(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map((MatchResult m) -> m.group(group)).toList();
  }

  private void files() throws IOException {
    Folder folder = Folder.in(root);
    folder.write(
        RUN_FILE,
        folder.text("run.yaml").replace("path: ", "path: ../")
            + "gates:\n"
            + "  - {suite: preference-accuracy, metric: accuracy, model: mine, upper-bound: 0.5}\n");
  }

  private Assayer assayer() {
    return Assayer.in(root).withEnvironment("GITHUB_ACTIONS", "true");
  }

  /** Runs the commands of a script in their order; a gate of the run fails. */
  private void runAll(List<String> commands, String text) throws IOException {
    files();
    Set<String> verbs = new TreeSet<>();
    for (String command : commands) {
      String[] typed = command.strip().split(" ");
      Assayer.Ended ended = assayer().run(typed);
      int expected = typed[0].equals("run") ? 1 : 0;
      assertEquals(expected, ended.status(), command + ": " + ended);
      verbs.add(typed[0]);
    }
    assertTrue(verbs.containsAll(Set.of("run", "report")), verbs.toString());
    List<String> left = matches(LEFT, text, 0);
    assertTrue(left.size() >= 2, left.toString());
    left.forEach(file -> assertTrue(Files.exists(root.resolve(file)), file));
  }

  @Test
  void github_hasWhatAWorkflowNeeds() throws IOException {
    JsonNode workflow = example("github-actions.yaml");
    assertEquals(
        Set.of("name", "on", "permissions", "jobs"),
        Set.copyOf(names(workflow)),
        "keys of a workflow");
    JsonNode job = workflow.at("/jobs/gate");
    assertTrue(job.path("runs-on").isTextual() && job.path("timeout-minutes").isInt());
    Set<String> known = Set.of("name", "uses", "with", "run", "env", "if");
    for (JsonNode step : job.path("steps")) {
      assertTrue(known.containsAll(names(step)), step.toString());
      assertTrue(step.has("uses") != step.has("run"), step.toString());
      assertTrue(
          !step.has("uses") || step.path("uses").asText().matches("[\\w./-]+@v\\d+"),
          step.toString());
      assertFalse(
          step.path("run").asText().contains("${{"),
          "what stands in a script as an expression is run as code: " + step);
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void github_commandsDoWhatTheyRestOn() throws IOException {
    JsonNode workflow = example("github-actions.yaml");
    List<String> scripts = workflow.at("/jobs/gate/steps").findValuesAsText("run");
    List<String> commands =
        scripts.stream().flatMap(script -> matches(COMMAND, script, 1).stream()).toList();
    assertEquals(3, commands.size(), commands.toString());
    runAll(commands, String.join("\n", scripts) + workflow.findValuesAsText("sarif_file"));
    assertTrue(
        Files.readString(root.resolve("out/comment.md")).startsWith("<!-- assayer:small -->\n"));
  }

  @Test
  void github_annotatesTheLineOfTheGate() throws IOException {
    files();
    Assayer.Ended ended = assayer().run("run", RUN_FILE, "--out", "out", "--quiet");
    assertEquals(1, ended.status(), ended.toString());
    String gate = "preference-accuracy/overall/accuracy/mine <= 0.5";
    assertTrue(
        ended.out().startsWith("::error file=" + RUN_FILE + ",line=9,col=5,title=" + gate + "::"),
        ended.out());
    assertTrue(ended.out().contains("\n::notice title=small::1 of 1 gate failed\n"), ended.out());
    JsonNode sarif = sarif();
    JsonNode at = sarif.at("/runs/0/results/0/locations/0/physicalLocation");
    assertEquals(RUN_FILE, at.at("/artifactLocation/uri").asText());
    assertEquals(9, at.at("/region/startLine").asInt());
    Assayer.Ended plain =
        Assayer.in(root)
            .withEnvironment("GITHUB_ACTIONS", "")
            .run("run", RUN_FILE, "--out", "plain", "--quiet");
    assertFalse(plain.out().contains("::"), plain.out());
  }

  private JsonNode sarif() throws IOException {
    Assayer.Ended ended = assayer().run("report", "out", "--format", "sarif");
    assertEquals(0, ended.status(), ended.toString());
    return new ObjectMapper().readTree(root.resolve("out/results.sarif").toFile());
  }

  @Test
  void gitlab_commandsDoWhatTheyRestOn() throws IOException {
    JsonNode pipeline = example("gitlab-ci.yaml");
    JsonNode job = pipeline.path("reward-model");
    assertEquals(List.of("gate"), texts(pipeline.path("stages")));
    assertEquals("gate", job.path("stage").asText());
    assertEquals("always", job.at("/artifacts/when").asText());
    List<String> lines =
        Stream.concat(texts(job.path("script")).stream(), texts(job.path("after_script")).stream())
            .toList();
    List<String> commands =
        lines.stream().flatMap(line -> matches(COMMAND, line, 1).stream()).toList();
    assertEquals(2, commands.size(), lines.toString());
    JsonNode reports = job.at("/artifacts/reports");
    runAll(commands, reports.toString());
    assertEquals(Set.of("junit", "metrics"), Set.copyOf(names(reports)));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
