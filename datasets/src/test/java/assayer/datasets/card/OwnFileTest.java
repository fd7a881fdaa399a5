package assayer.datasets.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.Rows;
import assayer.core.item.BestOfN;
import assayer.core.item.Item;
import assayer.core.item.Message;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.item.Row;
import assayer.core.item.StepwiseSolution;
import assayer.core.option.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {
  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private <I extends Item> List<String> rejected(Dataset<I> dataset) {
    List<String> withText = rejected(Fixtures.rows(dataset, true));
    assertEquals(withText, rejected(Fixtures.rows(dataset, false)));
    return withText;
  }

  private <I extends Item> List<String> rejected(List<Row<I>> rows) {
    List<String> problems = new ArrayList<>();
    for (Row<I> row : rows) {
      if (row instanceof Row.Rejected<I> bad) {
        problems.add(shown(bad.problem()));
      }
    }
    return problems;
  }

  private String shown(Problem problem) {
    return problem.toString().replace(folder + "/", "");
  }

  private Dataset<PreferencePair> pairs(Path path) {
    return Fixtures.open("preference-pairs", PreferencePair.class, path);
  }

  @Test
  void pair_ofTexts_isReadFromTableAndLines() throws IOException {
    Path lines =
        file(
            "a.jsonl",
            "{\"id\":\"x\",\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\",\"chosen_model\":\"m\"}");
    Path table = file("a.csv", "id,prompt,chosen,rejected,chosen_model", "x,p,c,r,m");
    assertEquals(Fixtures.items(pairs(lines)), Fixtures.items(pairs(table)));
    PreferencePair pair = Fixtures.items(pairs(lines)).get(0);
    assertEquals("x", pair.id().row());
    assertEquals("p", pair.prompt().text());
    assertEquals("m", pair.chosen().name());
    assertEquals(Placement.FREE, pair.placement());
  }

  @Test
  void pair_withoutIds_isNamedByPosition() throws IOException {
    Path path =
        file(
            "a.jsonl",
            "{\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\"}",
            "no row",
            "{\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\"}");
    List<String> ids = new ArrayList<>();
    for (Row<PreferencePair> row : Fixtures.rows(pairs(path), true)) {
      ids.add(row instanceof Row.Read<PreferencePair> read ? read.item().id().row() : "-");
    }
    assertEquals(List.of("1", "-", "3"), ids);
  }

  private static String chat(String... contents) {
    List<String> turns = new ArrayList<>();
    for (int i = 0; i < contents.length; i++) {
      String role = i % 2 == 0 ? "user" : "assistant";
      turns.add("{\"role\":\"" + role + "\",\"content\":\"" + contents[i] + "\"}");
    }
    return "[" + String.join(",", turns) + "]";
  }

  @Test
  void pair_ofChats_sharesTheTurnsBeforeTheLast() throws IOException {
    Path path =
        file(
            "a.jsonl",
            "{\"chosen\":" + chat("u", "c") + ",\"rejected\":" + chat("u", "r") + "}",
            "{\"chosen\":" + chat("u", "c") + ",\"rejected\":" + chat("v", "r") + "}",
            "{\"chosen\":" + chat("u", "c") + ",\"rejected\":\"r\"}",
            "{\"chosen\":[],\"rejected\":" + chat("u", "r") + "}",
            "{\"chosen\":[{\"role\":\"user\"}],\"rejected\":" + chat("u", "r") + "}");
    Dataset<PreferencePair> dataset = pairs(path);
    Row<PreferencePair> first = Fixtures.rows(dataset, true).get(0);
    PreferencePair pair = ((Row.Read<PreferencePair>) first).item();
    assertEquals(List.of(new Message("user", "u")), pair.prompt().messages());
    assertEquals("c", pair.chosen().text());
    assertEquals(
        List.of(
            "a.jsonl:2: the two conversations differ before their last turn; only the last may"
                + " differ",
            "a.jsonl:3: \"rejected\" must be a text or a list of messages, got a text",
            "a.jsonl:4: \"chosen\" must be a list of at least one message, got an empty one",
            "a.jsonl:5: \"chosen\" must be a list of messages {role: text, content: text}, got an"
                + " object"),
        rejected(dataset));
  }

  @Test
  void pair_ofChatsThatBeginWithThePrompt_doesNotRepeatIt() throws IOException {
    Path path =
        file(
            "a.jsonl",
            "{\"prompt\":\"u\",\"chosen\":"
                + chat("u", "c")
                + ",\"rejected\":"
                + chat("u", "r")
                + "}",
            "{\"prompt\":\"s\",\"chosen\":"
                + chat("u", "c")
                + ",\"rejected\":"
                + chat("u", "r")
                + "}");
    List<PreferencePair> items = Fixtures.items(pairs(path));
    assertEquals("u", items.get(0).prompt().text());
    assertEquals("s\nu", items.get(1).prompt().text());
  }

  @Test
  void pair_withALabel_keepsTheOrder() throws IOException {
    Path path =
        file("a.csv", "prompt,first,second,label", "p,one,two,A", "p,one,two,2", "p,one,two,C");
    Dataset<PreferencePair> dataset = pairs(path);
    PreferencePair second = ((Row.Read<PreferencePair>) Fixtures.rows(dataset, true).get(1)).item();
    assertEquals("two", second.chosen().text());
    assertEquals(Placement.GOLD_SECOND, second.placement());
    assertEquals(
        List.of(
            "a.csv:4: \"label\" must be one of [A, B, 1, 2, first, second], got the text \"C\""),
        rejected(dataset));
  }

  @Test
  void wrongTypes_areSaidWithTheLine() throws IOException {
    Path path =
        file(
            "a.jsonl",
            "{\"id\":1,\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\"}",
            "{\"id\":2,\"prompt\":7,\"chosen\":\"c\",\"rejected\":\"r\"}",
            "{\"id\":3,\"prompt\":\"p\",\"chosen\":null,\"rejected\":\"r\"}",
            "{\"id\":4,\"prompt\":\"p\",\"chosen\":\"c\"}",
            "{\"id\":\"\",\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\"}",
            "{\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\"}");
    assertEquals(
        List.of(
            "a.jsonl:2: \"prompt\" must be a text or a list of messages, got a number",
            "a.jsonl:3: \"chosen\" must be a text or a list of messages, got null",
            "a.jsonl:4: \"rejected\" is missing; every row needs it",
            "a.jsonl:5: the id is empty; give every row an id of its own",
            "a.jsonl:6: \"id\" is missing; every row needs it"),
        rejected(pairs(path)));
  }

  @Test
  void subsetThatIsNull_isNone() throws IOException {
    String row = "{\"id\":1,\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\",\"subset\":\"s\"}";
    Path path = file("a.jsonl", row, row.replace("1", "2").replace("\"s\"}", "null}"));
    assertEquals(List.of(), rejected(pairs(path)));
    assertEquals(
        List.of("s", ""),
        Fixtures.items(pairs(path)).stream().map(item -> item.id().subset()).toList());
  }

  @Test
  void idThatStandsTwice_isRejectedWithBothLines() throws IOException {
    String row = "{\"id\":\"x\",\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\"}";
    Path path = file("a.jsonl", row, row.replace("x", "y"), row);
    assertEquals(
        List.of(
            "a.jsonl:3: the id \"x\" stands at a.jsonl:1 already; ids must differ, remove or rename"
                + " one"),
        rejected(pairs(path)));
  }

  @Test
  void idsThatStandTwice_areFoundInWhateverOrderChunksAreRead() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      lines.add(
          "{\"id\":"
              + i % 30_000
              + ",\"prompt\":\""
              + "p".repeat(30)
              + "\",\"chosen\":\"c\",\"rejected\":\"r\"}");
    }
    Dataset<PreferencePair> dataset = pairs(file("a.jsonl", lines.toArray(String[]::new)));
    List<String> inOrder = rejected(dataset);
    assertEquals(10_000, inOrder.size());
    List<Chunk<PreferencePair>> chunks = new ArrayList<>();
    try (Rows<PreferencePair> rows = dataset.rows(true)) {
      for (var chunk = rows.next(); chunk != null; chunk = rows.next()) {
        chunks.add(chunk);
      }
    }
    assertTrue(chunks.size() > 3);
    Collections.reverse(chunks);
    List<List<Row<PreferencePair>>> parts =
        new ArrayList<>(chunks.parallelStream().map(Chunk::rows).toList());
    Collections.reverse(parts);
    assertEquals(inOrder, parts.stream().flatMap(p -> rejected(p).stream()).toList());
  }

  @Test
  void set_takesOneTextOrAList() throws IOException {
    Path path =
        file(
            "a.jsonl",
            "{\"prompt\":\"p\",\"right\":\"a\",\"wrong\":[\"b\",\"c\"]}",
            "{\"prompt\":\"p\",\"right\":[\"a\"],\"wrong\":[]}",
            "{\"prompt\":\"p\",\"right\":[\"a\"],\"wrong\":[1]}");
    Dataset<BestOfN> dataset = Fixtures.open("best-of-n-sets", BestOfN.class, path);
    BestOfN first = ((Row.Read<BestOfN>) Fixtures.rows(dataset, true).get(0)).item();
    assertEquals("c", first.wrong().get(1).text());
    assertEquals(
        List.of(
            "a.jsonl:2: a best-of-n set needs a right and a wrong completion, got 1 right and 0"
                + " wrong",
            "a.jsonl:3: \"wrong\" must be a list of texts, got a number"),
        rejected(dataset));
  }

  @Test
  void solution_withABadLabelOrNoSteps_isRejected() throws IOException {
    Path path =
        file(
            "a.jsonl",
            "{\"problem\":\"p\",\"steps\":[\"a\",\"b\"],\"label\":1}",
            "{\"problem\":\"p\",\"steps\":[\"a\",\"b\"],\"label\":null}",
            "{\"problem\":\"p\",\"steps\":[\"a\",\"b\"],\"label\":2}",
            "{\"problem\":\"p\",\"steps\":[\"a\",\"b\"],\"label\":-2}",
            "{\"problem\":\"p\",\"steps\":[\"a\",\"b\"],\"label\":0.5}",
            "{\"problem\":\"p\",\"steps\":[],\"label\":-1}",
            "{\"problem\":\"p\",\"steps\":\"a\",\"label\":-1}");
    Dataset<StepwiseSolution> dataset =
        Fixtures.open("step-solutions", StepwiseSolution.class, path);
    List<Row<StepwiseSolution>> rows = Fixtures.rows(dataset, false);
    assertEquals(
        OptionalInt.of(1), ((Row.Read<StepwiseSolution>) rows.get(0)).item().goldFirstError());
    assertEquals(
        OptionalInt.empty(), ((Row.Read<StepwiseSolution>) rows.get(1)).item().goldFirstError());
    assertEquals(
        List.of(
            "a.jsonl:3: first wrong step is 2, but steps run from 0 to 1",
            "a.jsonl:4: the first wrong step is -2; it counts from 0, none is [-1, null]",
            "a.jsonl:5: \"label\" must be a whole number, got 0.5",
            "a.jsonl:6: a solution needs at least one step, got none",
            "a.jsonl:7: \"steps\" must be a list, got a text"),
        rejected(dataset));
  }

  @Test
  void group_withoutARightOne_isLostAsAWhole() throws IOException {
    String row =
        "{\"problem\":\"%s\",\"problem_id\":%d,\"eval_solution\":[\"a\"],\"solution_type\":\"%s\"}";
    Path path =
        file(
            "a.jsonl",
            row.formatted("p", 1, "chosen"),
            row.formatted("p", 1, "rejected"),
            row.formatted("q", 2, "rejected"),
            row.formatted("q", 2, "rejected"),
            "broken",
            row.formatted("r", 3, "chosen"),
            row.formatted("r", 3, "neither"));
    Dataset<BestOfN> dataset = Fixtures.open("rewardmath", BestOfN.class, path);
    List<String> problems = rejected(dataset);
    assertEquals(3, problems.size());
    assertTrue(problems.get(0).startsWith("a.jsonl:5:"), problems::toString);
    assertEquals(
        "a.jsonl:3: a best-of-n set needs a right and a wrong completion, got 0 right and 2 wrong",
        problems.get(1));
    assertEquals(
        "a.jsonl:7: \"solution_type\" must be one of [chosen, rejected], got the text \"neither\"",
        problems.get(2));
    assertEquals(7, Fixtures.rows(dataset, true).stream().mapToInt(Row::rowsRead).sum());
  }

  @Test
  void rejectedRow_countsAmongThoseOfTheSameText() throws IOException {
    String row = "{\"problem\":\"p\",\"solution_reference\":[%s],\"score\":[1,2]}";
    Path path =
        file("a.jsonl", row.formatted("\"chosen\""), row.formatted("\"chosen\",\"rejected\""));
    Row<BestOfN> second =
        Fixtures.rows(Fixtures.open("rewardmath", BestOfN.class, path), false).get(1);
    assertTrue(((Row.Read<BestOfN>) second).item().id().row().endsWith("#2"));
  }

  private List<String> problems(String name, Class<? extends Item> kind, Path... paths) {
    return Fixtures.problems(name, kind, paths).stream().map(this::shown).toList();
  }

  @Test
  void otherKind_isAProblemThatSaysBoth() throws IOException {
    Path path = file("a.csv", "prompt,chosen,rejected", "p,c,r");
    assertEquals(
        List.of(
            "run.yaml:3:5: \"preference-pairs\" holds items of the kind preference-pair, but"
                + " best-of-n is wanted; choose a suite or a dataset that fits"),
        problems("preference-pairs", BestOfN.class, path));
  }

  @Test
  void otherColumns_areNamed() throws IOException {
    Path path = file("a.csv", "question,good,bad", "p,c,r");
    assertEquals(
        List.of(
            "a.csv: the first row has the columns [question, good, bad], but \"preference-pairs\""
                + " needs [prompt, chosen, rejected] or [chosen, rejected] without [prompt] or"
                + " [prompt, first, second, label]; write a card of your own for another shape"),
        problems("preference-pairs", PreferencePair.class, path));
  }

  @Test
  void noPath_saysWhereTheDataIs() {
    assertEquals(
        List.of(
            "run.yaml:3:5: \"path\" is missing: no data of \"processbench\" is built in; it is"
                + " published at https://huggingface.co/datasets/Qwen/ProcessBench; write hub:"
                + " Qwen/ProcessBench to fetch it from there"),
        problems("processbench", StepwiseSolution.class));
  }

  @Test
  void ownCard_isReadFromAFile() throws IOException {
    Path path =
        file("mine.jsonl", "{\"q\":\"p\",\"out\":{\"good\":\"c\",\"bad\":\"r\"},\"n\":\"s-7\"}");
    String card =
        """
        name: mine
        path: mine.jsonl
        %s
        layouts:
          - kind: preference-pair
            when: [q, /out/good]
            id: n
            subset: {column: n, pattern: "(.+)-[0-9]+"}
            prompt: q
            chosen: /out/good
            rejected: /out/bad
        """;
    Path own = file("card.yaml", card.formatted("overall: mean-of-sections"));
    Dataset<PreferencePair> dataset = Fixtures.open(own.toString(), PreferencePair.class);
    PreferencePair pair = Fixtures.items(dataset).get(0);
    assertEquals("c", pair.chosen().text());
    assertEquals("s", pair.id().subset());
    assertEquals("mine", dataset.card().name());
    String digest = dataset.card().digest();
    assertTrue(digest.matches("sha256:[0-9a-f]{64}"));
    Path stated = file("stated.yaml", card.formatted("digest: \"" + digest + "\""));
    assertEquals(List.of(), problems(stated.toString(), PreferencePair.class));
    Path wrong = file("wrong.yaml", card.formatted("digest: sha256:00"));
    assertEquals(
        List.of(
            "mine.jsonl: the file's digest is "
                + digest
                + ", but the card of \"mine\" states"
                + " sha256:00; get the stated revision or mend the card"),
        problems(wrong.toString(), PreferencePair.class));
    assertTrue(Files.exists(path));
  }

  @Test
  void ownCard_withMistakes_namesAllOfThem() throws IOException {
    Path own =
        file(
            "card.yaml",
            "name: Mine",
            "colour: red",
            "layouts:",
            "  - kind: preference-pear",
            "    chosen: c",
            "  - when: [a]");
    List<String> problems = problems(own.toString(), PreferencePair.class);
    assertTrue(
        problems.get(0).startsWith("card.yaml:1:7: \"name\" must be lower-case"),
        problems::toString);
    assertTrue(problems.stream().anyMatch(p -> p.contains("unknown key \"colour\"")));
    assertTrue(problems.stream().anyMatch(p -> p.contains("did you mean \"preference-pair\"?")));
    assertTrue(problems.stream().anyMatch(p -> p.contains("needs \"kind\" or \"answers\"")));
  }
}
