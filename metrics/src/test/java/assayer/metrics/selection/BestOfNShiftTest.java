package assayer.metrics.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BestOfNShiftTest {
  @Test
  void selected_agreesWithDrawingPairs() {
    double[] weights = {1, 2, 3, 4};
    double[] proxy = {1, 0, 1, 2};
    double[] expected = new double[4];
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double chance = weights[a] * weights[b] / 100;
        boolean equal = proxy[a] == proxy[b];
        expected[a] += equal ? chance / 2 : proxy[a] > proxy[b] ? chance : 0;
        expected[b] += equal ? chance / 2 : proxy[b] > proxy[a] ? chance : 0;
      }
    }
    // two that tie are alike whichever is taken, so a pair's chance goes by their weights
    double tied = expected[0] + expected[2];
    expected[0] = tied / 4;
    expected[2] = tied * 3 / 4;
    assertArrayEquals(expected, BestOfNShift.of(weights, proxy).selected(2), 1e-14);
  }

  @Test
  void divergence_nearsTheBound_asAnswersGrowMany() {
    double[] weights = new double[100_000];
    Arrays.fill(weights, 1);
    double[] proxy = new SplittableRandom(4).doubles(100_000).toArray();
    for (long n : new long[] {1, 2, 16, 256}) {
      double found = value(BestOfNShift.of(weights, proxy).divergence(n));
      assertEquals(BestOfNShift.bound(n), found, 0.01);
      assertTrue(found <= BestOfNShift.bound(n) + 1e-12);
    }
  }

  @Test
  void manyDraws_giveTheBestAnswer() {
    BestOfNShift shift = BestOfNShift.of(new double[] {999, 1}, new double[] {0, 1});
    assertArrayEquals(new double[] {0, 1}, shift.selected(1_000_000), 1e-300);
    assertEquals(Math.log(1000), value(shift.divergence(1_000_000)), 1e-12);
  }

  @Test
  void oneDraw_doesNotShift() {
    BestOfNShift shift =
        BestOfNShift.of(new double[] {0.1, 0.7, 0.2, 0}, new double[] {1, 2, 3, 4});
    assertEquals(0, value(shift.divergence(1)), 1e-15);
    assertArrayEquals(new double[] {0.1, 0.7, 0.2, 0}, shift.selected(1), 1e-15);
  }

  @Test
  void edges_areUndefinedOrRefused() {
    double[] none = {};
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0), BestOfNShift.of(none, none).divergence(2));
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 1),
        BestOfNShift.of(new double[1], new double[1]).divergence(2));
    assertThrows(IllegalArgumentException.class, () -> BestOfNShift.bound(0));
    assertThrows(
        IllegalArgumentException.class, () -> BestOfNShift.of(new double[] {-1, 2}, new double[2]));
    assertThrows(IllegalArgumentException.class, () -> BestOfNShift.of(none, new double[1]));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
