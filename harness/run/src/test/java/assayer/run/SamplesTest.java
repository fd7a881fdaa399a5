package assayer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.PreferencePair;
import assayer.core.model.Ask;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.ProblemException;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.reading.Occasion;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.sample.SampleFlag;
import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleSheet.Sample;
import assayer.core.sample.SampleText;
import assayer.core.sample.SampleWriter;
import assayer.run.Toy.ToyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SamplesTest {
  private static final ToyData TEN = new ToyData(10, Set.of());

  private static final String TWO =
      """
      name: toy
      models:
        m: {adapter: toy}
        o: {adapter: toy}
      runs:
        - {suite: toy, dataset: toy}
      gates:
        - {suite: toy, metric: order, model: m, not-worse-than: o, margin: 0.1}
      """;

  @TempDir Path folder;
  private final List<SampleSheet> sheets = Collections.synchronizedList(new ArrayList<>());

  /** Keeps what it gets. */
  private record Keeping(List<SampleSheet> sheets) implements SampleWriter {
    @Override
    public String format() {
      return "page";
    }

    @Override
    public void write(SampleSheet sheet, Path folder) {
      sheets.add(sheet);
    }
  }

  private record Page() implements ReportWriter {
    @Override
    public String format() {
      return "page";
    }

    @Override
    public Occasion occasion() {
      return Occasion.EVERY_RUN;
    }

    @Override
    public Path write(Results results, Path folder) {
      return folder;
    }

    @Override
    public Optional<Path> home(Results run) {
      return Optional.of(Path.of(run.run()));
    }
  }

  /** Item 3 is refused, item 4 fails, an odd item's chosen completion is scored below 0. */
  private static Outcome<Score> score(Ask<ScoreQuestion> ask) {
    int item = Integer.parseInt(ask.id().item().row());
    if (item == 3) {
      return new Outcome.Refused<>("no");
    }
    if (item == 4) {
      return new Outcome.Failed<>(FailureKind.TIMEOUT, "slow", 1);
    }
    boolean low = item % 2 == 1 && ask.id().slot().equals("chosen");
    return new Outcome.Answered<>(new Score(low ? -item : item));
  }

  private Plugins plugins(ToyData data) {
    Plugins toys = Toy.plugins(data, SamplesTest::score);
    return new Plugins(
        toys.suites(),
        toys.adapters(),
        Map.of("page", new Page()),
        toys.tables(),
        toys.sources(),
        toys.familyRules(),
        toys.comparisonWriters(),
        List.of(new Keeping(sheets)),
        toys.tests());
  }

  private Runner.Outcome run(String yaml, Path out) {
    RunPlan plan = Planner.plan(plugins(TEN), Toy.spec(yaml));
    Runner.Outcome outcome = Runner.run(plan, out, Progress.NONE, new Stop());
    Reports.write(plugins(TEN), plan, outcome.results(), out);
    return outcome;
  }

  private static byte[] samples(Path out) throws IOException {
    return Files.readAllBytes(out.resolve("samples.jsonl"));
  }

  @Test
  void line_saysWhatAnItemCameTo() throws IOException {
    run(Toy.RUN, folder.resolve("out"));
    List<String> lines = Files.readAllLines(folder.resolve("out/samples.jsonl"));
    assertEquals(10, lines.size());
    assertEquals(
        "{\"result\":0,\"suite\":\"toy\",\"dataset\":\"toy\",\"model\":\"m\",\"item\":\"1\","
            + "\"worth\":0.0,\"margin\":-2.0,\"asks\":{\"chosen\":\"answered\","
            + "\"rejected\":\"answered\"},\"flags\":[\"wrong\"]}",
        lines.get(0));
    assertTrue(lines.get(2).contains("\"chosen\":\"refused\""), lines.get(2));
    assertTrue(lines.get(3).endsWith("\"flags\":[\"failed\"]}"), lines.get(3));
    assertFalse(Files.exists(folder.resolve("out/samples.jsonl.parts")));
  }

  /** More than are held in memory, and not a multiple of that. */
  @Test
  void manyItems_keepTheirOrder_andAllAreWeighed() throws IOException {
    int count = 9_000;
    Plugins plugins = plugins(new ToyData(count, Set.of()));
    RunPlan plan = Planner.plan(plugins, Toy.spec(Toy.RUN));
    Runner.run(plan, folder.resolve("many"), Progress.NONE, new Stop());
    List<String> lines = Files.readAllLines(folder.resolve("many/samples.jsonl"));
    assertEquals(count, lines.size());
    for (int item = 5; item <= count; item++) {
      String line = lines.get(item - 1);
      boolean wrong = item % 2 == 1;
      assertTrue(line.contains("\"item\":\"" + item + "\",\"worth\":" + (wrong ? "0" : "1")), line);
      assertEquals(wrong, line.contains("wrong"), line);
    }
  }

  @Test
  void file_ofARunThatWasCutOff_orIsScoredAgain_isTheSame() throws IOException {
    Path whole = folder.resolve("whole");
    run(TWO, whole);
    byte[] wanted = samples(whole);
    byte[] all = Files.readAllBytes(whole.resolve("observations.jsonl"));
    Path part = Files.createDirectories(folder.resolve("part"));
    Files.copy(whole.resolve("manifest.json"), part.resolve("manifest.json"));
    Files.write(part.resolve("observations.jsonl"), Arrays.copyOf(all, all.length / 3));
    run(TWO, part);
    assertArrayEquals(wanted, samples(part));
    Files.delete(whole.resolve("samples.jsonl"));
    Runner.score(plugins(TEN), whole, Progress.NONE);
    assertArrayEquals(wanted, samples(whole));
  }

  @Test
  void sheets_holdTheWorstFirst_withItemAndAnswers() {
    run(Toy.RUN, folder.resolve("out"));
    SampleSheet sheet = sheets.get(0);
    assertEquals(10, sheet.items());
    assertEquals(
        List.of("9", "7", "5", "1", "3", "4", "2", "6", "8", "10"),
        sheet.samples().stream().map(s -> s.row().item()).toList());
    assertEquals(
        Map.of(
            SampleFlag.WRONG, 4L,
            SampleFlag.CONFIDENT, 0L,
            SampleFlag.REFUSED, 1L,
            SampleFlag.FAILED, 1L),
        plus(sheet.counts()));
    Sample first = sheet.samples().get(0);
    PreferencePair item = (PreferencePair) first.detail().orElseThrow().item();
    assertEquals("c", item.chosen().text());
    assertEquals(2, first.detail().orElseThrow().asks().size());
    assertEquals(SampleText.FULL, sheet.text());
  }

  private static Map<SampleFlag, Long> plus(Map<SampleFlag, Long> counts) {
    Map<SampleFlag, Long> all = new HashMap<>(counts);
    all.putIfAbsent(SampleFlag.CONFIDENT, 0L);
    return all;
  }

  @Test
  void wishes_limitWhatIsShown() {
    run(Toy.RUN + "report: {samples: 2, text: none}\n", folder.resolve("out"));
    assertEquals(2, sheets.get(0).samples().size());
    assertEquals(SampleText.NONE, sheets.get(0).text());
    assertEquals(10, sheets.get(0).items());
    ProblemException wrong =
        assertThrows(
            ProblemException.class,
            () -> run(Toy.RUN + "report: {samples: -1, text: ful}\n", folder.resolve("no")));
    assertEquals(2, wrong.problems().size(), wrong.problems().toString());
  }

  @Test
  void report_readsTheDataAgain_andSaysWhereItIsGone() {
    Path out = folder.resolve("out");
    run(Toy.RUN, out);
    Reports.write(plugins(TEN), List.of(out), List.of(), out, false);
    assertEquals(sheets.get(0), sheets.get(1));
    Plugins other = plugins(new ToyData(11, Set.of()));
    Reports.write(other, List.of(out), List.of(), out, false);
    SampleSheet without = sheets.get(2);
    assertTrue(without.absent().contains("not what they were"), without.absent());
    assertEquals(SampleText.NONE, without.text());
    assertTrue(without.samples().stream().allMatch(s -> s.detail().isEmpty()));
    assertEquals("9", without.samples().get(0).row().item());
  }

  @Test
  void modelsOfOneReport_keepTheirOwnSamples() {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    run(Toy.RUN, one);
    run(TWO, two);
    sheets.clear();
    Path out = folder.resolve("joined");
    Reports.write(plugins(TEN), List.of(one, two), List.of(), out, false);
    assertEquals(
        List.of("m", "m", "o"),
        sheets.stream().map(sheet -> sheet.result().model()).sorted().toList());
  }

  @Test
  void itemsThatABaselineDidBetter_areFlagged_beItAModelOrARun() {
    run(TWO, folder.resolve("out"));
    sheets.sort(Comparator.comparing(sheet -> sheet.result().model()));
    assertEquals(List.of("o", ""), sheets.stream().map(SampleSheet::baseline).toList());
    assertFalse(sheets.get(0).counts().containsKey(SampleFlag.FLIPPED), "the two are the same");

    Path base = folder.resolve("base");
    Plugins better = Toy.plugins(TEN, ask -> new Outcome.Answered<>(new Score(1)));
    Runner.run(Planner.plan(better, Toy.spec(Toy.RUN)), base, Progress.NONE, new Stop());
    sheets.clear();
    String gate =
        "gates:\n  - {suite: toy, metric: order, model: m, not-worse-than: '%s', margin: 0.1}\n"
            .formatted(base);
    run(Toy.RUN + gate, folder.resolve("new"));
    assertEquals("m in base", sheets.get(0).baseline());
    assertEquals(4L, sheets.get(0).counts().get(SampleFlag.FLIPPED));
    sheets.clear();
    for (String model : List.of("", ", base-model: m")) {
      String renamed =
          gate.replace("model: m,", "model: other,").replace("0.1}", "0.1" + model + "}");
      run(Toy.RUN.replace("m:", "other:") + renamed, folder.resolve("renamed" + sheets.size()));
    }
    assertEquals(
        List.of("m in base", "m in base"), sheets.stream().map(SampleSheet::baseline).toList());
  }
}
