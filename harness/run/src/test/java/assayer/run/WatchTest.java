package assayer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.model.Ask;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.ProblemException;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Flips;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Reading;
import assayer.core.reading.Stopping;
import assayer.core.reading.SuiteResult;
import assayer.run.Toy.ToyData;
import assayer.run.gate.Decided;
import assayer.run.gate.Gate;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By statistics that know a mean of n values to 1 / √n, and items of two asks each. */
final class WatchTest {
  private static final ToyData MANY = new ToyData(200, Set.of());

  /** Decided once 1 / √n is 0.1 or less: of looks at 32, 64, 96 and 128 items at the last. */
  private static final String FINE = "{suite: toy, model: m, metric: order, lower-bound: 0.9}";

  /** Decided at the first look. */
  private static final String COARSE = "{suite: toy, model: m, metric: order, lower-bound: 0.5}";

  @TempDir Path folder;

  private static String run(String... gates) {
    return """
    name: toy
    seed: 5
    models: {m: {adapter: toy}, o: {adapter: toy}}
    runs:
      - {suite: toy, dataset: toy}
    gates: {stop: sequential, list: [%s]}
    """
        .formatted(String.join(", ", gates));
  }

  private static Outcome<Score> right(Ask<ScoreQuestion> ask) {
    return new Outcome.Answered<>(new Score(1));
  }

  /** Right on every other item. */
  private static Outcome<Score> half(Ask<ScoreQuestion> ask) {
    boolean even = Integer.parseInt(ask.id().item().row()) % 2 == 0;
    return new Outcome.Answered<>(new Score(even ? 1 : -1));
  }

  private static RunPlan plan(
      String yaml, Overrides overrides, Function<Ask<ScoreQuestion>, Outcome<Score>> model) {
    RunSpec spec = Toy.spec(yaml);
    return Planner.plan(
        Toy.plugins(MANY, model), new RunSpec(spec.source(), spec.folder(), yaml, overrides));
  }

  private static Runner.Outcome run(
      Path out, String yaml, Function<Ask<ScoreQuestion>, Outcome<Score>> model) {
    return Runner.run(plan(yaml, Overrides.NONE, model), out, Progress.NONE, new Stop());
  }

  private static Outcome<Score> counted(AtomicInteger count, Ask<ScoreQuestion> ask) {
    count.incrementAndGet();
    return right(ask);
  }

  private static byte[] results(Path out) throws IOException {
    return Files.readAllBytes(out.resolve("results.json"));
  }

  private static SuiteResult result(Runner.Outcome outcome, String model) {
    return outcome.results().results().stream()
        .filter(r -> r.model().equals(model))
        .findFirst()
        .orElseThrow();
  }

  private static Stopping stopping(Runner.Outcome outcome, String model) {
    return result(outcome, model).stopping().orElseThrow();
  }

  @Test
  void decidedGates_endTheAsking_andTheCallsAreNotMade() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    String alone = run(FINE).replace(", o: {adapter: toy}", "");
    Runner.Outcome outcome = run(folder.resolve("a"), alone, ask -> counted(asked, ask));
    assertEquals(2 * 128, asked.get(), "at the model");
    Stopping stopping = stopping(outcome, "m");
    assertEquals(new Stopping("its gates are decided", 128, 200, 2 * 72, false), stopping);
    assertEquals(128, result(outcome, "m").tally().items());
    assertTrue(outcome.results().complete() && outcome.clean());
    assertEquals(Decision.PASS, outcome.results().gates().get(0).decision());
    String sentence = outcome.results().gates().get(0).sentence();
    assertTrue(sentence.contains("asked until decided, 128 of 200 items"), sentence);
    assertEquals(outcome.results(), RunFolder.results(folder.resolve("a")));
    String json = Files.readString(folder.resolve("a/results.json")).replaceAll("\\s", "");
    assertTrue(json.contains("\"after\":128,\"of\":200,\"callsSaved\":144"), json);
  }

  @Test
  void reading_isTheOneThatHoldsAtEachLook() {
    Runner.Outcome outcome = run(folder.resolve("a"), run(FINE), WatchTest::right);
    Reading headline = result(outcome, "m").reading("overall", "order").orElseThrow();
    Estimate estimate = headline.estimate().orElseThrow();
    assertEquals("looks", estimate.method());
    assertEquals(1, estimate.value());
    assertEquals(Set.of(Flag.OPTIONAL_STOPPING), estimate.flags());
    assertEquals(Optional.empty(), result(outcome, "m").rank());
  }

  /** Nobody's gate rests on it, so nothing says how few items would do. */
  @Test
  void modelThatNoGateNames_isAskedWhole() {
    Runner.Outcome outcome = run(folder.resolve("a"), run(COARSE), WatchTest::right);
    assertEquals(32, result(outcome, "m").tally().items());
    assertEquals(200, result(outcome, "o").tally().items());
    assertEquals(Optional.empty(), result(outcome, "o").stopping());
  }

  @Test
  void openGate_hasAllItemsAsked_andIsInconclusive() {
    String open = COARSE.replace("bound: 0.5", "bound: 0.48");
    Runner.Outcome outcome = run(folder.resolve("a"), run(open), WatchTest::half);
    assertEquals(
        new Stopping("its gates are still open", 200, 200, 0, false), stopping(outcome, "m"));
    assertTrue(outcome.results().complete());
    assertEquals(Decision.INCONCLUSIVE, outcome.results().gates().get(0).decision());
  }

  @Test
  void slowestGate_decidesHowFar() {
    assertEquals(
        32, stopping(run(folder.resolve("a"), run(COARSE), WatchTest::right), "m").after());
    // two gates are one family, so each needs a little more
    String finer = FINE.replace("0.9", "0.85");
    Runner.Outcome both = run(folder.resolve("b"), run(COARSE, finer), WatchTest::right);
    assertEquals(128, stopping(both, "m").after());
    Runner.Outcome one = run(folder.resolve("c"), run(finer), WatchTest::right);
    assertEquals(64, stopping(one, "m").after());
    assertTrue(both.results().gates().stream().allMatch(g -> g.decision() == Decision.PASS));
  }

  @Test
  void order_isTheSeeds_notTheDatasets() {
    Set<String> first = asked(run(COARSE), Overrides.NONE);
    assertEquals(32, first.size());
    assertEquals(first, asked(run(COARSE), Overrides.NONE));
    assertFalse(first.equals(asked(run(COARSE).replace("seed: 5", "seed: 6"), Overrides.NONE)));
    assertTrue(first.stream().anyMatch(row -> Integer.parseInt(row) > 100), first.toString());
  }

  @Test
  void limit_countsFromTheFirst_andTheOrderIsWithin() {
    Overrides forty =
        new Overrides(
            OptionalLong.of(40),
            List.of("m"),
            List.of(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            Overrides.NONE.cache(),
            Overrides.NONE.probing());
    Set<String> few = asked(run(COARSE), forty);
    assertEquals(32, few.size());
    assertTrue(few.stream().allMatch(row -> Integer.parseInt(row) <= 40), few.toString());
  }

  private Set<String> asked(String yaml, Overrides overrides) {
    Set<String> rows = new ConcurrentSkipListSet<>();
    String alone = yaml.replace(", o: {adapter: toy}", "");
    RunPlan plan =
        plan(
            alone,
            overrides,
            ask -> {
              rows.add(ask.id().item().row());
              return right(ask);
            });
    Path out = folder.resolve("asked" + System.nanoTime());
    Runner.run(plan, out, Progress.NONE, new Stop());
    return new TreeSet<>(rows);
  }

  @Test
  void cutOffRun_goesOn_andEndsAtTheSameItemWithTheSameBytes() throws IOException {
    String yaml = run(FINE).replace(", o: {adapter: toy}", "");
    Path whole = folder.resolve("whole");
    run(whole, yaml, WatchTest::right);
    byte[] all = Files.readAllBytes(whole.resolve("observations.jsonl"));
    for (int cut : new int[] {0, all.length / 7, all.length / 2, all.length - 3, all.length}) {
      Path part = folder.resolve("cut" + cut);
      Files.createDirectories(part);
      Files.copy(whole.resolve("manifest.json"), part.resolve("manifest.json"));
      Files.write(part.resolve("observations.jsonl"), Arrays.copyOf(all, cut));
      AtomicInteger asked = new AtomicInteger();
      run(part, yaml, ask -> counted(asked, ask));
      assertArrayEquals(results(whole), results(part), "cut at byte " + cut);
      long kept =
          new String(all, 0, cut, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
      assertEquals(256 - kept, asked.get());
    }
  }

  @Test
  void scoringAgain_stopsThereToo_withNobodyToAsk() throws IOException {
    Path out = folder.resolve("a");
    run(out, run(FINE), WatchTest::right);
    byte[] before = results(out);
    Runner.score(
        Toy.plugins(
            MANY,
            ask -> {
              throw new AssertionError("asked");
            }),
        out,
        Progress.NONE);
    assertArrayEquals(before, results(out));
  }

  @Test
  void cutOffRun_isNotTakenForOneThatStopped() throws IOException {
    Path out = folder.resolve("a");
    run(out, run(FINE), WatchTest::right);
    Path lines = out.resolve("observations.jsonl");
    List<String> kept = Files.readAllLines(lines).subList(0, 100);
    Files.write(lines, kept);
    Runner.Outcome outcome = Runner.score(Toy.plugins(MANY, WatchTest::right), out, Progress.NONE);
    assertFalse(outcome.results().complete());
    assertEquals(Decision.INCONCLUSIVE, outcome.results().gates().get(0).decision());
    assertTrue(
        outcome.problems().stream().anyMatch(p -> p.message().contains("goes on here")),
        outcome.problems().toString());
  }

  /** A block that is not settled is no block to look at; what comes after it is not asked. */
  @Test
  void failedAsk_endsTheSession_andTheNextGoesOnFromThere() throws IOException {
    Path out = folder.resolve("a");
    String yaml = run(FINE).replace(", o: {adapter: toy}", "");
    Set<String> first = asked(run(COARSE), Overrides.NONE);
    String broken = first.iterator().next();
    AtomicInteger asked = new AtomicInteger();
    Runner.Outcome outcome =
        run(
            out,
            yaml,
            ask -> {
              asked.incrementAndGet();
              return ask.id().item().row().equals(broken)
                  ? new Outcome.Failed<>(FailureKind.TIMEOUT, "too slow", 1)
                  : right(ask);
            });
    assertFalse(outcome.results().complete());
    assertEquals(64, asked.get());
    run(out, yaml, WatchTest::right);
    Path whole = folder.resolve("whole");
    run(whole, yaml, WatchTest::right);
    assertArrayEquals(results(whole), results(out));
  }

  @Test
  void pair_isAskedTheSameItems_sideBySide() {
    String better = "{suite: toy, model: m, better-than: o, margin: 0.2}";
    Runner.Outcome outcome = run(folder.resolve("a"), run(better), WatchTest::right);
    // as good, so 0.2 better it is not; known to 2 / √n
    assertEquals(Decision.FAIL, outcome.results().gates().get(0).decision());
    assertEquals(128, stopping(outcome, "m").after());
    assertEquals(stopping(outcome, "m"), stopping(outcome, "o"));
  }

  @Test
  void baseInAnotherRun_isHeldAgainstTheItemsAskedSoFar() {
    Path base = folder.resolve("base");
    run(base, Toy.RUN, WatchTest::right);
    String yaml =
        run("{suite: toy, model: m, not-worse-than: %s, margin: 0.2}".formatted(base))
            .replace(", o: {adapter: toy}", "");
    Runner.Outcome outcome = run(folder.resolve("a"), yaml, WatchTest::right);
    assertEquals(Decision.PASS, outcome.results().gates().get(0).decision());
    assertEquals(128, stopping(outcome, "m").after());
    // and one that stopped early is a base for as many items as it has
    String again =
        run("{suite: toy, model: m, not-worse-than: %s, margin: 0.2}"
                .formatted(folder.resolve("a")))
            .replace(", o: {adapter: toy}", "");
    Runner.Outcome second = run(folder.resolve("b"), again, WatchTest::right);
    assertEquals(Decision.PASS, second.results().gates().get(0).decision());
    Flips none = new Flips(0, 0, List.of(), List.of());
    assertEquals(Optional.of(none), second.results().gates().get(0).flips());
  }

  /** The base is done sooner than the model, of which another gate needs more. */
  @Test
  void modelThatIsDone_pauses_andWhatItDecidedStands() {
    String pair = "{suite: toy, model: m, not-worse-than: o, margin: 0.9, family: pair}";
    for (String claim : List.of("population", "benchmark")) {
      String yaml = run(pair, FINE).replace("stop:", "claim: " + claim + ", stop:");
      Runner.Outcome outcome = run(folder.resolve(claim), yaml, WatchTest::right);
      assertEquals(32, stopping(outcome, "o").after());
      assertEquals(128, stopping(outcome, "m").after());
      assertTrue(
          outcome.results().gates().stream().allMatch(g -> g.decision() == Decision.PASS),
          outcome.results().gates().toString());
      assertEquals(claim.equals("benchmark"), stopping(outcome, "m").benchmark());
    }
  }

  @Test
  void tooFewAnswers_decideNothing() {
    Function<Ask<ScoreQuestion>, Outcome<Score>> refusing =
        ask ->
            Integer.parseInt(ask.id().item().row()) % 2 == 0
                ? new Outcome.Refused<>("no")
                : right(ask);
    String yaml = run(COARSE.replace("0.5}", "0.5, coverage: 0.9}"));
    Runner.Outcome outcome = run(folder.resolve("a"), yaml, refusing);
    assertEquals(200, stopping(outcome, "m").after());
    assertTrue(outcome.results().complete());
    assertEquals(Decision.INCONCLUSIVE, outcome.results().gates().get(0).decision());
  }

  /** They do not say how far to ask, but what was asked may tell. */
  @Test
  void gatesFromElsewhere_areDecidedByWhatHoldsAtEachLook_orNotAtAll() {
    Path out = folder.resolve("a");
    run(out, run(COARSE), WatchTest::right);
    Gate on = Gate.on("toy", "order").model("m");
    List<Decided> decided =
        Verdicts.of(
            Toy.plugins(MANY, WatchTest::right),
            out,
            List.of(
                on.lowerBoundAtLeast(0.6).family("none"),
                on.lowerBoundAtLeast(0.9).family("none"),
                on.invalidRateAtMost(0.5).family("none")));
    List<GateVerdict> verdicts = decided.stream().map(one -> one.verdicts().get(0)).toList();
    assertEquals(
        List.of(Decision.PASS, Decision.INCONCLUSIVE, Decision.INCONCLUSIVE),
        verdicts.stream().map(GateVerdict::decision).toList());
    assertTrue(verdicts.get(2).sentence().contains("other gates"), verdicts.get(2).sentence());
    ProblemException found =
        assertThrows(
            ProblemException.class,
            () ->
                Planner.plan(
                    Toy.plugins(MANY, WatchTest::right),
                    Toy.spec(run(COARSE)),
                    List.of(on.lowerBoundAtLeast(0.6))));
    assertTrue(found.getMessage().contains("no gate may come from elsewhere"), found.getMessage());
  }

  @Test
  void plan_saysThatItIsTheMost() {
    assertTrue(
        PlanCount.of(plan(run(COARSE), Overrides.NONE, WatchTest::right)).lines().stream()
            .anyMatch(line -> line.startsWith("this is the most")));
  }

  @Test
  void gatesThatNoLookDecides_areProblems() {
    String yaml =
        run(
            COARSE,
            "{suite: toy, model: m, metric: order, section: other, lower-bound: 0.5}",
            "{suite: toy, model: m, invalid-rate-at-most: 0.1}",
            "{suite: toy, model: m, coverage: 0.9}",
            "{suite: toy, model: m, metric: mrr, lower-bound: 0.5}");
    ProblemException found =
        assertThrows(ProblemException.class, () -> plan(yaml, Overrides.NONE, WatchTest::right));
    assertEquals(4, found.problems().size(), found.getMessage());
    assertTrue(found.getMessage().contains("stop: sequential"), found.getMessage());
  }

  @Test
  void wordsOfGates_areChecked() {
    String yaml =
        run(COARSE).replace("stop: sequential", "stop: sequental, claim: some, colour: 1");
    ProblemException found =
        assertThrows(ProblemException.class, () -> plan(yaml, Overrides.NONE, WatchTest::right));
    assertTrue(found.getMessage().contains("sequential"), found.getMessage());
    assertTrue(found.getMessage().contains("colour"), found.getMessage());
    String lonely = run(COARSE).replace("stop: sequential", "claim: benchmark");
    assertThrows(ProblemException.class, () -> plan(lonely, Overrides.NONE, WatchTest::right));
    assertThrows(ProblemException.class, () -> plan(run(), Overrides.NONE, WatchTest::right));
  }
}
