package assayer.tests.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.served.Reply;
import assayer.adapters.served.ScriptedServer;
import assayer.tests.process.Repository;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Critics of ProcessBench that find as many first errors as published systems did, say so as text,
 * as JSON or in a box, and where they miss are wrong, decline, ramble or are cut off: the F1 of
 * each subset is the published one, and the columns tell the misses apart.
 */
final class ProcessBenchTest {
  private static final List<String> SUBSETS = List.of("gsm8k", "math", "olympiadbench", "omnimath");

  @TempDir Path folder;

  /**
   * What a critic says of each row, and how often it said nothing.
   *
   * @param script by what is shown: the problem, then the steps
   */
  private record Part(Map<List<String>, Reply> script, int items, int refused, int unparsed) {}

  /**
   * Right in as many rows of each half as the counts say.
   *
   * @param beyond whether a step that there is not is an answer, if a wrong one
   */
  private static Part part(
      Path data, JsonNode system, List<String> subsets, boolean beyond, IntFunction<String> saying)
      throws IOException {
    Map<List<String>, Reply> script = new HashMap<>();
    int misses = 0;
    int items = 0;
    for (String subset : subsets) {
      int error = system.path("subsets").path(subset).path("errorCorrect").asInt();
      int clean = system.path("subsets").path(subset).path("cleanCorrect").asInt();
      for (JsonNode row : Rows.read(data.resolve(subset + ".jsonl.gz"))) {
        int label = row.path("label").asInt();
        boolean right = label < 0 ? clean-- > 0 : error-- > 0;
        script.put(
            shown(row), right ? Chat.says(saying.apply(label)) : miss(misses++, label, saying));
        items++;
      }
    }
    assertEquals(items, script.size(), "two rows are alike");
    int unparsed = (misses + 3) / 6 + (misses + 2) / 6 + (beyond ? 0 : (misses + 1) / 6);
    return new Part(script, items, (misses + 4) / 6, unparsed);
  }

  private static JsonNode system(Path data, String name) throws IOException {
    JsonNode systems = Rows.MAPPER.readTree(data.resolve("published-counts.json").toFile());
    for (JsonNode system : systems) {
      if (system.path("model").asText().equals(name)) {
        return system;
      }
    }
    throw new AssertionError("no counts of " + name);
  }

  private static List<String> shown(JsonNode row) {
    List<String> shown = new ArrayList<>(List.of(row.path("problem").asText()));
    row.path("steps").forEach(step -> shown.add(step.asText()));
    return shown;
  }

  private static Reply miss(int number, int label, IntFunction<String> saying) {
    return switch (number % 6) {
      case 1 -> Chat.refuses();
      case 2 -> Chat.says("Somewhere in step 2, or in [[two]] of them.");
      case 3 -> Chat.cut("Step 1 is right. Step 2");
      case 4 -> Chat.says(saying.apply(label + 100)); // beyond the steps
      default -> Chat.says(saying.apply(label < 0 ? 0 : -1));
    };
  }

  private static String mark(int index) {
    return index < 0 ? "Is [[1]] wrong? No.\n[[none]]" : "Not [[99]].\n[[" + (index + 1) + "]]";
  }

  private static String json(int index) {
    return "{\"critique\":\"[[1]]\",\"first_wrong_step\":" + Math.max(0, index + 1) + "}";
  }

  private static String box(int index) {
    return "first \\boxed{0}, no: \\boxed{" + index + "}";
  }

  @Test
  void publishedCounts_saidByCritics_giveThePublishedF1() throws IOException {
    Path data = Repository.data("processbench");
    JsonNode gpt = system(data, "GPT-4o-0806");
    JsonNode qwen = system(data, "Qwen2.5-72B-Instruct greedy");
    JsonNode small = system(data, "Qwen2-7B-Instruct greedy");
    Files.writeString(
        folder.resolve("critic.txt"),
        """
        <{{tag}} task>
        {{prompt}}
        </{{tag}} task>{{#steps}}
        <{{tag}} step {{index}}>
        {{text}}
        </{{tag}} step {{index}}>{{/steps}}
        Put the index of the first wrong step into \\boxed{}, or -1.
        """);
    Part text = part(data, gpt, SUBSETS, false, ProcessBenchTest::mark);
    Part json = part(data, qwen, List.of("gsm8k"), false, ProcessBenchTest::json);
    Part box = part(data, small, List.of("gsm8k"), true, ProcessBenchTest::box);
    Chat chat = new Chat();
    Map.of("text", text, "json", json, "box", box)
        .forEach(
            (model, part) ->
                chat.speaking(
                    model, shown -> part.script().getOrDefault(shown, Chat.unknown("solution"))));
    try (ScriptedServer server = ScriptedServer.start(chat)) {
      runFile(server, data);
      Results results = Results.of(folder);
      check(results, "text", text, gpt, SUBSETS);
      check(results, "json", json, qwen, List.of("gsm8k"));
      check(results, "box", box, small, List.of("gsm8k"));
      assertEquals(
          gpt.path("averageF1").asDouble(),
          100 * results.value("text", 1, "overall", "process-f1"),
          1e-6);
    }
  }

  private static void check(
      Results results, String model, Part part, JsonNode system, List<String> subsets) {
    for (String subset : subsets) {
      JsonNode published = system.path("subsets").path(subset);
      double f1 = 100 * results.value(model, 1, subset, "process-f1");
      assertEquals(published.path("f1").asDouble(), f1, 1e-6, model + " " + subset);
      assertEquals(published.path("publishedF1").asDouble(), f1, 0.05, model + " " + subset);
    }
    assertTrue(part.refused() > 10 && part.unparsed() > 20, "too few misses: " + part.refused());
    results.assertTally(model, 1, part.items(), part.refused(), part.unparsed());
  }

  private void runFile(ScriptedServer server, Path data) throws IOException {
    StringBuilder run =
        new StringBuilder("name: processbench\nreport: {formats: [json]}\nmodels:\n");
    Map.of(
            "text", "first-error",
            "json", "first-error-json",
            "box", "{template: critic.txt, parser: processbench-index}")
        .forEach(
            (model, critic) ->
                run.append(
                    "  %s: {adapter: endpoint, dialect: openai-chat, model: %s,"
                            .formatted(model, model)
                        + " base-url: \"http://127.0.0.1:%d\", prompts: {critic: %s}}\n"
                            .formatted(server.port(), critic)));
    run.append("runs:\n");
    run(run, "text", data, SUBSETS);
    run(run, "json, box", data, List.of("gsm8k"));
    Files.writeString(folder.resolve("run.yaml"), run);
  }

  private static void run(StringBuilder run, String models, Path data, List<String> subsets) {
    String paths =
        subsets.stream()
            .map(subset -> "\"" + data.resolve(subset + ".jsonl.gz") + "\"")
            .collect(Collectors.joining(", "));
    run.append(
        "  - {suite: step-errors, models: [%s], dataset: {name: processbench, path: [%s]}}\n"
            .formatted(models, paths));
  }
}
