package assayer.metrics.significance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.reading.Estimate;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

  @Test
  void pValue_outsideItsRange_isRefused() {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Adjustment.HOLM.adjust(new double[] {0.5, Double.NaN}));
    assertEquals("a p-value must be within 0 to 1, got NaN", refused.getMessage());
  }

  @Test
  void level_outsideItsRange_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Adjustment.rejects(0.5, 1));
    assertThrows(IllegalArgumentException.class, () -> Adjustment.rejects(0.5, Double.NaN));
  }

  @Test
  void undefinedTest_staysInTheFamily() {
    double[] adjusted =
        Adjustment.BONFERRONI.adjustReadings(
            List.of(Estimate.bare(0.01, 5), new Undefined(Undefined.Reason.EMPTY, 0)));
    assertArrayEquals(new double[] {0.02, 1}, adjusted, 1e-15);
  }

  /** Holm by its definition, one p-value at a time. */
  @Test
  void holm_isTheLargestOfAllSmallerOnes() {
    SplittableRandom draws = new SplittableRandom(4);
    double[] p = draws.doubles(60).map(x -> Math.rint(x * x * 40) / 40).toArray(); // with ties
    double[] adjusted = Adjustment.HOLM.adjust(p);
    for (int i = 0; i < p.length; i++) {
      double most = 0;
      for (double other : p) {
        if (other <= p[i]) {
          long below = Arrays.stream(p).filter(x -> x < other).count();
          most = Math.max(most, Math.min(1, (p.length - below) * other));
        }
      }
      assertEquals(most, adjusted[i], 1e-12);
    }
  }
}
