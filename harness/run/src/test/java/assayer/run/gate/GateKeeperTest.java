package assayer.run.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.option.Place;
import assayer.core.option.ProblemException;
import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Reading;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class GateKeeperTest {
  private static final Estimate EIGHTY = Found.EIGHTY;
  private static final Gate ACCURACY = Gate.on("s", "accuracy").model("m");

  private static List<Decided> decide(Evidence found, Gate... gates) {
    return new GateKeeper(new Widths(), new HolmByHand()).decide(List.of(gates), found);
  }

  private static GateVerdict only(Evidence found, Gate gate) {
    Decided decided = decide(found, gate).get(0);
    assertEquals(1, decided.verdicts().size());
    return decided.verdicts().get(0);
  }

  private static GateVerdict decide(Reading reading, Tally tally, ScoringPolicy policy, Gate gate) {
    SuiteResult result =
        Found.result("m", tally, policy, Direction.HIGHER, Found.reading("overall", reading));
    return only(Found.of(result), gate);
  }

  private static Decision decide(double bound) {
    return only(Found.of(Found.result(EIGHTY)), ACCURACY.lowerBoundAtLeast(bound)).decision();
  }

  @Test
  void bound_isComparedWithTheIntervalNotTheValue() {
    assertEquals(Decision.PASS, decide(0.75));
    assertEquals(Decision.INCONCLUSIVE, decide(0.76));
    assertEquals(Decision.INCONCLUSIVE, decide(0.84));
    assertEquals(Decision.FAIL, decide(0.86));
  }

  @Test
  void bothBounds_mustBeShown_andMissingOneIsOneOfTwo() {
    Found found = Found.of(Found.result(EIGHTY));
    Gate within = ACCURACY.lowerBoundAtLeast(0.7).upperBoundAtMost(0.9);
    assertEquals(Decision.PASS, only(found, within).decision());
    assertEquals(Decision.INCONCLUSIVE, only(found, within.upperBoundAtMost(0.84)).decision());
    // 0.025 doubled is not enough, a half-width more is
    assertEquals(
        Decision.INCONCLUSIVE,
        only(found, ACCURACY.lowerBoundAtLeast(0.1).upperBoundAtMost(0.75)).decision());
    assertEquals(
        Decision.FAIL,
        only(found, ACCURACY.lowerBoundAtLeast(0.1).upperBoundAtMost(0.70)).decision());
  }

  @Test
  void alpha_isWhatPIsHeldAgainst() {
    Found found = Found.of(Found.result(EIGHTY));
    Gate gate = ACCURACY.lowerBoundAtLeast(0.75);
    assertEquals(Decision.PASS, only(found, gate).decision());
    GateVerdict strict = only(found, gate.alpha(0.01));
    assertEquals(Decision.INCONCLUSIVE, strict.decision());
    assertEquals(
        "accuracy of m is 0.8000, interval 0.7500 to 0.8500; demanded: at least 0.7500; p = 0.0250,"
            + " held against 0.01; by estimate 300 more items would decide it",
        strict.sentence());
    assertEquals(OptionalLong.of(300), strict.furtherItems());
    assertEquals(0.025, strict.pValue().orElseThrow());
  }

  @Test
  void valueAtTheBound_isDecidedByNoNumberOfItems() {
    GateVerdict verdict = only(Found.of(Found.result(EIGHTY)), ACCURACY.lowerBoundAtLeast(0.8));
    assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    assertTrue(
        verdict.sentence().endsWith("; no number of items would decide it as it is"),
        verdict.sentence());
    assertEquals(OptionalLong.empty(), verdict.furtherItems());
  }

  @Test
  void familyOfGates_isCorrectedTogether_andSaysSo() {
    Found found = Found.of(Found.result(EIGHTY));
    Gate close = ACCURACY.lowerBoundAtLeast(0.75); // p 0.025
    Gate clear = ACCURACY.lowerBoundAtLeast(0.70); // p 0.00625
    List<Decided> both = decide(found, close, clear);
    assertEquals(Decision.PASS, both.get(0).verdicts().get(0).decision());
    assertEquals(
        "accuracy of m is 0.8000, interval 0.7500 to 0.8500; demanded: at least 0.7000; p = 0.0063,"
            + " by Holm p = 0.0125 as one of 2 gates, held against 0.025",
        both.get(1).verdicts().get(0).sentence());
    List<Decided> twice = decide(found, close, close);
    twice.forEach(d -> assertEquals(Decision.INCONCLUSIVE, d.verdicts().get(0).decision()));
    for (Gate[] apart :
        new Gate[][] {{close.family("none"), close}, {close.family("one"), close.family("two")}}) {
      decide(found, apart)
          .forEach(d -> assertEquals(Decision.PASS, d.verdicts().get(0).decision()));
    }
  }

  /** Else a gate could be helped by leaving out what another rests on. */
  @Test
  void gateWithoutAReading_staysInItsFamily() {
    Found found = Found.of(Found.result(EIGHTY));
    Gate close = ACCURACY.lowerBoundAtLeast(0.75);
    Gate silent = Gate.on("s", "nothing").model("m").lowerBoundAtLeast(0.1);
    List<Decided> decided = decide(found, close, silent);
    assertEquals(Decision.INCONCLUSIVE, decided.get(0).verdicts().get(0).decision());
    assertEquals(
        "unknown metric \"nothing\"; known: accuracy", decided.get(1).verdicts().get(0).sentence());
  }

  @Test
  void missingAnswers_areDemandedUnlessTheyCountAgainstTheModel() {
    Gate gate = ACCURACY.lowerBoundAtLeast(0.7);
    ScoringPolicy exclude = ScoringPolicy.STRICT.with(Unscored.EXCLUDE);
    assertEquals(Decision.PASS, decide(EIGHTY, Found.PART, ScoringPolicy.STRICT, gate).decision());
    GateVerdict verdict = decide(EIGHTY, Found.PART, exclude, gate);
    assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    assertEquals("97 of 100 asks were answered, 1.0000 is demanded", verdict.sentence());
  }

  @Test
  void missingAnswers_areDemandedWhereTheyMayHelpTheModel() {
    for (Direction direction : List.of(Direction.LOWER, Direction.NONE)) {
      SuiteResult result =
          Found.result(
              "m", Found.PART, ScoringPolicy.STRICT, direction, Found.reading("overall", EIGHTY));
      GateVerdict verdict = only(Found.of(result), ACCURACY.lowerBoundAtLeast(0.7));
      assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    }
  }

  @Test
  void statedCoverage_isHeld_andAloneIsMetOrNot() {
    Gate gate = ACCURACY.lowerBoundAtLeast(0.7);
    ScoringPolicy strict = ScoringPolicy.STRICT;
    assertEquals(
        Decision.INCONCLUSIVE,
        decide(EIGHTY, Found.PART, strict, gate.coverageAtLeast(0.99)).decision());
    assertEquals(
        Decision.PASS, decide(EIGHTY, Found.PART, strict, gate.coverageAtLeast(0.95)).decision());
    assertEquals(
        Decision.PASS,
        decide(EIGHTY, Found.PART, strict, ACCURACY.coverageAtLeast(0.95)).decision());
    GateVerdict missed = decide(EIGHTY, Found.PART, strict, ACCURACY.coverageAtLeast(0.99));
    assertEquals(Decision.FAIL, missed.decision());
    assertEquals("97 of 100 asks were answered; demanded: at least 0.9900", missed.sentence());
  }

  @Test
  void flagOfTheInterval_isNamed_andTheGateRestsOnItsBound() {
    GateVerdict verdict =
        decide(
            EIGHTY.with(Flag.FEW_CLUSTERS).with(Flag.CLIPPED),
            Found.FULL,
            ScoringPolicy.STRICT,
            ACCURACY.lowerBoundAtLeast(0.7));
    assertEquals(Decision.PASS, verdict.decision());
    assertEquals(
        "accuracy of m is 0.8000, interval 0.7500 to 0.8500; flagged: fewer than 30 clusters,"
            + " clipped; demanded: at least 0.7000; p = 0.0063, held against 0.025",
        verdict.sentence());
  }

  @Test
  void readingWithoutSpreadOrError_neverPasses() {
    Gate gate = ACCURACY.lowerBoundAtLeast(0.1);
    GateVerdict degenerate =
        decide(
            Estimate.bare(1, 100).withStandardError(0).with(Flag.DEGENERATE),
            Found.FULL,
            ScoringPolicy.STRICT,
            gate);
    assertEquals(Decision.INCONCLUSIVE, degenerate.decision());
    assertEquals("the reading has no interval to rest on: no spread", degenerate.sentence());
    for (Flag flag : List.of(Flag.DEGENERATE, Flag.TOO_FEW, Flag.TOO_FEW_CLUSTERS)) {
      assertEquals(
          Decision.INCONCLUSIVE,
          decide(EIGHTY.with(flag), Found.FULL, ScoringPolicy.STRICT, gate).decision());
    }
  }

  @Test
  void silence_isInconclusive() {
    Gate gate = ACCURACY.lowerBoundAtLeast(0.1);
    Reading none = new Undefined(Undefined.Reason.EMPTY, 0);
    assertEquals("the reading is undefined: nothing to measure", silent(Found.result(none), gate));
    SuiteResult good = Found.result(EIGHTY);
    assertEquals("unknown section \"hard\"; known: overall", silent(good, gate.section("hard")));
    assertEquals("there is no result of this suite and model", silent(good, gate.model("other")));
    assertEquals("there is no result of this suite and model", silent(good, gate.dataset("e")));
    assertEquals(
        "there is no section of accuracy but the whole", silent(good, gate.everySection()));
    assertEquals("it asks for nothing", silent(good, ACCURACY));
    assertEquals("no control is seated here", silent(good, ACCURACY.beatsControls()));
    assertEquals("there is no such base", silent(good, ACCURACY.betterThan("base")));
    assertEquals(
        "nothing was sent, so no cost is known",
        silent(good, Gate.on("s").model("m").costAtMost(1)));
    GateVerdict unfinished = only(Found.complete(false, good), gate);
    assertEquals(Decision.INCONCLUSIVE, unfinished.decision());
    assertEquals("the run is not complete", unfinished.sentence());
    GateVerdict twice = only(Found.of(good, good), gate);
    assertEquals("2 results are of this suite and model; name the dataset", twice.sentence());
  }

  private static String silent(SuiteResult result, Gate gate) {
    GateVerdict verdict = only(Found.of(result), gate);
    assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    return verdict.sentence();
  }

  private static SuiteResult sections(double easy, double hard) {
    return Found.result(
        "m",
        Found.FULL,
        ScoringPolicy.STRICT,
        Direction.HIGHER,
        Found.reading("overall", EIGHTY),
        Found.reading("easy", Found.around(easy)),
        Found.reading("hard", Found.around(hard)));
  }

  @Test
  void everySection_hasAVerdictOfItsOwn_correctedTogether() {
    Gate gate = ACCURACY.lowerBoundAtLeast(0.5).everySection();
    List<GateVerdict> verdicts = decide(Found.of(sections(0.9, 0.55)), gate).get(0).verdicts();
    assertEquals(
        List.of("s/easy/accuracy/m >= 0.5", "s/hard/accuracy/m >= 0.5"),
        verdicts.stream().map(GateVerdict::id).toList());
    assertEquals(
        List.of(Decision.PASS, Decision.PASS),
        verdicts.stream().map(GateVerdict::decision).toList());
    assertEquals(
        "accuracy of m in hard is 0.5500, interval 0.5000 to 0.6000; demanded: at least 0.5000; p ="
            + " 0.0250, by Holm p = 0.0250 as one of 2 gates, held against 0.025",
        verdicts.get(1).sentence());
    List<GateVerdict> close = decide(Found.of(sections(0.55, 0.55)), gate).get(0).verdicts();
    close.forEach(v -> assertEquals(Decision.INCONCLUSIVE, v.decision()));
  }

  @Test
  void worstSection_isOneVerdict_whichNeedsAllToPass() {
    Gate gate = ACCURACY.lowerBoundAtLeast(0.5).worstSection();
    GateVerdict passed = only(Found.of(sections(0.55, 0.55)), gate);
    assertEquals(Decision.PASS, passed.decision());
    assertEquals("s/worst-section/accuracy/m >= 0.5", passed.id());
    GateVerdict open = only(Found.of(sections(0.9, 0.52)), gate);
    assertEquals(Decision.INCONCLUSIVE, open.decision());
    assertTrue(open.sentence().contains("in hard is 0.5200"), open.sentence());
    assertTrue(open.sentence().contains("the worst of 2 sections"), open.sentence());
    assertEquals(Decision.FAIL, only(Found.of(sections(0.9, 0.3)), gate).decision());
  }

  @Test
  void notWorse_restsOnTheDifference() {
    Found found = Found.of(Found.result(EIGHTY));
    Gate gate = ACCURACY.notWorseThan("base", 0.05);
    GateVerdict passed = only(found.with("base", Found.pair(50, 60, 100)), gate);
    assertEquals(Decision.PASS, passed.decision());
    assertEquals("s/overall/accuracy/m not-worse-than base by 0.05", passed.id());
    assertEquals(
        "accuracy of m less that of the base is 0.1000, interval 0.0000 to 0.2000, by widths on 100"
            + " items; demanded: above -0.0500; p = 0.0125, held against 0.025",
        passed.sentence());
    assertEquals(
        Decision.INCONCLUSIVE, only(found.with("base", Found.pair(50, 50, 100)), gate).decision());
    assertEquals(Decision.FAIL, only(found.with("base", Found.pair(50, 30, 100)), gate).decision());
    Gate named = gate.baseModel("theirs");
    assertEquals(
        "there is no such base", only(found.with("base", Found.pair(1, 1, 9)), named).sentence());
    assertEquals(
        Decision.PASS, only(found.with("basetheirs", Found.pair(50, 60, 100)), named).decision());
  }

  @Test
  void betterThan_asksForMoreThanNothing_andLessWhereLessIsBetter() {
    Found found = Found.of(Found.result(EIGHTY)).with("base", Found.pair(50, 60, 100));
    assertEquals(Decision.PASS, only(found, ACCURACY.betterThan("base")).decision());
    assertEquals(Decision.INCONCLUSIVE, only(found, ACCURACY.betterThan("base", 0.05)).decision());
    SuiteResult errors =
        Found.result(
            "m",
            Found.FULL,
            ScoringPolicy.STRICT,
            Direction.LOWER,
            Found.reading("overall", EIGHTY));
    Found fewer = Found.of(errors).with("base", Found.pair(60, 45, 100));
    assertEquals(Decision.PASS, only(fewer, ACCURACY.betterThan("base", 0.05)).decision());
    GateVerdict more =
        only(Found.of(errors).with("base", Found.pair(45, 60, 100)), ACCURACY.betterThan("base"));
    assertEquals(Decision.FAIL, more.decision());
    assertTrue(more.sentence().contains("demanded: below "), more.sentence());
    SuiteResult neither =
        Found.result(
            "m",
            Found.FULL,
            ScoringPolicy.STRICT,
            Direction.NONE,
            Found.reading("overall", EIGHTY));
    assertEquals(
        "neither end of accuracy is better, so no model is",
        only(Found.of(neither).with("base", Found.pair(1, 9, 100)), ACCURACY.betterThan("base"))
            .sentence());
  }

  @Test
  void missingAnswersOfTheBase_mayHelpTheModel() {
    Found.of(Found.result(EIGHTY));
    Paired.Pair full = Found.pair(50, 60, 100);
    Paired.Pair part = new Paired.Pair(full.name(), full.base(), full.other(), Found.PART, 100, 0);
    GateVerdict verdict =
        only(Found.of(Found.result(EIGHTY)).with("base", part), ACCURACY.betterThan("base"));
    assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    assertEquals(
        "97 of 100 asks of the base were answered, 1.0000 is demanded", verdict.sentence());
  }

  @Test
  void fewItemsInCommon_decideNothing() {
    GateVerdict verdict =
        only(
            Found.of(Found.result(EIGHTY)).with("base", Found.pair(0, 29, 29)),
            ACCURACY.betterThan("base"));
    assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    assertEquals(OptionalLong.of(1), verdict.furtherItems());
    assertEquals(
        "only 29 items are compared with the base; by estimate 1 more item would decide it",
        verdict.sentence());
  }

  @Test
  void comparison_isOfTheHeadlineOfAllItems() {
    Found found = Found.of(Found.result(EIGHTY)).with("base", Found.pair(50, 60, 100));
    assertEquals(
        "models are compared by accuracy of all items, not by mrr",
        only(found, Gate.on("s", "mrr").model("m").betterThan("base")).sentence());
    assertEquals(
        "models are compared by accuracy of all items, not by accuracy in hard",
        only(found, ACCURACY.section("hard").betterThan("base")).sentence());
    assertEquals(Decision.PASS, only(found, Gate.on("s").model("m").betterThan("base")).decision());
  }

  /** A run that was paid for must not be lost because its base is. */
  @Test
  void evidenceThatCannotBeRead_leavesTheGateOpen() {
    Found found = Found.of(Found.result(EIGHTY));
    Gate gate = ACCURACY.betterThan("base");
    GateVerdict problem =
        only(new Broken(found, new ProblemException(Place.of("base"), "it is damaged")), gate);
    assertEquals(Decision.INCONCLUSIVE, problem.decision());
    assertEquals("what it rests on cannot be read: base: it is damaged", problem.sentence());
    GateVerdict lost =
        only(new Broken(found, new UncheckedIOException(new NoSuchFileException("base"))), gate);
    assertEquals(
        "what it rests on cannot be read: there is no such file or folder (base)", lost.sentence());
  }

  /** Evidence whose pairs cannot be read. */
  private record Broken(Found found, RuntimeException trouble) implements Evidence {
    @Override
    public Results results() {
      return found.results();
    }

    @Override
    public Paired against(SuiteResult model, String base, String named) {
      throw trouble;
    }

    @Override
    public Paired beside(SuiteResult model, SuiteResult other) {
      throw trouble;
    }

    @Override
    public Optional<double[]> worth(SuiteResult model) {
      throw trouble;
    }

    @Override
    public Effort effort(SuiteResult model) {
      throw trouble;
    }
  }

  @Test
  void controls_mustAllBeBeaten() {
    SuiteResult one =
        Found.result(
            "control-1",
            Found.FULL,
            ScoringPolicy.STRICT,
            Direction.HIGHER,
            Found.reading("overall", EIGHTY));
    SuiteResult two =
        Found.result(
            "control-2",
            Found.FULL,
            ScoringPolicy.STRICT,
            Direction.HIGHER,
            Found.reading("overall", EIGHTY));
    Found found = Found.of(Found.result(EIGHTY), one, two);
    Gate gate = ACCURACY.beatsControls();
    Map<String, Paired> beaten =
        Map.of("control-1", Found.pair(10, 60, 100), "control-2", Found.pair(45, 60, 100));
    GateVerdict passed = only(new Found(found.results(), beaten, found.effort()), gate);
    assertEquals(Decision.PASS, passed.decision());
    assertTrue(
        passed.sentence().contains("is 0.1500") && passed.sentence().contains("of 2 controls"),
        passed.sentence());
    Map<String, Paired> one1 =
        Map.of("control-1", Found.pair(10, 60, 100), "control-2", Found.pair(59, 60, 100));
    assertEquals(
        Decision.INCONCLUSIVE,
        only(new Found(found.results(), one1, found.effort()), gate).decision());
  }

  @Test
  void invalidRate_countsAllThatIsNoAnswer() {
    Tally third = new Tally(100, 0, 100, 100, 70, 10, 10, 10);
    Gate on = Gate.on("s").model("m");
    Gate gate = on.invalidRateAtMost(0.1);
    GateVerdict failed = decide(EIGHTY, third, ScoringPolicy.STRICT, gate);
    assertEquals(Decision.FAIL, failed.decision());
    assertTrue(
        failed.sentence().contains("(10 refused, 10 unparsed, 10 failed of 100 asks)"),
        failed.sentence());
    assertEquals(
        Decision.PASS,
        decide(EIGHTY, Found.PART, ScoringPolicy.STRICT, on.invalidRateAtMost(0.5)).decision());
    assertEquals(
        Decision.INCONCLUSIVE, decide(EIGHTY, Found.PART, ScoringPolicy.STRICT, gate).decision());
  }

  @Test
  void cost_isCounted_andInNoFamily() {
    Gate gate = Gate.on("s").model("m").costAtMost(2);
    Found found = Found.of(Found.result(EIGHTY)).with(new Effort(List.of(), 1.5, "USD", 100, 0));
    GateVerdict passed = only(found, gate);
    assertEquals(Decision.PASS, passed.decision());
    assertEquals("answers of m cost 1.5000 USD; demanded: at most 2.0000", passed.sentence());
    assertEquals(Decision.FAIL, only(found, Gate.on("s").model("m").costAtMost(1)).decision());
    List<Decided> both = decide(found, gate, ACCURACY.lowerBoundAtLeast(0.75));
    assertEquals(Decision.PASS, both.get(1).verdicts().get(0).decision());
    Found unknown = found.with(new Effort(List.of(), 1.5, "USD", 100, 1));
    assertEquals("what 1 of 100 asks cost is not known", only(unknown, gate).sentence());
  }

  @Test
  void latency_holdsTheShareOfQuickAsksAgainstThePercentile() {
    List<Long> millis = LongStream.rangeClosed(1, 100).mapToObj(i -> 1010 - 10 * i).toList();
    Found found = Found.of(Found.result(EIGHTY)).with(new Effort(millis, 0, "", 0, 0));
    Gate on = Gate.on("s").model("m");
    GateVerdict passed = only(found, on.latencyAtMost(Duration.ofMillis(700), 0.5));
    assertEquals(Decision.PASS, passed.decision());
    assertEquals("s/m latency-0.5 <= PT0.7S", passed.id());
    assertTrue(
        passed
            .sentence()
            .startsWith(
                "percentile 0.5 of the seconds an ask of m took is 0.5000, interval 0.4000 to"
                    + " 0.6000, over 100 asks; demanded: at most 0.7000"),
        passed.sentence());
    assertEquals(
        Decision.INCONCLUSIVE,
        only(found, on.latencyAtMost(Duration.ofMillis(500), 0.5)).decision());
    assertEquals(
        Decision.FAIL, only(found, on.latencyAtMost(Duration.ofMillis(300), 0.5)).decision());
    Found nobody = found.with(new Effort(List.of(), 0, "", 0, 0));
    assertEquals(
        "no ask was sent and waited for, so no time of one is known; by estimate 30 more items"
            + " would decide it",
        only(nobody, on.latencyAtMost(Duration.ofMillis(300), 0.5)).sentence());
  }
}
