package assayer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.model.Ask;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.outcome.Usage;
import assayer.core.reading.Flips;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.run.Toy.ToyData;
import assayer.run.gate.Decided;
import assayer.run.gate.Gate;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates over real folders of runs of forty items; a difference is given or taken by 0.1. */
final class VerdictsTest {
  private static final ToyData FORTY = new ToyData(40, Set.of());

  @TempDir Path root;

  /** A model that gets the first so many items right. */
  private static Function<Ask<ScoreQuestion>, Outcome<Score>> right(int items) {
    return ask -> new Outcome.Answered<>(new Score(row(ask) <= items ? 1 : -1));
  }

  private static int row(Ask<ScoreQuestion> ask) {
    return Integer.parseInt(ask.id().item().row());
  }

  private GateVerdict run(
      String name, String gate, Function<Ask<ScoreQuestion>, Outcome<Score>> model) {
    return run(name, Toy.RUN, gate, model);
  }

  private GateVerdict run(
      String name, String yaml, String gate, Function<Ask<ScoreQuestion>, Outcome<Score>> model) {
    String gates = "gates:\n  - {suite: toy, model: m, " + gate + "}\n";
    RunSpec spec = new RunSpec("toy.yaml", root, yaml + gates, Overrides.NONE);
    RunPlan plan = Planner.plan(Toy.plugins(FORTY, model), spec);
    Runner.run(plan, root.resolve(name), Progress.NONE, new Stop());
    return RunFolder.results(root.resolve(name)).gates().get(0);
  }

  private static final String COUNTED = "coverage: 0.5";

  @Test
  void base_isAnEarlierRun_whoseDataIsReadAgain() throws IOException {
    run("base", COUNTED, right(20));
    GateVerdict worse = run("worse", "not-worse-than: base, margin: 0.05", right(10));
    assertEquals(Decision.FAIL, worse.decision());
    assertEquals("toy/m not-worse-than base by 0.05", worse.id());
    assertEquals(
        "order of m less that of m in base is -0.2500, interval -0.3500 to -0.1500, by widths on 40"
            + " items; demanded: above -0.0500; p = 0.0063, held against 0.025",
        worse.sentence());
    assertEquals(
        Decision.PASS, run("mended", "not-worse-than: base, margin: 0.05", right(24)).decision());
    assertEquals(
        Decision.INCONCLUSIVE,
        run("same", "not-worse-than: base, margin: 0.05", right(20)).decision());
  }

  /** The model gets the first so many right, so that which items flipped is known. */
  @Test
  void itemsThatWentOtherwise_areCountedAndNamed() throws IOException {
    assertEquals(Optional.empty(), run("base", COUNTED, right(20)).flips());
    GateVerdict worse = run("worse", "not-worse-than: base, margin: 0.05", right(8));
    List<String> lost = IntStream.rangeClosed(9, 18).mapToObj(Integer::toString).toList();
    assertEquals(Optional.of(new Flips(12, 0, lost, List.of())), worse.flips());
    GateVerdict better = run("better", "better-than: base", right(22));
    assertEquals(Optional.of(new Flips(0, 2, List.of(), List.of("21", "22"))), better.flips());
  }

  @Test
  void base_isAModelOfTheRun() {
    String two = Toy.RUN.replace("m: {adapter: toy}", "m: {adapter: toy}\n  k: {adapter: toy}");
    GateVerdict verdict = run("two", two, "better-than: k", right(20));
    assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    assertTrue(
        verdict.sentence().startsWith("order of m less that of k is 0.0000"), verdict.sentence());
  }

  @Test
  void scoringAgain_decidesTheSame() throws IOException {
    run("base", COUNTED, right(20));
    run("new", "not-worse-than: base, margin: 0.05", right(24));
    String before = Files.readString(root.resolve("new/results.json"));
    Runner.score(Toy.plugins(FORTY, right(0)), root.resolve("new"), Progress.NONE);
    assertEquals(before, Files.readString(root.resolve("new/results.json")));
    List<Decided> again =
        Verdicts.of(
            Toy.plugins(FORTY, right(0)),
            root.resolve("new"),
            List.of(Gate.on("toy").model("m").notWorseThan("base", 0.05)));
    assertEquals(Decision.PASS, again.get(0).verdicts().get(0).decision());
  }

  /** As from a repository that was cloned to another place. */
  @Test
  void baseFromAnotherMachine_isReadWhereTheRunFileStands() throws IOException {
    run("base", COUNTED, right(20));
    Path plan = root.resolve("base/plan.json");
    String moved = Files.readString(plan).replace(root.toString(), "/not/here");
    Files.writeString(plan, moved);
    assertEquals(
        Decision.PASS, run("new", "not-worse-than: base, margin: 0.05", right(24)).decision());
  }

  @Test
  void lastPassing_isTheLastThatPassedBesideIt() {
    String gate = "not-worse-than: last-passing, margin: 0.05";
    GateVerdict first = run("a", gate, right(20));
    assertEquals(Decision.INCONCLUSIVE, first.decision());
    assertEquals(
        "no earlier run of this name beside it has passed its gates, so there is no base",
        first.sentence());
    assertEquals(Decision.FAIL, run("b", gate, right(10)).decision());
    GateVerdict third = run("c", gate, right(22)); // against a, not against b
    assertEquals(Decision.PASS, third.decision());
    assertTrue(third.sentence().contains("m in a is 0.0500"), third.sentence());
    GateVerdict fourth = run("d", gate, right(26));
    assertTrue(fourth.sentence().contains("m in c is 0.1000"), fourth.sentence());
    assertEquals(
        Decision.INCONCLUSIVE,
        run("e", Toy.RUN.replace("name: toy", "name: other"), gate, right(26)).decision());
  }

  /** As under the test engine, where each run takes the place of the one before. */
  @Test
  void lastPassing_isKept_whereEachRunTakesThePlaceOfTheOneBefore() throws IOException {
    String gate = "not-worse-than: last-passing, margin: 0.05";
    Path place = root.resolve("place");
    Baselines.makeRoom(place, "toy");
    run("place", gate, right(20));
    Baselines.makeRoom(place, "toy");
    assertFalse(RunFolder.isRun(place));
    GateVerdict worse = run("place", gate, right(10));
    assertEquals(Decision.FAIL, worse.decision());
    assertTrue(worse.sentence().contains("m in place-passing is -0.2500"), worse.sentence());
    Baselines.makeRoom(place, "toy");
    GateVerdict better = run("place", gate, right(26));
    assertTrue(better.sentence().contains("m in place-passing is 0.1500"), better.sentence());
    Baselines.makeRoom(place, "toy");
    assertTrue(run("place", gate, right(26)).sentence().contains("place-passing is 0.0000"));
    Baselines.makeRoom(place, "other");
    assertTrue(RunFolder.isRun(place), "what has another name stays");
  }

  @Test
  void gatesOfNoFile_areDecidedAgain_whenTheRunIsScoredAgain() throws IOException {
    run("base", COUNTED, right(20));
    List<Gate> gates =
        List.of(
            Gate.on("toy", "order").model("m").lowerBoundAtLeast(0.25).alpha(0.01).at(place("a")),
            Gate.on("toy", "order").model("m").everySection().upperBoundAtMost(0.9).at(place("b")),
            Gate.on("toy").model("m").section("s").coverageAtLeast(0.5).at(place("c")),
            Gate.on("toy").model("m").betterThan("base", 0.01).baseModel("m").family("x"),
            Gate.on("toy").model("m").notWorseThan("base", 0.05).dataset("toy"),
            Gate.on("toy").model("m").beatsControls().family("none"),
            Gate.on("toy").model("m").invalidRateAtMost(0.125),
            Gate.on("toy").model("m").costAtMost(1e-7),
            Gate.on("toy").model("m").nullMarginAtLeast(0.5),
            Gate.on("toy").model("m").latencyAtMost(Duration.ofMillis(1500), 0.5));
    RunSpec spec = new RunSpec("toy.yaml", root, Toy.RUN, Overrides.NONE);
    RunPlan plan = Planner.plan(Toy.plugins(FORTY, right(24)), spec, gates);
    Runner.run(plan, root.resolve("new"), Progress.NONE, new Stop());
    String before = Files.readString(root.resolve("new/results.json"));
    assertEquals(10, RunFolder.results(root.resolve("new")).gates().size());
    Runner.Outcome again =
        Runner.score(Toy.plugins(FORTY, right(0)), root.resolve("new"), Progress.NONE);
    assertEquals(before, Files.readString(root.resolve("new/results.json")));
    assertEquals("b", again.decided().get(1).gate().place().source());
  }

  private static Place place(String source) {
    return Place.of(source);
  }

  @Test
  void baseOfOtherRulesOrModels_isNoBase() {
    run("base", Toy.RUN + "", COUNTED, right(20));
    GateVerdict policy =
        run(
            "new",
            Toy.RUN.replace("dataset: toy", "dataset: toy, policy: {ties: half}"),
            "better-than: base",
            right(30));
    assertEquals(Decision.INCONCLUSIVE, policy.decision());
    assertEquals(
        "the run in base has no toy on toy with the same version, policy and options",
        policy.sentence());
    GateVerdict named = run("named", "better-than: base, base-model: k", right(30));
    assertEquals(
        "which model of the run in base is the base? name one with base-model: [m]",
        named.sentence());
    GateVerdict only = run("only", "better-than: base, base-model: m", right(30));
    assertEquals(Decision.PASS, only.decision());
  }

  @Test
  void baseThatIsCutShortOrChanged_isNoBase() throws IOException {
    run("base", COUNTED, right(20));
    Path results = root.resolve("base/results.json");
    String whole = Files.readString(results);
    Files.writeString(results, whole.replace("\"complete\" : true", "\"complete\" : false"));
    assertEquals(
        "the run in base is not complete", run("new", "better-than: base", right(30)).sentence());
    Files.writeString(results, whole);
    Files.delete(root.resolve("base/observations.jsonl"));
    GateVerdict gone = run("newer", "better-than: base", right(30));
    assertEquals(Decision.INCONCLUSIVE, gone.decision());
    assertTrue(
        gone.sentence().startsWith("the run in base cannot be read again: "), gone.sentence());
  }

  @Test
  void costAndLatency_comeFromWhatIsStored_alsoWhenScoredAgain() {
    String paid = Toy.RUN.replace("{adapter: toy}", "{adapter: toy, paid: true, price: 2}");
    Function<Ask<ScoreQuestion>, Outcome<Score>> model =
        ask ->
            new Outcome.Answered<>(
                new Score(1), new Exchange(List.of(), "", Usage.of(1000, 500), 1, 0));
    // 80 asks of 1500 tokens at 2 a million
    GateVerdict cost = run("paid", paid, "cost-at-most: 0.25", model);
    assertEquals(Decision.PASS, cost.decision());
    assertEquals("answers of m cost 0.2400 USD; demanded: at most 0.2500", cost.sentence());
    Runner.score(Toy.plugins(FORTY, right(0)), root.resolve("paid"), Progress.NONE);
    assertEquals(cost, RunFolder.results(root.resolve("paid")).gates().get(0));
    List<Decided> dear =
        Verdicts.of(
            Toy.plugins(FORTY, right(0)),
            root.resolve("paid"),
            List.of(Gate.on("toy").model("m").costAtMost(0.23)));
    assertEquals(Decision.FAIL, dear.get(0).verdicts().get(0).decision());
    GateVerdict unknown = run("unknown", paid.replace(", price: 2", ""), "cost-at-most: 1", model);
    assertEquals("what 80 of 80 asks cost is not known", unknown.sentence());
  }

  @Test
  void gateInCode_isCheckedAgainstThePlan() {
    RunSpec spec = new RunSpec("toy.yaml", root, Toy.RUN, Overrides.NONE);
    Plugins plugins = Toy.plugins(FORTY, right(1));
    Gate gate = Gate.on("toy", "order").model("m").lowerBoundAtLeast(1);
    assertEquals(gate.id(), Planner.plan(plugins, spec, List.of(gate)).gates().get(0).id());
    ProblemException wrong =
        assertThrows(
            ProblemException.class,
            () ->
                Planner.plan(
                    plugins,
                    spec,
                    List.of(
                        Gate.on("toi").model("m").beatsControls(),
                        Gate.on("toy").model("mm").betterThan("nobody"))));
    assertEquals(3, wrong.problems().size(), wrong.getMessage());
  }
}
