package assayer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.comparison.Change;
import assayer.core.comparison.Comparison;
import assayer.core.comparison.Flip;
import assayer.core.comparison.ItemCounts;
import assayer.core.comparison.ItemMatch;
import assayer.core.comparison.PairResult;
import assayer.core.comparison.Verdict;
import assayer.core.model.Ask;
import assayer.core.model.CacheUse;
import assayer.core.model.NoiseFloor;
import assayer.core.model.NoiseFloor.Unit;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.run.Probing.When;
import assayer.run.Toy.ToyData;
import assayer.run.store.ComparisonJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparerTest {
  private static final ToyData TEN = new ToyData(10, Set.of());

  @TempDir Path root;

  /** Items that a model gets right: those of these rows. */
  private static Function<Ask<ScoreQuestion>, Outcome<Score>> right(Integer... rows) {
    Set<Integer> all = Set.of(rows);
    return ask ->
        new Outcome.Answered<>(
            new Score(all.contains(Integer.parseInt(ask.id().item().row())) ? 1 : -1));
  }

  private static Function<Ask<ScoreQuestion>, Outcome<Score>> without(
      String row, String slot, Function<Ask<ScoreQuestion>, Outcome<Score>> model) {
    return ask ->
        ask.id().item().row().equals(row) && ask.id().slot().equals(slot)
            ? new Outcome.Refused<>("no")
            : model.apply(ask);
  }

  private Path run(String name, String yaml, Function<Ask<ScoreQuestion>, Outcome<Score>> model) {
    Path folder = root.resolve(name);
    RunPlan plan = Planner.plan(Toy.plugins(TEN, model), Toy.spec(yaml));
    Runner.run(plan, folder, Progress.NONE, new Stop());
    return folder;
  }

  private static Comparison compare(Path a, Path b) {
    return Comparer.compare(Toy.plugins(TEN, right()), a, b);
  }

  private static PairResult only(Comparison comparison) {
    assertEquals(1, comparison.pairs().size());
    return comparison.pairs().get(0);
  }

  private static String with(String dataset) {
    return Toy.RUN.replace("dataset: toy", "dataset: " + dataset);
  }

  private static List<String> items(List<Flip> flips) {
    return flips.stream().map(Flip::item).toList();
  }

  @Test
  void counts_addUpToTheItemsCompared() {
    Path a = run("a", Toy.RUN, right(1, 2, 3, 4, 5));
    Path b = run("b", Toy.RUN, right(1, 2, 3, 9));
    PairResult pair = only(compare(a, b));
    assertEquals(new ItemMatch(0, 0, 0, 10), pair.items());
    assertEquals(new ItemCounts(3, 4, 0, 2, 1, 0, false, 2, 1), pair.counts());
    assertEquals(10, pair.counts().items());
    assertEquals(List.of(new Flip("4", 1, 0, ""), new Flip("5", 1, 0, "")), pair.worse());
    assertEquals(List.of(new Flip("9", 0, 1, "")), pair.better());
  }

  @Test
  void direction_decidesWhichItemsAreWorse() {
    String errors = Toy.RUN.replace("suite: toy", "suite: toy-errors");
    Path a = run("a", errors, right(1, 2, 3, 4, 5));
    Path b = run("b", errors, right(1, 2, 3, 9));
    PairResult pair = only(compare(a, b));
    assertEquals(List.of("9"), items(pair.worse()));
    assertEquals(List.of("4", "5"), items(pair.better()));
    assertEquals(new ItemCounts(3, 4, 0, 2, 1, 0, false, 2, 1), pair.counts());
    assertEquals("worse in B", pair.worseItems());
    assertEquals(0, pair.difference().effect().estimate().orElseThrow().value());

    String bias = Toy.RUN.replace("suite: toy", "suite: toy-bias");
    PairResult other = only(compare(run("c", bias, right(1, 2, 3)), run("d", bias, right(1, 2))));
    assertEquals(Verdict.DIFFERENT, other.verdict());
    assertEquals(List.of("3"), items(other.worse()));
    assertEquals("lower in B", other.worseItems());
  }

  /** The toy's difference weighs items by their place, so it is only right if both are in line. */
  @Test
  void otherOrder_isPutInLine() {
    Path a = run("a", Toy.RUN, right(1, 2, 3));
    Path same = run("same", Toy.RUN, right(1, 2, 7));
    Path turned = run("turned", with("{name: toy, turned: true}"), right(1, 2, 7));
    Comparison comparison = compare(a, turned);
    assertEquals(only(compare(a, same)).difference(), only(comparison).difference());
    assertEquals(4, only(comparison).difference().effect().estimate().orElseThrow().value());
    assertEquals(
        List.of("toy on toy (m): the data differs, but its 10 items do not"), comparison.notes());
  }

  @Test
  void itemsOfOneRunOnly_areCountedAndLeftAway() {
    Path a = run("a", Toy.RUN, right(1, 2, 9, 10));
    Path b = run("b", with("toy, limit: 8"), right(1, 3));
    Comparison comparison = compare(a, b);
    PairResult pair = only(comparison);
    assertEquals(new ItemMatch(2, 0, 0, 8), pair.items());
    assertEquals(new ItemCounts(1, 5, 0, 1, 1, 0, false, 1, 1), pair.counts());
    assertEquals(8, pair.a().n());
    assertEquals(
        List.of(
            "toy on toy (m): the items differ: 2 only in A, 0 only in B, 0 of the same id but other"
                + " content; 8 are compared"),
        comparison.notes());
    assertEquals(new ItemMatch(0, 2, 0, 8), only(compare(b, a)).items());
  }

  @Test
  void itemOfOtherContent_isNotTheSame() {
    Path a = run("a", Toy.RUN, right(1, 10));
    Path b = run("b", with("{name: toy, prompt: q}"), right(1));
    PairResult pair = only(compare(a, b));
    assertEquals(new ItemMatch(0, 0, 1, 9), pair.items());
    assertEquals(List.of(), pair.worse());
  }

  /** A chosen one without an answer leaves the toy's item out; a rejected one does not. */
  @Test
  void unanswered_isCountedApart_andLeftOutWhereTheSuiteSaysSo() {
    Path a = run("a", Toy.RUN, right(1, 2, 3));
    Path b = run("b", Toy.RUN, without("1", "chosen", without("2", "rejected", right(1, 3, 4))));
    PairResult pair = only(compare(a, b));
    assertEquals(new ItemCounts(1, 6, 0, 0, 1, 2, false, 1, 1), pair.counts());
    assertEquals(9, pair.a().n());
    assertEquals(9, pair.b().n());
    assertEquals(List.of(new Flip("2", 1, 0, "B")), pair.worse());
    assertEquals(List.of("4"), items(pair.better()));
  }

  @Test
  void allPairs_areOneFamily() {
    String two = Toy.RUN.replace("m: {adapter: toy}", "m: {adapter: toy}\n  k: {adapter: toy}");
    Comparison comparison = compare(run("a", two, right(1)), run("b", two, right(2)));
    assertEquals(
        List.of(0.04, 0.04), comparison.pairs().stream().map(PairResult::adjusted).toList());
  }

  @Test
  void unfinishedRun_isSaidToBe() throws IOException {
    Path a = run("a", Toy.RUN, right(1));
    Path b = run("b", Toy.RUN, right(1));
    List<String> lines = Files.readAllLines(b.resolve("observations.jsonl"));
    Files.write(b.resolve("observations.jsonl"), lines.subList(0, 15));
    Comparison comparison = compare(a, b);
    assertTrue(comparison.a().complete());
    assertFalse(comparison.b().complete());
    ItemMatch match = only(comparison).items();
    assertEquals(10, match.onlyA() + match.compared());
    assertTrue(match.onlyA() >= 2, match.toString());
    assertEquals(
        "toy on toy (m): B is not complete: " + match.onlyA() + " items have no answer yet",
        comparison.notes().get(1));
  }

  @Test
  void failedAsk_makesARunIncomplete() {
    Path a = run("a", Toy.RUN, right(1));
    Path b =
        run(
            "b",
            Toy.RUN,
            ask ->
                ask.id().item().row().equals("2")
                    ? new Outcome.Failed<>(FailureKind.TIMEOUT, "slow", 1)
                    : right(1).apply(ask));
    assertEquals(
        List.of("toy on toy (m): B is not complete: 2 asks failed"), compare(a, b).notes());
  }

  @Test
  void folders_stayAsTheyAre_andTheSameRunsGiveTheSameText() throws IOException {
    Path a = run("a", Toy.RUN, right(1, 2));
    Path b = run("b", Toy.RUN, right(2, 3));
    Files.writeString(
        b.resolve("observations.jsonl"),
        Files.readString(b.resolve("observations.jsonl")) + "{\"run\":1,");
    Map<Path, byte[]> before = files();
    String first = ComparisonJson.text(compare(a, b));
    assertEquals(first, ComparisonJson.text(compare(a, b)));
    Map<Path, byte[]> after = files();
    assertEquals(before.keySet(), after.keySet());
    before.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path.toString()));
  }

  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.put(path, Files.readAllBytes(path));
      }
    }
    return files;
  }

  @Test
  void noiseFloor_isTheLargerOfBoth_andFailuresAreSaidFirst() {
    String paid = "{adapter: toy, paid: true, noise: '%s'}";
    Path a = run("a", Toy.RUN.replace("{adapter: toy}", paid.formatted("0.25")), right(1, 2));
    Path b = run("b", Toy.RUN.replace("{adapter: toy}", paid.formatted("0.5")), right(1));
    Path c = run("c", Toy.RUN, right(1));
    Comparison both = compare(a, b);
    assertEquals(Optional.of(new NoiseFloor(0.5, Unit.SCORE)), only(both).noise().larger());
    String json = ComparisonJson.text(both).replaceAll("\\s", "");
    assertTrue(json.contains("\"noiseFloor\":{\"size\":0.5,\"unit\":\"score\"}"), json);
    assertTrue(json.contains("\"noiseFloorA\":{\"size\":0.25,\"unit\":\"score\"}"), json);
    assertEquals(List.of(), both.notes());
    assertEquals(List.of(), both.changes());

    Comparison one = compare(c, b);
    assertEquals(Optional.of("not known in A, 0.5 (score) in B"), only(one).noise().text());
    assertEquals(
        List.of(
            new Change(
                "probes.m as reward model",
                Optional.empty(),
                Optional.of("scores-are-raw=passed"))),
        one.changes());
    assertTrue(ComparisonJson.text(one).replaceAll("\\s", "").contains("\"noiseFloorA\":null"));
    String none = ComparisonJson.text(compare(c, c)).replaceAll("\\s", "");
    assertTrue(none.contains("\"noiseFloor\":null"), none);
  }

  @Test
  void failedQuestion_isANote() {
    String yaml = Toy.RUN.replace("{adapter: toy}", "{adapter: toy, paid: true, conforms: false}");
    Probing allowed = new Probing(When.PAID, Set.of("scores-are-raw"));
    Overrides overrides =
        new Overrides(
            OptionalLong.empty(),
            List.of(),
            List.of(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            CacheUse.USE,
            allowed);
    RunSpec spec = Toy.spec(yaml);
    RunPlan plan =
        Planner.plan(
            Toy.plugins(TEN, right(1)),
            new RunSpec(spec.source(), spec.folder(), spec.text(), overrides));
    Runner.run(plan, root.resolve("b"), Progress.NONE, new Stop());
    Comparison comparison = compare(run("a", Toy.RUN, right(1)), root.resolve("b"));
    assertEquals(
        List.of("B: m as reward model failed scores-are-raw: they are not"), comparison.notes());
  }

  @Test
  void runWithItself_isLevel() {
    Path a = run("a", Toy.RUN, right(1, 2));
    Comparison comparison = compare(a, a);
    assertEquals(List.of(), comparison.changes());
    assertEquals(List.of(), comparison.notes());
    assertEquals(0, only(comparison).counts().testedA() + only(comparison).counts().testedB());
  }

  @Test
  void nothingToPair_isAProblem() {
    Path a = run("a", Toy.RUN, right(1));
    Path b = run("b", with("toy, policy: {ties: half}"), right(1));
    assertEquals(
        List.of(
            a + " and " + b + ": the two runs have no model and suite to compare:",
            "A: toy on toy: m: B has another policy",
            "B: toy on toy: m: A has another policy"),
        problems(a, b));
  }

  private static List<String> problems(Path a, Path b) {
    return assertThrows(ProblemException.class, () -> compare(a, b)).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void noCommonItem_isAProblem() {
    Path a = run("a", with("toy, limit: 2"), right(1));
    Path b = run("b", with("{name: toy, turned: true}, limit: 3"), right(1));
    assertEquals(
        List.of(
            a + " and " + b + ": the two runs have no item in common:",
            "toy on toy (m): the items differ: 2 only in A, 3 only in B, 0 of the same id but other"
                + " content; 0 are compared (the data is not the same)"),
        problems(a, b));
  }

  @Test
  void dataThatChanged_isSaidWithTheFolder() {
    Path a = run("a", Toy.RUN, right(1));
    ToyData eleven = new ToyData(11, Set.of());
    ProblemException changed =
        assertThrows(
            ProblemException.class, () -> Comparer.compare(Toy.plugins(eleven, right()), a, a));
    assertEquals(
        a
            + ": the data, the suites or this program are not what they were when the run was done;"
            + " run it again in another folder",
        changed.getMessage());
  }
}
