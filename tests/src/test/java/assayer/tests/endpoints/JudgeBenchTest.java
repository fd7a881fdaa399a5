package assayer.tests.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.adapters.served.ScriptedServer;
import assayer.tests.process.Repository;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What o1-mini said in both games of JudgeBench's 350 pairs, said again by a server as text: each
 * order has the share of right verdicts that the recordings have, and both together the published
 * figure.
 */
final class JudgeBenchTest {
  private static final String RECORDED =
      "verdicts-arena_hard-o1-mini-2024-09-12-on-gpt-4o-2024-05-13.jsonl";
  private static final String PAIRS = "pairs-gpt-4o-2024-05-13.jsonl";
  private static final Map<String, String> SAID =
      Map.of("A>B", "So [[A>>B]].\n", "B>A", "A is fine, but [[B>A]]", "A=B", "Tie: [[A=B]]");

  private static final Map<String, String> PREFIXES =
      Map.of(
          "knowledge", "mmlu-pro",
          "reasoning", "livebench-reasoning",
          "math", "livebench-math",
          "coding", "livecodebench");
  private static final List<String> SECTIONS =
      List.of("knowledge", "reasoning", "math", "coding", "overall");

  @TempDir Path folder;

  @Test
  void recordedGames_giveThePublishedFigures() throws IOException {
    Path data = Repository.data("judgebench");
    List<JsonNode> pairs = Rows.read(data.resolve(PAIRS));
    List<JsonNode> games = Rows.read(data.resolve(RECORDED));
    Rows.write(
        folder.resolve("swapped.jsonl"), pairs.stream().map(JudgeBenchTest::swapped).toList());
    Files.writeString(
        folder.resolve("judge.txt"),
        """
        <{{tag}} task>
        {{prompt}}
        </{{tag}} task>
        <{{tag}} answer A>
        {{first}}
        </{{tag}} answer A>
        <{{tag}} answer B>
        {{second}}
        </{{tag}} answer B>
        Reply with [[A>>B]], [[A>B]], [[A=B]], [[B>A]] or [[B>>A]].
        """);
    Map<List<String>, String> script = script(pairs, games);
    assertEquals(2 * pairs.size(), script.size());
    Chat chat =
        new Chat()
            .speaking(
                "o1-mini",
                shown ->
                    script.containsKey(shown)
                        ? Chat.says(SAID.get(script.get(shown)))
                        : Chat.unknown("pair"));
    try (ScriptedServer server = ScriptedServer.start(chat)) {
      runFile(server, data);
      Results results = Results.of(folder);
      results.assertTally("judge", 1, 350, 0, 0);
      results.assertTally("judge", 2, 350, 0, 0);
      JsonNode expected =
          Rows.MAPPER.readTree(data.resolve("expected.json").toFile()).path(RECORDED);
      for (String section : SECTIONS) {
        JsonNode slice = expected.path(section);
        assertEquals(
            slice.path("single_game_accuracy").asDouble(),
            100 * results.value("judge", 1, section, "accuracy"),
            0.005,
            section);
        assertEquals(
            slice.path("correct").asInt(), bothOrders(games, section), section + " in both orders");
      }
      assertEquals(0.7457, results.value("judge", 2, "overall", "accuracy"), 5e-5);
      assertEquals(27 / 350.0, results.value("judge", 1, "overall", "tie-rate"));
    }
  }

  /**
   * The pairs of a section that the published rule calls right: of the two stored verdicts more are
   * right than wrong.
   */
  private int bothOrders(List<JsonNode> games, String section) throws IOException {
    Map<String, Integer> balance = new HashMap<>();
    for (JsonNode stored : Rows.read(folder.resolve("out/observations.jsonl"))) {
      boolean swapped = stored.path("run").asInt() == 2;
      String said = stored.path("verdict").asText();
      String pair = stored.path("item").asText();
      if (!said.equals("tie")) {
        balance.merge(pair, said.equals("first") != swapped ? 1 : -1, Integer::sum);
      }
    }
    return (int)
        games.stream()
            .filter(game -> section.equals("overall") || section.equals(section(game)))
            .mapToInt(game -> (first(game) ? 1 : -1) * balance.getOrDefault(pair(game), 0))
            .filter(sum -> sum > 0)
            .count();
  }

  private static String pair(JsonNode row) {
    return row.path("pair_id").asText();
  }

  private static boolean first(JsonNode row) {
    return row.path("label").asText().equals("A>B");
  }

  private static String section(JsonNode row) {
    String source = row.path("source").asText();
    return SECTIONS.stream()
        .filter(section -> source.startsWith(PREFIXES.getOrDefault(section, "?")))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode swapped(JsonNode pair) {
    ObjectNode swapped = pair.deepCopy();
    swapped.set("response_A", pair.get("response_B"));
    swapped.set("response_B", pair.get("response_A"));
    return swapped.put("label", first(pair) ? "B>A" : "A>B");
  }

  private static Map<List<String>, String> script(List<JsonNode> pairs, List<JsonNode> games) {
    Map<String, JsonNode> byPair = new HashMap<>();
    games.forEach(game -> byPair.put(pair(game), game.path("games")));
    Map<List<String>, String> script = new HashMap<>();
    for (JsonNode pair : pairs) {
      String task = pair.path("question").asText();
      String a = pair.path("response_A").asText();
      String b = pair.path("response_B").asText();
      JsonNode said = byPair.get(pair(pair));
      script.put(List.of(task, a, b), said.path(0).asText());
      script.put(List.of(task, b, a), said.path(1).asText());
    }
    return script;
  }

  private void runFile(ScriptedServer server, Path data) throws IOException {
    Files.writeString(
        folder.resolve("run.yaml"),
        """
        name: judgebench
        report: {formats: [json]}
        models:
          judge:
            adapter: endpoint
            dialect: openai-chat
            base-url: http://127.0.0.1:%d
            model: o1-mini
            prompts: {judge: {template: judge.txt, parser: judgebench-arena-hard}}
        runs:
          - {suite: preference-accuracy, dataset: {name: judgebench, path: "%s"}}
          - {suite: preference-accuracy, dataset: {name: judgebench, path: swapped.jsonl}}
        """
            .formatted(server.port(), data.resolve(PAIRS)));
  }
}
