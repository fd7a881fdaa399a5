package assayer.metrics.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpearmanTest {
  private static final Spearman SPEARMAN = Spearman.withDefaults();

  private static double rho(double[] x, double[] y) {
    return SPEARMAN.of(x, y).estimate().orElseThrow().value();
  }

  @Test
  void infinities_areScores() {
    double[] x = {Double.NEGATIVE_INFINITY, 1, 2, Double.POSITIVE_INFINITY};
    assertEquals(1, rho(x, new double[] {1, 2, 3, 4}));
    assertEquals(-1, rho(x, new double[] {4, 3, 2, 1}));
  }

  @Test
  void growingFunctions_changeNothing() {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles(300).toArray();
    double[] y = random.doubles(300).toArray();
    Arrays.setAll(y, i -> y[i] + x[i]);
    assertEquals(
        rho(x, y), rho(x, Arrays.stream(y).map(v -> StrictMath.exp(9 * v)).toArray()), 1e-15);
  }

  @Test
  void fewScores_haveNoValue() {
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0), SPEARMAN.of(new double[0], new double[0]));
    assertEquals(
        new Undefined(Undefined.Reason.TOO_FEW, 1), SPEARMAN.of(new double[1], new double[1]));
    assertThrows(IllegalArgumentException.class, () -> SPEARMAN.of(new double[1], new double[2]));
    assertThrows(IllegalArgumentException.class, () -> SPEARMAN.withLevel(0));
  }
}
