package assayer.datasets.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Dataset;
import assayer.core.dataset.Unpinned;
import assayer.core.item.Correctness;
import assayer.core.item.CritiqueCase;
import assayer.core.item.PreferencePair;
import assayer.core.item.Row;
import assayer.core.item.StepwiseSolution;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.datasets.hub.FakeHub;
import assayer.datasets.hub.FakeRepo;
import assayer.datasets.hub.Hub;
import assayer.yaml.Yaml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubSourceTest {
  private static final String COMMIT = FakeRepo.FIRST;
  private static final String PAIRS =
      "{\"q\":\"p\",\"good\":\"c\",\"bad\":\"r\"}\n{\"q\":\"p2\",\"good\":\"c2\",\"bad\":\"r2\"}\n";

  @TempDir private Path home;
  private FakeHub fake;

  @BeforeEach
  void start() throws IOException {
    fake = new FakeHub();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private <I extends assayer.core.item.Item> Optional<Dataset<I>> open(
      String name, Class<I> kind, String yaml, Problems problems) {
    Value.Mapping mapping =
        Yaml.read(yaml, "run.yaml", v -> Optional.empty(), problems).orElseThrow();
    Options options = new Options(mapping, home, problems);
    options.text("name");
    CardSource source = new CardSource(() -> Hub.of(Map.of("HF_ENDPOINT", fake.endpoint()), home));
    assertTrue(source.knows(name));
    return source.open(name, kind, options);
  }

  private Dataset<PreferencePair> pairs(String name, String yaml) {
    Problems problems = new Problems();
    Optional<Dataset<PreferencePair>> dataset = open(name, PreferencePair.class, yaml, problems);
    problems.throwIfAny();
    return dataset.orElseThrow();
  }

  private List<String> problems(String name, String yaml) {
    Problems problems = new Problems();
    assertTrue(open(name, PreferencePair.class, yaml, problems).isEmpty());
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void unknownRepository_worksByNamingColumns() {
    fake.repo("org/My.Pairs")
        .with("data/test-00000-of-00001.jsonl", PAIRS)
        .with("data/train.jsonl", "x");
    Dataset<PreferencePair> dataset =
        pairs(
            "hub:org/My.Pairs",
            "{hub: org/My.Pairs, revision: "
                + COMMIT
                + ", split: test,"
                + " columns: {kind: preference-pair, prompt: q, chosen: good, rejected: bad}}");
    assertEquals(2, Fixtures.items(dataset).size());
    assertEquals("org-my-pairs", dataset.card().name());
    assertEquals(COMMIT, dataset.card().revision());
    assertEquals("mit", dataset.card().licence());
    assertEquals(fake.endpoint() + "/datasets/org/My.Pairs", dataset.card().source());
    assertEquals(Optional.empty(), dataset.unpinned());
  }

  @Test
  void branch_isUnpinned_andSaysWhatItIsNow() {
    fake.repo("org/pairs").with("pairs.jsonl", PAIRS);
    String columns = "columns: {kind: preference-pair, prompt: q, chosen: good, rejected: bad}";
    Unpinned unpinned = pairs("hub:org/pairs", "{" + columns + "}").unpinned().orElseThrow();
    assertEquals(new Unpinned(new Place("run.yaml", 1, 1), "org/pairs", "main", COMMIT), unpinned);
    assertEquals(
        Optional.empty(), pairs("hub:org/pairs@" + COMMIT, "{" + columns + "}").unpinned());
  }

  /** A card that knows where its data is and under which licence, and not its columns. */
  @Test
  void cardWithoutColumns_isReadAsTheUserSays() {
    fake.repo("m-a-p/CriticLeanBench")
        .with("test.jsonl", "{\"q\":\"1 + 1 = 2\",\"lean\":\"theorem\",\"ok\":\"yes\"}\n");
    String columns =
        "columns: {kind: critique-case, prompt: q, completion: lean, label: ok, labels: {\"yes\":"
            + " right, \"no\": wrong}}";
    for (String name : List.of("criticlean", "hub:m-a-p/CriticLeanBench")) {
      Problems problems = new Problems();
      Dataset<CritiqueCase> dataset =
          open(name, CritiqueCase.class, "{hub: m-a-p/CriticLeanBench, " + columns + "}", problems)
              .orElseThrow(() -> new AssertionError(problems.list()));
      assertEquals("criticlean", dataset.card().name());
      assertEquals("Apache-2.0", dataset.card().licence());
      assertEquals(Correctness.RIGHT, Fixtures.items(dataset).get(0).gold());
      assertEquals(
          List.of(
              "run.yaml:1:7: \"criticlean\" knows no columns of its data, whose first row has [q,"
                  + " lean, ok]; say what they are, as in columns: {kind: critique-case, prompt:"
                  + " ..., completion: ..., label: ...}"),
          problems(name, "{hub: m-a-p/CriticLeanBench}"));
    }
  }

  @Test
  void columnsOfTheUser_winOverThoseOfANamedCard() {
    fake.repo("org/pairs").with("pairs.jsonl", PAIRS);
    String swapped = "columns: {kind: preference-pair, prompt: q, chosen: bad, rejected: good}";
    List<PreferencePair> items =
        Fixtures.items(pairs("preference-pairs", "{hub: org/pairs, " + swapped + "}"));
    String usual = "columns: {kind: preference-pair, prompt: q, chosen: good, rejected: bad}";
    assertEquals(
        Fixtures.items(pairs("preference-pairs", "{hub: org/pairs, " + usual + "}"))
            .get(0)
            .chosen(),
        items.get(0).rejected());
  }

  @Test
  void unknownColumns_areShown() {
    fake.repo("org/pairs").with("pairs.jsonl", PAIRS);
    assertEquals(
        List.of(
            "run.yaml:1:7: no card knows \"org/pairs\", whose first row has the columns [q, good,"
                + " bad]; say what they are, as in columns: {kind: preference-pair, prompt: ...,"
                + " chosen: ..., rejected: ...}, or name: a card that fits"),
        problems("hub:org/pairs", "{hub: org/pairs}"));
  }

  @Test
  void knownRepository_isReadByItsCard() {
    String row =
        "{\"id\":\"%s-0\",\"problem\":\"p\",\"steps\":[\"a\",\"b\"],\"label\":%d,\"generator\":\"g\"}\n";
    for (String split : List.of("gsm8k", "math", "olympiadbench", "omnimath")) {
      fake.repo("Qwen/ProcessBench")
          .withLarge(split + ".json", row.formatted(split, 1).getBytes(StandardCharsets.UTF_8));
    }
    Problems problems = new Problems();
    Dataset<StepwiseSolution> dataset =
        open("hub:Qwen/ProcessBench", StepwiseSolution.class, "{hub: Qwen/ProcessBench}", problems)
            .orElseThrow();
    assertEquals("processbench", dataset.card().name());
    assertEquals("Apache-2.0", dataset.card().licence());
    assertEquals(
        List.of("gsm8k", "math", "olympiadbench", "omnimath"),
        Fixtures.items(dataset).stream().map(i -> i.id().subset()).toList());
    assertEquals(
        1,
        Fixtures.items(
                open(
                        "processbench",
                        StepwiseSolution.class,
                        "{name: processbench, split: math, revision: " + COMMIT + "}",
                        problems)
                    .orElseThrow())
            .size());
    problems.throwIfAny();
  }

  @Test
  void preferences_withAStrength_arePairs_andThoseWithoutAreLeftOut() throws IOException {
    String row =
        "{\"split\":\"train\",\"prompt\":\"p\",\"response_1\":\"one\",\"response_2\":\"two\","
            + "\"preference_strength\":%d}\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int strength : List.of(-3, 0, 1)) {
        out.write(row.formatted(strength).getBytes(StandardCharsets.UTF_8));
      }
    }
    fake.repo("nvidia/HelpSteer2")
        .withLarge("preference/preference.jsonl.gz", packed.toByteArray())
        .with("train.jsonl", "x");
    List<Row<PreferencePair>> rows =
        Fixtures.rows(pairs("helpsteer2-preference", "{hub: nvidia/HelpSteer2}"), true);
    assertEquals(3, rows.size());
    assertEquals("one", chosen(rows.get(0)));
    assertEquals(new Row.LeftOut<PreferencePair>(1), rows.get(1));
    assertEquals("two", chosen(rows.get(2)));
  }

  private static String chosen(Row<PreferencePair> row) {
    return row instanceof Row.Read<PreferencePair> read ? read.item().chosen().text() : "";
  }

  @Test
  void language_isAConfiguration() {
    String row =
        "{\"id\":%d,\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\",\"chosen_model\":\"m\","
            + "\"rejected_model\":\"n\",\"source\":\"mt-bench-easy\"}\n";
    fake.repo("C4AI-Community/multilingual-reward-bench")
        .with("deu_Latn/test-00000-of-00001.jsonl", row.formatted(1) + row.formatted(2))
        .with("fra_Latn/test-00000-of-00001.jsonl", row.formatted(1));
    Dataset<PreferencePair> german =
        pairs("multilingual-reward-bench", "{name: multilingual-reward-bench, config: deu_Latn}");
    assertEquals(2, Fixtures.items(german).size());
    assertEquals("chat", german.card().sections().section("mt-bench-easy"));
  }

  @Test
  void languages_areOneDataset_andEachAConfiguration() {
    String row =
        "{\"id\":%d,\"language\":\"%s\",\"prompt\":\"p\",\"chosen\":\"c\",\"rejected\":\"r\","
            + "\"source\":\"mt-bench-easy\"}\n";
    fake.repo("C4AI-Community/multilingual-reward-bench")
        .with("deu_Latn/test-00000-of-00001.jsonl", row.formatted(1, "deu_Latn"))
        .with("fra_Latn/test-00000-of-00001.jsonl", row.formatted(1, "fra_Latn"))
        .with("translation/test-00000-of-00001.jsonl", row.formatted(1, "zho_Hans"));
    String name = "hub: C4AI-Community/multilingual-reward-bench";
    Dataset<PreferencePair> all = pairs("multilingual-reward-bench", "{" + name + "}");
    assertEquals(
        List.of("deu_Latn", "fra_Latn"),
        Fixtures.items(all).stream()
            .map(pair -> all.card().sections().group(pair.id().subset()))
            .toList());
    assertEquals(
        List.of("fra_Latn/mt-bench-easy/1"),
        Fixtures.items(pairs("multilingual-reward-bench", "{" + name + ", config: fra_Latn}"))
            .stream()
            .map(pair -> pair.id().row())
            .toList());
  }

  @Test
  void list_saysWhatACardNeeds() {
    List<String> lines =
        new CardSource().list().stream().map(l -> l.name() + ": " + l.summary()).toList();
    assertTrue(
        lines.contains(
            "rewardbench: 2,985 pairs over chat, hard chat, safety and reasoning (arXiv 2403.13787)"
                + " [preference-pair; ODC-BY; hub: allenai/reward-bench]"),
        lines.toString());
  }

  @Test
  void readme_saysWhatASplitIs() {
    String readme =
        """
        ---
        license: cc-by-4.0
        configs:
        - config_name: easy
          data_files:
          - split: test
            path: "a/*.jsonl"
          - split: train
            path: b/*.jsonl
        - config_name: hard
          default: true
          data_files:
          - split: test
            path: hard-*.jsonl
        ---
        # Text
        """;
    fake.repo("org/configs")
        .with("README.md", readme)
        .with("a/1.jsonl", PAIRS)
        .with("a/2.jsonl", PAIRS)
        .with("b/1.jsonl", "x")
        .with("hard-1.jsonl", PAIRS);
    String columns = "columns: {kind: preference-pair, prompt: q, chosen: good, rejected: bad}";
    assertEquals(2, Fixtures.items(pairs("hub:org/configs", "{" + columns + "}")).size());
    assertEquals(
        4,
        Fixtures.items(pairs("hub:org/configs", "{config: easy, split: test, " + columns + "}"))
            .size());
    assertEquals(
        List.of(
            "run.yaml:1:1: dataset org/configs has several splits; say split: one or more of [test,"
                + " train]"),
        problems("hub:org/configs", "{config: easy, " + columns + "}"));
    assertEquals(
        List.of(
            "run.yaml:1:1: dataset org/configs: unknown config \"eazy\"; did you mean \"easy\"?"),
        problems("hub:org/configs", "{config: eazy, " + columns + "}"));
  }

  @Test
  void unclearFiles_areShown() {
    fake.repo("org/two").with("train.jsonl", PAIRS).with("test.jsonl", PAIRS);
    assertEquals(
        List.of(
            "run.yaml:1:7: which files of dataset org/two are meant is not clear; name them by"
                + " files: [...], or a split: it has test.jsonl, train.jsonl"),
        problems("hub:org/two", "{hub: org/two}"));
  }

  @Test
  void contradictions_areProblems() {
    assertEquals(
        List.of("run.yaml:1:20: \"path\" and the Hub are both named; remove one of them"),
        problems("hub:org/x", "{hub: org/x, path: a.jsonl}"));
    assertEquals(
        List.of("run.yaml:1:27: the revision stands in \"hub\" already; remove one of them"),
        problems("hub:org/x", "{hub: org/x@v1, revision: v2}"));
    assertEquals(
        List.of(
            "run.yaml:1:7: \"../x\" is no repository of the Hub; write it as ORGANISATION/NAME"),
        problems("hub:../x", "{hub: ../x}"));
    assertEquals(List.of(), fake.asked());
  }
}
