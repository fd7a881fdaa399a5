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

  /** Guessing at random, which a plain best would report each time it gets luckier. */
  @Test
  void luckierGuesses_areToldLessOftenThanTheyCome() {
    SplittableRandom draws = new SplittableRandom(3);
    Ladder ladder = Ladder.empty();
    double best = 1;
    int records = 0;
    int accepted = 0;
    for (int guess = 0; guess < 1000; guess++) {
      double[] losses = draws.ints(1000, 0, 2).asDoubleStream().toArray();
      double loss = Arrays.stream(losses).average().orElseThrow();
      records += loss < best ? 1 : 0;
      best = Math.min(best, loss);
      accepted += ladder.submit(losses).accepted() ? 1 : 0;
    }
    assertTrue(accepted < records, accepted + " of " + records);
    assertTrue(value(ladder.released()) >= best);
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
