package assayer.datasets.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Candidate;
import assayer.core.item.Item;
import assayer.core.item.JudgeComparison;
import assayer.core.item.Row;
import assayer.core.option.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeCardsTest {
  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static List<JudgeComparison> read(String card, Path path) {
    return Fixtures.items(Fixtures.open(card, JudgeComparison.class, path));
  }

  private static List<String> texts(JudgeComparison one) {
    return one.completions().stream().map(Candidate::text).toList();
  }

  @Test
  void pandaLm_hasThreeVotes_andInstructionWithInput() throws IOException {
    Path path = Fixtures.data("pandalm/testset-v1.jsonl");
    List<JudgeComparison> items = read("pandalm", path);
    assertTrue(items.stream().allMatch(one -> one.votes().size() == 3));
    assertTrue(items.stream().allMatch(one -> one.completions().size() == 2));
    assertTrue(items.stream().anyMatch(one -> one.votes().contains(JudgeComparison.TIE)));
    List<JsonNode> rows = json(path);
    assertEquals(rows.size(), items.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      JudgeComparison item = items.get(i);
      String input = row.path("input").asText();
      String shown = row.path("instruction").asText() + (input.isEmpty() ? "" : "\n\n" + input);
      assertEquals(row.path("idx").asText(), item.id().row());
      assertEquals(
          List.of(row.at("/annotator1"), row.at("/annotator2"), row.at("/annotator3")).stream()
              .map(JsonNode::asInt)
              .toList(),
          item.votes());
      assertEquals(shown.strip(), item.prompt().text().strip());
    }
  }

  private static List<JsonNode> json(Path path) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  @Test
  void evalBiasBench_holdsItsPairsByBias_theFirstOfWhichIsBetter() throws IOException {
    Path path = Fixtures.data("evalbiasbench/evalbiasbench.jsonl");
    List<JudgeComparison> items = read("evalbiasbench", path);
    assertTrue(items.stream().allMatch(one -> one.votes().equals(List.of(1))));
    Map<String, Long> sizes =
        items.stream()
            .collect(Collectors.groupingBy(one -> one.id().subset(), Collectors.counting()));
    assertEquals(
        json(path).stream()
            .collect(Collectors.groupingBy(r -> r.path("bias").asText(), Collectors.counting())),
        sizes);
  }

  @Test
  void judgeBench_asComparison_standsInTheOrderOfTheFile() throws IOException {
    List<Path> pairs;
    try (Stream<Path> files = Files.list(Fixtures.data("judgebench"))) {
      pairs = files.filter(f -> String.valueOf(f.getFileName()).startsWith("pairs-")).toList();
    }
    assertTrue(!pairs.isEmpty(), "no pairs");
    for (Path file : pairs) {
      List<JudgeComparison> items = read("judgebench", file);
      List<JsonNode> rows = json(file);
      assertEquals(rows.size(), items.size());
      for (int i = 0; i < rows.size(); i++) {
        int label = rows.get(i).path("label").asText().equals("A>B") ? 1 : 2;
        assertEquals(List.of(label), items.get(i).votes());
        assertEquals(rows.get(i).path("response_A").asText(), texts(items.get(i)).get(0));
      }
    }
  }

  @Test
  void annotationsOfAlpacaEval_haveBothSystemsAnswers() throws IOException {
    Path file = folder.resolve("annotations.json");
    Files.writeString(
        file,
        "[{'instruction':'q','output_1':'one','generator_1':'gpt4_1106_preview','dataset':'koala','output_2':'two','generator_2':'x','annotator':'w','preference':1.25}]"
            .replace('\'', '"'));
    JudgeComparison item = read("alpaca-eval", file).get(0);
    assertEquals(List.of("one", "two"), texts(item));
    assertEquals(
        List.of("gpt4_1106_preview", "x"),
        item.completions().stream().map(Candidate::name).toList());
    assertEquals("koala", item.id().subset());
    assertEquals(List.of(), item.votes());
  }

  @Test
  void votesOfMtBench_areItemsOfTheirOwn_onTheFirstTurn() throws IOException {
    String turns = "[{'role':'user','content':'q'},{'role':'assistant','content':'%s'}]";
    String row =
        "{'question_id':81,'model_a':'x','model_b':'y','winner':'%s','judge':'p','turn':%d,"
            + "'conversation_a':"
            + turns.formatted("ax")
            + ",'conversation_b':"
            + turns.formatted("by")
            + "}";
    List<JudgeComparison> items =
        read(
            "mt-bench-pairs",
            file(
                "human.jsonl",
                row.formatted("model_b", 1).replace('\'', '"'),
                row.formatted("model_a", 2).replace('\'', '"'),
                row.formatted("tie (inconsistent)", 1).replace('\'', '"')));
    assertEquals(List.of(List.of(2), List.of(0)), items.stream().map(i -> i.votes()).toList());
    assertEquals(List.of("ax", "by"), texts(items.get(0)));
    assertEquals("y", items.get(0).completions().get(1).name());
    assertEquals("q", items.get(0).prompt().text());
  }

  @Test
  void labelsOfAutoJ_beginAtZero_andTwoIsATie() throws IOException {
    String row =
        "{\"scenario\":\"s\",\"label\":%d,\"prompt\":\"p\",\"response 1\":\"a\",\"response"
            + " 2\":\"b\"}";
    List<JudgeComparison> items =
        read("auto-j-pairs", file("j.jsonl", row.formatted(0), row.formatted(1), row.formatted(2)));
    assertEquals(
        List.of(List.of(1), List.of(2), List.of(0)), items.stream().map(i -> i.votes()).toList());
  }

  @Test
  void arenaHard_theBaselineIsFirst_ofBothReleases() throws IOException {
    String row =
        "{\"%s\":\"%s\",\"category\":\"%s\",\"judge\":\"j\",\"model\":\"m\",\"baseline\":\"b\",";
    String games = "\"games\":[{\"score\":\"A>>B\",\"judgment\":\"\"},{\"score\":null}]}";
    for (String id : List.of("uid", "question_id")) {
      List<JudgeComparison> items =
          read(
              "arena-hard-judgments", file(id + ".jsonl", row.formatted(id, "q1", "hard") + games));
      assertEquals(1, items.size());
      assertEquals("hard", items.get(0).id().subset());
      assertEquals(
          List.of("b", "m"), items.get(0).completions().stream().map(c -> c.name()).toList());
      assertEquals(List.of(), items.get(0).votes());
    }
  }

  /** Arena-Hard v0.1 had one baseline, and does not name it in each row. */
  @Test
  void arenaHard_withoutABaseline_isAgainstGpt4() throws IOException {
    List<JudgeComparison> items =
        read(
            "arena-hard-judgments",
            file(
                "v01.jsonl",
                "{\"question_id\":\"q1\",\"model\":\"m\",\"judge\":\"j\",\"games\":"
                    + "[{\"user_prompt\":\"p\",\"judgment\":\"\",\"score\":\"A>>B\"},{\"score\":null}]}"));
    assertEquals(
        List.of("gpt-4-0314", "m"),
        items.get(0).completions().stream().map(c -> c.name()).toList());
  }

  @Test
  void ownComparisons_haveAnyNumberOfCompletions_namesAndVotes() throws IOException {
    List<JudgeComparison> items =
        read(
            "judge-comparisons",
            file(
                "own.jsonl",
                "{\"id\":\"1\",\"prompt\":\"p\",\"reference\":\"r\",\"completions\":[\"a\",\"b\",\"c\"],"
                    + "\"names\":[\"x\",\"y\",\"z\"],\"votes\":[3,\"x\",\"tie\",null]}",
                "{\"id\":\"2\",\"prompt\":\"p\",\"completions\":[\"a\",\"b\"],\"votes\":\"B\"}",
                "{\"id\":\"3\",\"prompt\":\"p\",\"completions\":[\"a\",\"b\"]}"));
    assertEquals(List.of(3, 1, 0), items.get(0).votes());
    assertEquals("r", items.get(0).reference());
    assertEquals("z", items.get(0).completions().get(2).name());
    assertEquals(List.of(2), items.get(1).votes());
    assertEquals(List.of(), items.get(2).votes());
  }

  @Test
  void badRows_areRejected_withTheirPlace() throws IOException {
    Path path =
        file(
            "bad.jsonl",
            "{\"id\":\"1\",\"prompt\":\"p\",\"first\":\"a\",\"second\":\"b\",\"label\":\"A\"}",
            "{\"id\":\"2\",\"prompt\":\"p\",\"first\":\"a\",\"second\":\"b\",\"label\":\"3\"}",
            "{\"id\":\"3\",\"prompt\":\"p\",\"first\":\"a\",\"second\":{},\"label\":\"B\"}",
            "{\"id\":\"4\",\"prompt\":\"p\",\"first\":\"a\",\"second\":\"b\",\"label\":\"neither\"}");
    List<String> rejected =
        Fixtures.rows(Fixtures.open("judge-comparisons", JudgeComparison.class, path), true)
            .stream()
            .filter(row -> row instanceof Row.Rejected)
            .map(row -> problem(row).toString())
            .toList();
    assertEquals(3, rejected.size(), rejected::toString);
    assertTrue(rejected.get(0).contains("bad.jsonl:2") && rejected.get(0).contains("got"));
    assertTrue(rejected.get(1).contains("bad.jsonl:3"));
    assertTrue(rejected.get(2).contains("neither"));
  }

  private static <I extends Item> Problem problem(Row<I> row) {
    return ((Row.Rejected<I>) row).problem();
  }
}
