package assayer.run.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class GateKeeperTest {
  private static final Reading EIGHTY =
      Estimate.of(0.8, new Interval(0.75, 0.85, 0.95), "wilson", 100);
  private static final Tally FULL = new Tally(100, 0, 100, 100, 100, 0, 0, 0);
  private static final Tally PART = new Tally(100, 0, 100, 100, 97, 0, 3, 0);

  private static SuiteResult result(
      Reading reading, Tally tally, ScoringPolicy policy, Direction direction) {
    return new SuiteResult(
        "s",
        "1",
        "accuracy",
        "d",
        "",
        "m",
        false,
        "judge",
        policy,
        Map.of(),
        tally,
        List.of(new SectionReading("overall", "accuracy", reading)),
        Optional.empty(),
        Map.of("accuracy", direction));
  }

  private static GateVerdict decide(Reading reading, Tally tally, ScoringPolicy policy, Gate gate) {
    SuiteResult result = result(reading, tally, policy, Direction.HIGHER);
    return new GateKeeper(List.of(result), true).decide(List.of(gate)).get(0).verdicts().get(0);
  }

  private static Gate atLeast(double bound, OptionalDouble coverage) {
    Gate gate = Gate.on("s", "accuracy").model("m").lowerBoundAtLeast(bound);
    return coverage.isPresent() ? gate.coverageAtLeast(coverage.getAsDouble()) : gate;
  }

  private static Decision decide(double bound) {
    Gate gate = atLeast(bound, OptionalDouble.empty());
    return decide(EIGHTY, FULL, ScoringPolicy.STRICT, gate).decision();
  }

  @Test
  void bound_isComparedWithTheIntervalNotTheValue() {
    assertEquals(Decision.PASS, decide(0.75));
    assertEquals(Decision.INCONCLUSIVE, decide(0.76));
    assertEquals(Decision.INCONCLUSIVE, decide(0.85));
    assertEquals(Decision.FAIL, decide(0.86));
  }

  @Test
  void missingAnswers_areDemandedUnlessTheyCountAgainstTheModel() {
    Gate gate = atLeast(0.7, OptionalDouble.empty());
    ScoringPolicy exclude = ScoringPolicy.STRICT.with(Unscored.EXCLUDE);
    assertEquals(Decision.PASS, decide(EIGHTY, PART, ScoringPolicy.STRICT, gate).decision());
    GateVerdict verdict = decide(EIGHTY, PART, exclude, gate);
    assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    assertEquals("97 of 100 asks were answered, 1.0000 is demanded", verdict.sentence());
  }

  @Test
  void statedCoverage_isHeld() {
    Gate strict = atLeast(0.7, OptionalDouble.of(0.99));
    Gate lax = atLeast(0.7, OptionalDouble.of(0.95));
    assertEquals(
        Decision.INCONCLUSIVE, decide(EIGHTY, PART, ScoringPolicy.STRICT, strict).decision());
    assertEquals(Decision.PASS, decide(EIGHTY, PART, ScoringPolicy.STRICT, lax).decision());
  }

  @Test
  void flagOfTheInterval_isNamed_andTheGateRestsOnItsBound() {
    GateVerdict verdict =
        decide(
            ((Estimate) EIGHTY).with(Flag.FEW_CLUSTERS).with(Flag.CLIPPED),
            FULL,
            ScoringPolicy.STRICT,
            atLeast(0.7, OptionalDouble.empty()));
    assertEquals(Decision.PASS, verdict.decision());
    assertEquals(
        "accuracy of m is 0.8000, interval 0.7500 to 0.8500; flagged: fewer than 30 clusters,"
            + " clipped; demanded: at least 0.7000",
        verdict.sentence());
  }

  @Test
  void readingWithoutSpreadOrError_neverPasses() {
    Gate gate = atLeast(0.1, OptionalDouble.empty());
    GateVerdict degenerate =
        decide(
            Estimate.bare(1, 100).withStandardError(0).with(Flag.DEGENERATE),
            FULL,
            ScoringPolicy.STRICT,
            gate);
    assertEquals(Decision.INCONCLUSIVE, degenerate.decision());
    assertEquals("the reading has no interval to rest on: no spread", degenerate.sentence());
    for (Flag flag : List.of(Flag.DEGENERATE, Flag.TOO_FEW, Flag.TOO_FEW_CLUSTERS)) {
      Reading bounded = ((Estimate) EIGHTY).with(flag);
      assertEquals(
          Decision.INCONCLUSIVE, decide(bounded, FULL, ScoringPolicy.STRICT, gate).decision());
    }
  }

  @Test
  void missingAnswers_areDemandedWhereTheyMayHelpTheModel() {
    for (Direction direction : List.of(Direction.LOWER, Direction.NONE)) {
      SuiteResult result = result(EIGHTY, PART, ScoringPolicy.STRICT, direction);
      Gate gate = atLeast(0.7, OptionalDouble.empty());
      GateVerdict verdict =
          new GateKeeper(List.of(result), true).decide(List.of(gate)).get(0).verdicts().get(0);
      assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    }
  }

  @Test
  void undefinedReading_neverPasses() {
    Reading none = new Undefined(Undefined.Reason.EMPTY, 0);
    GateVerdict verdict =
        decide(none, FULL, ScoringPolicy.STRICT, atLeast(0, OptionalDouble.empty()));
    assertEquals(Decision.INCONCLUSIVE, verdict.decision());
    assertEquals("the reading is undefined: nothing to measure", verdict.sentence());
  }
}
