package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.served.Received;
import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.tests.process.Assayer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run asked again as a user does it: the same, of other scores, other data, another server. */
final class VerifyTest {
  private static final String JUDGE =
      """
      name: judged
      models:
        judge:
          adapter: endpoint
          dialect: openai-chat
          base-url: http://127.0.0.1:%d
          model: m
          sampling: {temperature: %s}
          prompts: {judge: {template: judge.txt, parser: mtbench-pair}}
      runs:
        - {suite: preference-accuracy, dataset: {name: preference-pairs, path: pairs.jsonl}}
      """;

  @TempDir Path root;

  private Folder folder;

  @BeforeEach
  void files() throws IOException {
    folder = Folder.in(root);
    folder.write("judge.txt", "{{prompt}}\nA: {{first}}\nB: {{second}}");
  }

  private Assayer.Ended assayer(String... typed) {
    return Assayer.in(root)
        .withEnvironment("ASSAYER_CACHE", root.resolve("cache").toString())
        .run(typed);
  }

  private void run() {
    Assayer.Ended ended = assayer("run", "run.yaml", "--out", "out", "--quiet");
    assertEquals(0, ended.status(), ended.toString());
  }

  private JsonNode verified(int status, String... more) throws IOException {
    String[] typed =
        Stream.concat(Stream.of("verify", "out", "--json"), Stream.of(more)).toArray(String[]::new);
    Assayer.Ended ended = assayer(typed);
    assertEquals(status, ended.status(), ended.toString());
    return new ObjectMapper().readTree(ended.out());
  }

  private static List<String> paths(JsonNode found) {
    return found.path("changes").findValuesAsText("path");
  }

  @Test
  void recordingAndControl_areIdentical_inWordsToo() throws IOException {
    run();
    byte[] stored = Files.readAllBytes(folder.path("out/observations.jsonl"));
    JsonNode found = verified(0, "--share", "1");
    assertEquals("identical", found.path("verdict").asText());
    assertEquals(200, found.at("/models/0/same").asInt());
    assertEquals(200, found.at("/models/1/same").asInt());
    assertTrue(found.path("readingsMade").asBoolean());
    Assayer.Ended words = assayer("verify", "out");
    assertEquals(0, words.status(), words.toString());
    assertEquals(
        List.of(
            "identical: 20 of 20 asks drawn again came to the same, and so did every reading",
            "preference-accuracy on preference-pairs, mine: 10 of 200 settled asks drawn, 10 the"
                + " same",
            "preference-accuracy on preference-pairs, random: 10 of 200 settled asks drawn, 10 the"
                + " same"),
        words.out().lines().toList());
    assertArrayEquals(stored, Files.readAllBytes(folder.path("out/observations.jsonl")));
  }

  @Test
  void otherScores_areNamedByDigestAndAnswer() throws IOException {
    run();
    folder.line("scores.jsonl", 7, Folder.score("i7", "0.25"));
    JsonNode found = verified(1, "--share", "1");
    assertEquals("different", found.path("verdict").asText());
    assertTrue(paths(found).contains("models.mine.digest"), found.toString());
    assertEquals(1, found.at("/models/0/different").asInt());
    JsonNode first = found.at("/models/0/firstDifferences/0");
    assertEquals("i7", first.path("item").asText());
    assertEquals("{\"score\":1.5}", first.path("stored").asText());
    assertEquals("{\"score\":0.25}", first.path("now").asText());
    assertEquals(200, found.at("/models/1/same").asInt());
    assertTrue(
        found
            .path("readings")
            .findValuesAsText("where")
            .get(0)
            .endsWith(", mine, overall, accuracy"),
        found.toString());
  }

  @Test
  void otherData_isNamedByItsDigest() throws IOException {
    run();
    folder.line("pairs.jsonl", 7, Folder.pair("i7").replace("yes", "YES"));
    JsonNode found = verified(1);
    assertTrue(paths(found).contains("datasets.preference-pairs.digest"), found.toString());
    assertEquals(0, found.at("/models/0/different").asInt(), "a recording answers as before");
  }

  @Test
  void changedRunFile_isSaid_andNotTaken() throws IOException {
    run();
    folder.change("run.yaml", "random", "chance");
    JsonNode found = verified(0);
    assertEquals(
        "run.yaml has been changed since; the run is verified as it was written then",
        found.at("/notes/0").asText());
  }

  @Test
  void missingModel_isAProblem() throws IOException {
    run();
    Files.delete(folder.path("scores.jsonl"));
    Assayer.Ended ended = assayer("verify", "out");
    assertEquals(2, ended.status(), ended.toString());
    assertTrue(ended.err().contains("so it cannot be verified; see above"), ended.err());
    assertEquals("", ended.out());
  }

  @Test
  void wrongShareAndWrongFolder_areTold() {
    Assayer.Ended share = assayer("verify", "out", "--share", "0");
    assertEquals(2, share.status(), share.toString());
    assertTrue(share.err().contains("--share must be above 0 and at most 1, got 0.0"));
    Assayer.Ended none = assayer("verify", "nowhere");
    assertEquals(2, none.status(), none.toString());
    assertTrue(none.err().contains("nowhere: there is no such folder; check the name"), none.err());
  }

  /** A judge that says a letter, under a name. */
  private static Function<Received, Reply> judge(String served, String letter) {
    return request ->
        request.method().equals("GET")
            ? Reply.json("{\"object\":\"list\",\"data\":[{\"id\":\"m\",\"object\":\"model\"}]}")
            : Reply.json(
                "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"%s\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"[[%s]]\"}}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":3}}"
                    .formatted(served, letter));
  }

  private void judged(ScriptedServer server, String temperature) throws IOException {
    folder.write("run.yaml", JUDGE.formatted(server.port(), temperature));
    run();
  }

  private static long posts(ScriptedServer server) {
    return server.received().stream().filter(r -> r.method().equals("POST")).count();
  }

  @Test
  void sameServer_isAskedAgain_andNeverTheCache() throws IOException {
    try (ScriptedServer server = ScriptedServer.start(judge("m-1", "A"))) {
      judged(server, "0");
      long before = posts(server);
      JsonNode found = verified(0, "--share", "0.1");
      assertEquals(10, posts(server) - before);
      assertEquals(10, found.at("/models/0/same").asInt());
      assertEquals(
          "judge: its endpoint names the model that answered, and shows no digest of it",
          found.at("/notes/0").asText());
    }
  }

  @Test
  void serverWithAnotherModel_isNamed_withTheVerdictsThatChanged() throws IOException {
    String[] now = {"m-1", "A"};
    try (ScriptedServer server = ScriptedServer.start(r -> judge(now[0], now[1]).apply(r))) {
      judged(server, "0.7");
      now[0] = "m-2";
      now[1] = "B";
      JsonNode found = verified(1, "--share", "0.1");
      assertEquals(List.of("models.judge.served"), paths(found));
      assertEquals("m-1", found.at("/changes/0/stored").asText());
      assertEquals("m-2", found.at("/changes/0/now").asText());
      assertEquals(10, found.at("/models/0/different").asInt());
      assertEquals(
          "judge: at temperature 0.7 it draws its words; other answers are no sign that the model"
              + " changed",
          found.at("/notes/0").asText());
    }
  }

  @Test
  void serverThatIsGone_leavesItUnfinished() throws IOException {
    try (ScriptedServer server = ScriptedServer.start(judge("m-1", "A"))) {
      judged(server, "0");
    }
    folder.change("out/plan.json", "sampling:", "timeouts: {attempt: PT0.2S}\\n    sampling:");
    JsonNode found = verified(3, "--share", "0.01");
    assertEquals("unfinished", found.path("verdict").asText());
    assertEquals(1, found.at("/models/0/unanswered").asInt());
  }
}
