package assayer.tests.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.tests.process.Repository;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What judges are recorded to have said of LLMBar's pairs in both orders, said again by a server:
 * raw texts, JSON and probabilities of tokens. The accuracy of each order is the published one.
 */
final class LlmBarTest {
  private static final String MANUAL = "LLMBar-Adversarial-Manual";
  private static final List<String> SETS =
      List.of(
          "LLMBar-Natural",
          "LLMBar-Adversarial-Neighbor",
          "LLMBar-Adversarial-GPTInst",
          "LLMBar-Adversarial-GPTOut",
          MANUAL);

  @TempDir Path folder;
  private Path data;
  private Map<String, JsonNode> runs;

  @BeforeEach
  void data() throws IOException {
    data = Repository.data("llmbar");
    runs =
        Rows.read(data.resolve("runs.jsonl")).stream()
            .collect(Collectors.toMap(run -> run.path("run").asText(), run -> run));
    Files.createDirectory(folder.resolve("swapped"));
    for (String set : SETS) {
      Rows.write(swapped(set), set(set).stream().map(LlmBarTest::swapped).toList());
    }
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
        Which is better, Output (a) or Output (b)?
        """);
  }

  private List<JsonNode> set(String name) throws IOException {
    return Rows.read(inPlace(name));
  }

  private Path inPlace(String set) {
    return data.resolve("sets").resolve(set + ".jsonl");
  }

  private Path swapped(String set) {
    return folder.resolve("swapped").resolve(set + ".jsonl");
  }

  private static JsonNode swapped(JsonNode row) {
    ObjectNode swapped = row.deepCopy();
    swapped.set("output_1", row.get("output_2"));
    swapped.set("output_2", row.get("output_1"));
    return swapped.put("label", 3 - row.path("label").asInt());
  }

  private static List<String> shown(JsonNode row, boolean swapped) {
    String one = row.path("output_1").asText();
    String two = row.path("output_2").asText();
    return swapped
        ? List.of(row.path("input").asText(), two, one)
        : List.of(row.path("input").asText(), one, two);
  }

  /** A judge that says what the recorded run says: "A", "B" or, unreadable, "-". */
  private Function<List<String>, Reply> replaying(
      String judge, List<String> sets, Function<String, Reply> saying) throws IOException {
    Map<List<String>, String> script = new HashMap<>();
    for (String set : sets) {
      JsonNode run = run(set, judge);
      for (JsonNode row : set(set)) {
        for (boolean swapped : new boolean[] {false, true}) {
          String winners = run.path(swapped ? "winner_swapped" : "winner_unswapped").asText();
          char winner = winners.charAt(row.path("index").asInt());
          String letter = (winner == '1') != swapped ? "A" : "B";
          script.put(shown(row, swapped), winner == '-' ? "-" : letter);
        }
      }
    }
    return shown ->
        script.containsKey(shown) ? saying.apply(script.get(shown)) : Chat.unknown("pair");
  }

  private JsonNode run(String set, String judge) {
    JsonNode run = runs.get(set + "|" + judge);
    return run == null ? MissingNode.getInstance() : run;
  }

  /** A judge that says its recorded texts, word for word. */
  private Function<List<String>, Reply> texts(String name) throws IOException {
    List<JsonNode> rows = set(MANUAL);
    Map<List<String>, Reply> script = new HashMap<>();
    for (JsonNode said : Rows.read(data.resolve("completions/" + MANUAL + name + ".jsonl"))) {
      boolean filtered = said.path("finish").asText().startsWith("content management");
      script.put(
          shown(rows.get(said.path("index").asInt()), said.path("swapped").asBoolean()),
          filtered ? Chat.filtered() : Chat.says(said.path("completion").asText()));
    }
    return shown -> script.getOrDefault(shown, Chat.unknown("pair"));
  }

  private static Reply json(String letter) {
    return letter.equals("-")
        ? Chat.says("{\"reasoning\":\"[[A]]\",\"verdict\":\"neither\"}")
        : Chat.says("{\"reasoning\":\"not [[C]]\",\"verdict\":\"" + letter + "\"}");
  }

  /** The likeliest letter is not the one that is said; with little on any, there is none. */
  private static Reply probabilities(String letter) {
    if (letter.equals("-")) {
      return Chat.weighs("A", Map.of("A", 0.3, "B", 0.1, "C", 0.05, "Answer", 0.4));
    }
    String other = letter.equals("A") ? "B" : "A";
    return Chat.weighs(other, Map.of(letter, 0.3, " " + letter, 0.25, other, 0.4, "C", 0.01));
  }

  @Test
  void recordedJudges_haveThePublishedAccuracies_inBothOrders() throws IOException {
    List<String> adversarial = SETS.subList(1, SETS.size());
    Chat chat =
        new Chat()
            .speaking("palm", replaying("PaLM2|Vanilla_NoRules", SETS, LlmBarTest::json))
            .speaking(
                "gpt-4", replaying("GPT-4|Vanilla_NoRules", adversarial, LlmBarTest::probabilities))
            .speaking("chatgpt-cot", texts(".ChatGPT.CoT"))
            .speaking("gpt-4-1shot", texts(".GPT-4.Vanilla_1shot"));
    try (ScriptedServer server = ScriptedServer.start(chat)) {
      runFile(server, adversarial);
      Results results = Results.of(folder);
      check(results, "palm", "PaLM2|Vanilla_NoRules", SETS, 0);
      check(results, "gpt-4", "GPT-4|Vanilla_NoRules", adversarial, 0);
      check(results, "chatgpt-cot", "ChatGPT|CoT", List.of(MANUAL), 0);
      check(results, "gpt-4-1shot", "GPT-4|Vanilla_1shot", List.of(MANUAL), 1);
    }
  }

  /** Both orders of a judge against what was published of it; so many refusals in each. */
  private void check(Results results, String model, String judge, List<String> sets, int refused) {
    for (int order = 1; order <= 2; order++) {
      String published = order == 1 ? "correct_False" : "correct_True";
      String winners = order == 1 ? "winner_unswapped" : "winner_swapped";
      double right = 0;
      int items = 0;
      int unread = 0;
      for (String set : sets) {
        JsonNode run = run(set, judge);
        right += run.path("published").path(published).asDouble() / 100 * run.path("n").asInt();
        items += run.path("n").asInt();
        unread += (int) run.path(winners).asText().chars().filter(c -> c == '-').count();
      }
      String shown = model + " in order " + order;
      assertEquals(right / items, results.value(model, order, "overall", "accuracy"), 1e-12, shown);
      results.assertTally(model, order, items, refused, unread - refused);
    }
    if (sets.contains("LLMBar-Natural")) {
      double natural =
          run("LLMBar-Natural", judge).path("published").path("correct_True").asDouble();
      assertEquals(natural / 100, results.value(model, 2, "natural", "accuracy"), 1e-12);
    }
  }

  private void runFile(ScriptedServer server, List<String> adversarial) throws IOException {
    StringBuilder run = new StringBuilder("name: llmbar\nreport: {formats: [json]}\nmodels:\n");
    model(run, server, "palm", "judge: pair-verdict-json");
    model(run, server, "gpt-4", "judge: pair-verdict-probabilities");
    model(run, server, "chatgpt-cot", "judge: {template: judge.txt, parser: llmbar-cot}");
    model(run, server, "gpt-4-1shot", "judge: {template: judge.txt, parser: llmbar-direct}");
    run.append("runs:\n");
    for (boolean swapped : new boolean[] {false, true}) {
      run(run, "palm", SETS, swapped);
      run(run, "gpt-4", adversarial, swapped);
      run(run, "chatgpt-cot, gpt-4-1shot", List.of(MANUAL), swapped);
    }
    Files.writeString(folder.resolve("run.yaml"), run);
  }

  private static void model(StringBuilder run, ScriptedServer server, String id, String prompts) {
    run.append(
        """
          %s:
            adapter: endpoint
            dialect: openai-chat
            base-url: http://127.0.0.1:%d
            model: %s
            prompts: {%s}
        """
            .formatted(id, server.port(), id, prompts)
            .indent(2));
  }

  private void run(StringBuilder run, String models, List<String> sets, boolean swapped) {
    String paths =
        sets.stream()
            .map(set -> "\"" + (swapped ? swapped(set) : inPlace(set)) + "\"")
            .collect(Collectors.joining(", "));
    run.append(
        "  - {suite: preference-accuracy, models: [%s], dataset: {name: llmbar, path: [%s]}}\n"
            .formatted(models, paths));
  }
}
