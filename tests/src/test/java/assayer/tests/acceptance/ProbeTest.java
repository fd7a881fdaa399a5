package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reward model whose server squashes its scores, met by the whole program. */
final class ProbeTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LINE =
      "  fail           scores-are-raw            scores are squashed: all of 8 texts";

  @TempDir Path root;

  private void runFile(ScriptedServer server) throws IOException {
    Files.write(
        root.resolve("pairs.jsonl"),
        List.of(
            "{\"id\":\"1\",\"prompt\":\"p\",\"chosen\":\"a longer answer\",\"rejected\":\"short\"}",
            "{\"id\":\"2\",\"prompt\":\"q\",\"chosen\":\"another long answer\",\"rejected\":\"no\"}"));
    Files.writeString(
        root.resolve("run.yaml"),
        """
        name: probed
        models:
          rm: {adapter: endpoint, dialect: vllm-classify, base-url: 'http://127.0.0.1:%d', model: m}
        runs:
          - {suite: preference-accuracy, dataset: {name: preference-pairs, path: pairs.jsonl}}
        """
            .formatted(server.port()));
  }

  /** Longer answers score higher; everything lies between 0 and 1. */
  private static Reply squashed(Received request) {
    if (request.method().equals("GET")) {
      return Reply.json("{\"data\":[{\"id\":\"m\",\"root\":\"org/rm\",\"max_model_len\":2000}]}");
    }
    if (request.path().equals("/tokenize")) {
      return Reply.json("{\"tokens\":[1,2,3]}");
    }
    if (!request.body().contains("\"model\":\"m\"")) {
      return Reply.json(404, "{\"error\":{\"message\":\"no such model\"}}");
    }
    int length = request.body().length();
    return length > 8000
        ? Reply.json(400, "{\"error\":{\"message\":\"maximum context length is 2000 tokens\"}}")
        : Reply.json(
            "{\"model\":\"m\",\"data\":[{\"index\":0,\"probs\":[%s]}],\"usage\":{\"prompt_tokens\":9}}"
                .formatted(1 - 1.0 / length));
  }

  private Assayer assayer() {
    return Assayer.in(root).withEnvironment("ASSAYER_CACHE", root.resolve("cache").toString());
  }

  @Test
  void squashedScores_areFound_stopARun_andCanBePutUpWith() throws IOException {
    try (ScriptedServer server = ScriptedServer.start(ProbeTest::squashed)) {
      runFile(server);
      Assayer.Ended probe = assayer().run("probe", "run.yaml");
      assertEquals(1, probe.status(), probe.toString());
      assertTrue(probe.out().contains("rm as reward model:"), probe.out());
      assertTrue(probe.out().contains(LINE), probe.out());
      assertEquals(1, probe.out().lines().filter(l -> l.startsWith("  fail ")).count());
      Assayer.Ended refused = assayer().run("run", "run.yaml", "--probe", "--out", "out");
      assertEquals(2, refused.status(), refused.toString());
      assertTrue(refused.err().contains("or run with --allow scores-are-raw"), refused.err());
      assertFalse(Files.exists(root.resolve("out/results.json")), "nothing was run");
      Assayer.Ended allowed =
          assayer().run("run", "run.yaml", "--probe", "--allow", "scores-are-raw", "--out", "out");
      assertEquals(0, allowed.status(), allowed.toString());
      JsonNode findings =
          MAPPER
              .readTree(root.resolve("out/manifest.json").toFile())
              .path("probes")
              .path("rm as reward model");
      assertEquals("fail", finding(findings, "scores-are-raw").path("status").asText());
      JsonNode noise = finding(findings, "batching-changes-nothing").path("facts");
      assertEquals("0", noise.path("noise-floor").asText());
      assertEquals("score", noise.path("noise-unit").asText());
    }
  }

  @Test
  void document_hasTheFindingsAndNothingElse() throws IOException {
    try (ScriptedServer server = ScriptedServer.start(ProbeTest::squashed)) {
      runFile(server);
      Assayer.Ended probe = assayer().run("probe", "run.yaml", "--json");
      assertEquals(1, probe.status(), probe.toString());
      JsonNode findings = MAPPER.readTree(probe.out()).path("probes").path("rm as reward model");
      assertEquals("pass", finding(findings, "wrong-model-refused").path("status").asText());
    }
  }

  private static JsonNode finding(JsonNode findings, String question) {
    for (JsonNode finding : findings) {
      if (finding.path("question").asText().equals(question)) {
        return finding;
      }
    }
    throw new AssertionError(question + " is not in " + findings);
  }
}
