package assayer.metrics.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConfidenceSequenceTest {
  private static final List<Supplier<ConfidenceSequence>> BOUNDED =
      List.of(() -> EmpiricalBernstein.of(0.05), () -> HoeffdingMixture.of(0.05, 10));

  @Test
  void noRows_areEverything() {
    assertEquals(new Interval(0, 1, 0.95), EmpiricalBernstein.of(0.05).interval());
    assertEquals(new Interval(0, 1, 0.95), HoeffdingMixture.of(0.05, 10).interval());
    for (Supplier<ConfidenceSequence> kind : BOUNDED) {
      assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), kind.get().reading());
      assertEquals(Decision.CONTINUE, kind.get().decision(0.5));
    }
  }

  @Test
  void manyRows_comeDownToTheMean_andDecide() {
    for (Supplier<ConfidenceSequence> kind : BOUNDED) {
      ConfidenceSequence sequence = kind.get();
      SplittableRandom draws = new SplittableRandom(1);
      for (int row = 0; row < 20_000; row++) {
        sequence.add(0.4 + 0.2 * draws.nextDouble());
      }
      Interval found = sequence.reading().estimate().orElseThrow().interval().orElseThrow();
      assertTrue(found.low() > 0.45 && found.high() < 0.55, found.toString());
      assertEquals(Decision.PASS, sequence.decision(0.45));
      assertEquals(Decision.FAIL, sequence.decision(0.55));
      assertEquals(Decision.CONTINUE, sequence.decision(0.5));
    }
  }

  /** The variance of narrow values is small, which only the first knows. */
  @Test
  void bernstein_isNarrowerThanHoeffding_onNarrowValues() {
    EmpiricalBernstein one = EmpiricalBernstein.of(0.05);
    HoeffdingMixture other = HoeffdingMixture.of(0.05, 10);
    for (int row = 0; row < 1000; row++) {
      one.add(0.5 + 0.01 * (row % 3));
      other.add(0.5 + 0.01 * (row % 3));
    }
    assertTrue(width(one.interval()) < width(other.interval()) / 3);
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void driftingRows_leaveNoIntersection() {
    EmpiricalBernstein sequence = EmpiricalBernstein.of(0.05);
    for (int row = 0; row < 3000; row++) {
      sequence.add(row < 300 ? 1 : 0);
    }
    assertEquals(Optional.empty(), sequence.runningIntersection());
    EmpiricalBernstein steady = EmpiricalBernstein.of(0.05);
    for (int row = 0; row < 300; row++) {
      steady.add(row % 2);
    }
    Interval running = steady.runningIntersection().orElseThrow();
    assertTrue(width(running) <= width(steady.interval()));
  }

  @Test
  void asymptotic_waitsForThirtyRows_andForSpread() {
    AsymptoticSequence sequence = AsymptoticSequence.of(0.05, 0.1);
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), sequence.reading());
    for (int row = 0; row < 29; row++) {
      sequence.add(7);
    }
    assertEquals(new Undefined(Undefined.Reason.TOO_FEW, 29), sequence.reading());
    sequence.add(7);
    assertTrue(sequence.reading().estimate().orElseThrow().flags().contains(Flag.DEGENERATE));
    assertEquals(Decision.CONTINUE, sequence.decision(0));
    sequence.add(8);
    assertEquals(Decision.PASS, sequence.decision(5));
  }

  @Test
  void sprt_stopsOnce() {
    Sprt test = Sprt.of(0.5, 0.9, 0.05, 0.1);
    for (int row = 0; row < 100; row++) {
      test.add(true);
    }
    assertEquals(Decision.PASS, test.decision());
    assertEquals(5, test.stoppedAfter().orElseThrow()); // 5 ln 1.8 = 2.94, ln 18 = 2.89
    test.add(false);
    assertEquals(5 * StrictMath.log(1.8), test.logLikelihoodRatio(), 1e-12);
  }

  @Test
  void impossible_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Sprt.of(0.5, 0.9, 0.5, 0.5));
    assertThrows(IllegalArgumentException.class, () -> Sprt.of(0, 0.9, 0.1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> EmpiricalBernstein.of(1));
    assertThrows(IllegalArgumentException.class, () -> EmpiricalBernstein.of(0.05, 1));
    assertThrows(IllegalArgumentException.class, () -> HoeffdingMixture.of(0.05, 0));
    assertThrows(IllegalArgumentException.class, () -> AsymptoticSequence.of(0.05, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> HoeffdingMixture.of(0.05, 10).add(-0.1));
    assertThrows(
        IllegalArgumentException.class,
        () -> AsymptoticSequence.of(0.05, 1).add(Double.POSITIVE_INFINITY));
  }
}
