package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.cli.InThisJvm;
import assayer.tests.process.Assayer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs, made in this JVM, compared as a user does it. */
final class CompareTest {
  private static final int WRONG = 9;

  @TempDir Path root;

  private Folder folder;

  /** The run "out" gets all of a hundred pairs right. */
  @BeforeEach
  void firstRun() throws IOException {
    folder = Folder.in(root);
    run("out");
  }

  private void run(String out, String... more) {
    List<String> typed =
        Stream.concat(
                Stream.of("run", "./run.yaml", "--out", "./" + out, "--quiet"), Stream.of(more))
            .toList();
    assertEnds(0, InThisJvm.in(root).run(typed.toArray(String[]::new)));
  }

  private static String assertEnds(int status, Assayer.Ended ended) {
    assertEquals(status, ended.status(), ended.toString());
    return ended.out();
  }

  /** A model that gets the first few pairs wrong, beside the first one's scores. */
  private void otherScores() throws IOException {
    List<String> lines =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> Folder.score("i" + i, i <= WRONG ? "0.25" : "1.5"))
            .toList();
    folder.lines("other.jsonl", lines);
    folder.change("run.yaml", "scores.jsonl", "other.jsonl");
  }

  private JsonNode compared(String... more) throws IOException {
    String[] typed =
        Stream.concat(Stream.of("compare", "out", "new", "--json"), Stream.of(more))
            .toArray(String[]::new);
    return new ObjectMapper().readTree(assertEnds(0, Assayer.in(root).run(typed)));
  }

  private Map<String, byte[]> files(String... folders) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : folders) {
      try (Stream<Path> all = Files.walk(root.resolve(name))) {
        for (Path path : all.filter(Files::isRegularFile).toList()) {
          files.put(path.toString(), Files.readAllBytes(path));
        }
      }
    }
    return files;
  }

  /** McNemar's exact p of 9 against 0 is 2 / 2^9. */
  @Test
  void worseModel_isFound_withEveryItemItGotWrong() throws IOException {
    otherScores();
    run("new");
    JsonNode document = compared();
    assertEquals(1, document.path("pairs").size());
    JsonNode pair = document.at("/pairs/0");
    assertEquals("worse", pair.path("verdict").asText());
    assertEquals("mine", pair.path("modelA").asText());
    assertEquals("mcnemar-exact", pair.at("/test/name").asText());
    assertEquals(2.0 / 512, pair.at("/test/pValue").asDouble(), 1e-12);
    assertEquals(2.0 / 512, pair.at("/test/adjusted").asDouble(), 1e-12);
    assertEquals(1.0 / 512, pair.at("/test/midP").asDouble(), 1e-12);
    assertEquals(-0.09, pair.at("/difference/value").asDouble(), 1e-12);
    assertEquals("tango", pair.at("/difference/method").asText());
    assertEquals(91, pair.at("/counts/both").asInt());
    assertEquals(WRONG, pair.at("/counts/onlyA").asInt());
    assertEquals(WRONG, pair.path("worse").size());
    assertEquals("i9", pair.at("/worse/8/item").asText());
    assertEquals(0, pair.path("better").size());
    assertTrue(
        document.path("changes").findValuesAsText("path").contains("models.mine.digest"),
        document.toString());
  }

  /** What a server would have shown is written where a run keeps it. */
  private void finding(String out, String status, String floor) throws IOException {
    folder.change(
        out + "/manifest.json",
        "\"environment\"",
        """
        "probes": {"mine as reward model": [{"question": "scores-are-raw", "status": "%s",
          "sentence": "they are \\u001b[31mnot", "facts": {"noise-floor": "%s",
          "noise-unit": "score"}}]},
        "environment\"\
        """
            .formatted(status, floor));
  }

  @Test
  void noiseFloor_standsBesideTheDifference_andAFailureBeforeAnyNumber() throws IOException {
    otherScores();
    run("new");
    assertTrue(compared().at("/pairs/0/noiseFloor").isNull());
    finding("out", "warning", "0.25");
    finding("new", "fail", "0.5");
    JsonNode pair = compared().at("/pairs/0");
    assertEquals(0.5, pair.at("/noiseFloor/size").asDouble());
    assertEquals("score", pair.at("/noiseFloor/unit").asText());
    assertEquals(0.25, pair.at("/noiseFloorA/size").asDouble());
    String text = assertEnds(0, Assayer.in(root).run("compare", "out", "new"));
    assertTrue(text.startsWith("B: mine as reward model failed scores-are-raw: they are "), text);
    assertTrue(text.contains("\n  noise floor 0.5 (score)\n"), text);
    assertTrue(text.indexOf('\u001b') < 0, text);
    assertTrue(text.contains("scores-are-raw: warning | failed and put up with"), text);
    String page = Files.readString(folder.path("comparison/index.html"));
    assertTrue(page.contains("0.5 (score)"), page);
    String scored = assertEnds(0, Assayer.in(root).run("score", "new"));
    assertTrue(
        scored.contains(
            "conformance: mine as reward model failed scores-are-raw; see manifest.json\n"),
        scored);
    String board = Files.readString(folder.path("new/index.html"));
    assertTrue(board.contains("1 failed conformance question was put up with"), board);
    assertTrue(!assertEnds(0, Assayer.in(root).run("score", "out")).contains("failed"), "warned");
  }

  @Test
  void text_saysWhatIsNotTheSameFirst_andNamesThePage() throws IOException {
    otherScores();
    run("new", "--limit", "95");
    List<String> lines =
        assertEnds(0, Assayer.in(root).run("compare", "out", "new")).lines().toList();
    assertEquals(
        "preference-accuracy on preference-pairs (mine): the items differ: 5 only in A, 0 only in"
            + " B, 0 of the same id but other content; 95 are compared",
        lines.get(0));
    String text = String.join("\n", lines);
    assertTrue(text.contains("  B is worse by 9.5 points ["), text);
    assertTrue(text.contains("both right 86, only A 9, only B 0, neither 0"), text);
    assertTrue(text.contains("right in A, wrong in B: i1, i2, i3"), text);
    assertTrue(text.contains("plan.1.limit: none | 95"), text);
    assertEquals("open comparison/index.html", lines.get(lines.size() - 1));
    assertTrue(Files.readString(folder.path("comparison/index.html")).contains("worse by 9.5"));
  }

  @Test
  void otherContentOfAnItem_isNotCompared() throws IOException {
    folder.write("other-pairs.jsonl", folder.text("pairs.jsonl"));
    folder.line("other-pairs.jsonl", 7, Folder.pair("i7").replace("yes", "YES"));
    folder.change("run.yaml", "path: pairs.jsonl", "path: other-pairs.jsonl");
    run("new");
    JsonNode document = compared();
    assertEquals(1, document.at("/pairs/0/items/changed").asInt());
    assertEquals(99, document.at("/pairs/0/items/compared").asInt());
    assertTrue(
        document.at("/notes/0").asText().endsWith("99 are compared (the data is not the same)"),
        document.toString());
  }

  @Test
  void folders_areNotTouched_andTheSameRunsGiveTheSameBytes() throws IOException {
    otherScores();
    run("new");
    Map<String, byte[]> before = files("out", "new");
    String first = compared("--out", "one").toString();
    Assayer turkish =
        Assayer.in(root).withJvm("-Duser.language=tr", "-Duser.timezone=Asia/Kolkata");
    String[] again = {"compare", "out", "new", "--json", "--out", "two"};
    assertEquals(first, new ObjectMapper().readTree(assertEnds(0, turkish.run(again))).toString());
    assertArrayEquals(
        Files.readAllBytes(folder.path("one/index.html")),
        Files.readAllBytes(folder.path("two/index.html")));
    Map<String, byte[]> after = files("out", "new");
    assertEquals(before.keySet(), after.keySet());
    before.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path));
  }

  @Test
  void runsOfOtherRules_areNotCompared() throws IOException {
    folder.change("run.yaml", "path: pairs.jsonl}", "path: pairs.jsonl}\n    policy: {ties: half}");
    run("new");
    Assayer.Ended ended = Assayer.in(root).run("compare", "out", "new");
    assertEquals(2, ended.status(), ended.toString());
    assertEquals(
        List.of(
            "out and new: the two runs have no model and suite to compare:",
            "A: preference-accuracy on preference-pairs: mine, random: B has another policy",
            "B: preference-accuracy on preference-pairs: mine, random: A has another policy"),
        ended.err().lines().toList());
    assertEquals("", ended.out());
  }

  @Test
  void modelUnderAnotherName_isFound() throws IOException {
    folder.change("run.yaml", "mine:", "renamed:");
    run("new");
    JsonNode pair = compared().at("/pairs/0");
    assertEquals("mine", pair.path("modelA").asText());
    assertEquals("renamed", pair.path("modelB").asText());
    assertEquals("not-shown", pair.path("verdict").asText());
    assertTrue(
        pair.path("sentence").asText().contains("that is not proof of equality"), pair.toString());
  }
}
