package assayer.metrics.discrimination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BinnedAurocTest {

  @Test
  void exactArea_isWithinTheBound() {
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      BinnedAuroc binned = BinnedAuroc.over(ScoreScale.REAL, 1 + random.nextInt(30));
      double[] scores = new double[400];
      boolean[] labels = new boolean[400];
      for (int i = 0; i < scores.length; i++) {
        labels[i] = random.nextBoolean();
        scores[i] = random.nextGaussian() * 3 + (labels[i] ? 1 : 0);
        binned.add(scores[i], labels[i]);
      }
      double exact = value(Auroc.withDefaults().of(scores, labels).area());
      assertTrue(
          Math.abs(exact - value(binned.area())) <= value(binned.errorBound()) + 1e-12,
          "seed " + seed);
    }
  }

  @Test
  void countsBeyondLongProducts_areNoTrouble() {
    long many = 4_000_000_000L; // many squared is beyond long
    BinnedAuroc binned =
        BinnedAuroc.ofCounts(
            ScoreScale.UNIT, new long[] {many, 3 * many}, new long[] {3 * many, many});
    assertEquals(0.75, value(binned.area()), 1e-15);
    assertEquals(0.1875, value(binned.errorBound()), 1e-15);
  }

  @Test
  void endsOfTheScale_haveBins() {
    BinnedAuroc real = BinnedAuroc.over(ScoreScale.REAL, 8);
    real.add(Double.POSITIVE_INFINITY, true);
    real.add(Double.NEGATIVE_INFINITY, false);
    real.add(-0.0, true);
    real.add(0.0, false);
    assertEquals(0.875, value(real.area()));
    BinnedAuroc unit = BinnedAuroc.over(ScoreScale.UNIT, 8);
    unit.add(1, true);
    unit.add(0, false);
    assertEquals(1, value(unit.area()));
    assertThrows(IllegalArgumentException.class, () -> unit.add(1.1, true));
    assertThrows(IllegalArgumentException.class, () -> real.add(Double.NaN, true));
  }

  @Test
  void edges() {
    BinnedAuroc none = BinnedAuroc.over(ScoreScale.UNIT, 2);
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), none.area());
    none.add(0.5, true);
    assertEquals(new Undefined(Undefined.Reason.SINGLE_CLASS, 1), none.errorBound());
    assertThrows(IllegalArgumentException.class, () -> BinnedAuroc.over(ScoreScale.UNIT, 0));
    assertThrows(
        IllegalArgumentException.class, () -> none.combine(BinnedAuroc.over(ScoreScale.REAL, 2)));
    assertThrows(
        IllegalArgumentException.class,
        () -> BinnedAuroc.ofCounts(ScoreScale.UNIT, new long[] {-1}, new long[] {1}));
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
