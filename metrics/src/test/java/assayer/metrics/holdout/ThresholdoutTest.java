package assayer.metrics.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ThresholdoutTest {

  /** The mean size of Laplace noise is its scale. */
  @Test
  void noise_hasItsScales() {
    LaplaceNoise noise = LaplaceNoise.of(0.01, 7);
    assertEquals(0.02, size(DoubleStream.generate(noise::threshold)), 0.0005);
    assertEquals(0.04, size(DoubleStream.generate(noise::query)), 0.001);
    assertEquals(0.01, size(DoubleStream.generate(noise::answer)), 0.00025);
  }

  private static double size(DoubleStream noise) {
    return noise.limit(40_000).map(Math::abs).average().orElseThrow();
  }

  @Test
  void noise_isTheSeedsOwn() {
    LaplaceNoise one = LaplaceNoise.of(0.01, 1);
    LaplaceNoise same = LaplaceNoise.of(0.01, 1);
    LaplaceNoise other = LaplaceNoise.of(0.01, 2);
    double query = one.query();
    same.answer(); // a stream for each kind
    assertEquals(query, same.query());
    assertNotEquals(query, other.query());
    assertEquals(0, LaplaceNoise.of(0, 3).threshold());
  }

  /** Keeping the best of many on the holdout of chance alone gains nothing: it is not told. */
  @Test
  void chanceOnTheHoldout_isNotTold() {
    Thresholdout thresholdout = Thresholdout.of(0.04, 1000, LaplaceNoise.of(0.0002, 5));
    SplittableRandom draws = new SplittableRandom(1);
    for (int i = 0; i < 2000; i++) {
      double holdout = 0.5 + 0.06 * (draws.nextDouble() - 0.5);
      assertEquals(0.5, thresholdout.answer(0.5, holdout).value().orElseThrow());
    }
    assertEquals(1000, thresholdout.budgetLeft());
  }

  @Test
  void spentBudget_answersNoMore() {
    Thresholdout thresholdout = Thresholdout.of(0.04, 1, LaplaceNoise.of(0, 1));
    assertEquals(0.9, thresholdout.answer(0.5, 0.9).value().orElseThrow());
    assertEquals(0, thresholdout.budgetLeft());
    assertEquals(true, thresholdout.answer(0.5, 0.5).value().isEmpty());
  }

  @Test
  void impossible_isRefused() {
    LaplaceNoise none = LaplaceNoise.of(0, 1);
    assertThrows(IllegalArgumentException.class, () -> LaplaceNoise.of(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> Thresholdout.of(-0.1, 1, none));
    assertThrows(IllegalArgumentException.class, () -> Thresholdout.of(0.1, -1, none));
    Thresholdout thresholdout = Thresholdout.of(0.1, 1, none);
    assertThrows(IllegalArgumentException.class, () -> thresholdout.answer(1.1, 0));
    assertThrows(IllegalArgumentException.class, () -> thresholdout.answer(0, Double.NaN));
  }
}
