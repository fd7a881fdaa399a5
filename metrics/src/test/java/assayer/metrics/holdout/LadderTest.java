package assayer.metrics.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LadderTest {

  /** Mean 0.375 of two rows is released as 0.5, above the loss itself. */
  @Test
  void sameLosses_areNeverAcceptedAgain() {
    Ladder ladder = Ladder.empty();
    double[] losses = {0.25, 0.5};
    assertTrue(ladder.submit(losses).accepted());
    assertEquals(0.5, value(ladder.released()));
    assertFalse(ladder.submit(losses).accepted());
    assertFalse(ladder.submit(new double[] {0.25, 0.5}).accepted());
  }

  @Test
  void callersArray_mayChangeLater() {
    Ladder ladder = Ladder.empty();
    double[] losses = {1, 0, 1, 0, 1, 0};
    ladder.submit(losses);
    losses[0] = 0;
    assertFalse(ladder.submit(new double[] {1, 0, 1, 0, 1, 0}).accepted());
  }

  /**
   * Guessing at random and keeping what was accepted: a plain best of 300 would go down to 0.38.
   */
  @Test
  void randomGuesses_hardlyClimb() {
    SplittableRandom draws = new SplittableRandom(3);
    Ladder ladder = Ladder.empty();
    double best = 1;
    for (int guess = 0; guess < 300; guess++) {
      double[] losses = draws.ints(100, 0, 2).asDoubleStream().toArray();
      best = Math.min(best, Arrays.stream(losses).average().orElseThrow());
      ladder.submit(losses);
    }
    assertTrue(best < 0.4, "" + best);
    assertTrue(value(ladder.released()) > best + 0.02, "" + ladder.released());
  }

  @Test
  void tooFewRows_haveNoRelease() {
    Undefined.Reason one = ((Undefined) Ladder.empty().submit(new double[1]).value()).reason();
    assertEquals(Undefined.Reason.TOO_FEW, one);
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0), Ladder.empty().submit(new double[0]).value());
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), FixedLadder.of(0.1).released());
  }

  @Test
  void fixedStep_roundsHalvesUp_andNeedsMoreThanAStep() {
    FixedLadder ladder = FixedLadder.of(0.1);
    assertEquals(0.5, value(ladder.submit(0.45).value()), 1e-12);
    assertFalse(ladder.submit(0.4).accepted()); // 0.5 - 0.1 exactly
    assertTrue(ladder.submit(0.399).accepted());
    assertEquals(0.4, value(ladder.released()), 1e-12);
  }

  @Test
  void impossible_isRefused() {
    Ladder ladder = Ladder.empty();
    ladder.submit(new double[3]);
    assertThrows(IllegalArgumentException.class, () -> ladder.submit(new double[2]));
    assertThrows(IllegalArgumentException.class, () -> ladder.submit(new double[] {0, 0, 1.5}));
    assertThrows(IllegalArgumentException.class, () -> FixedLadder.of(0));
    assertThrows(IllegalArgumentException.class, () -> FixedLadder.of(0.1).submit(Double.NaN));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
