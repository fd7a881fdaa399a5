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
  void midranks_agreeWithCounting() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n : new int[] {1, 5, 64, 65, 700}) {
      double[] scores = random.doubles(n, -9, 9).map(Math::rint).map(v -> v / 3).toArray();
      double[] found = Ranks.of(scores).midranks();
      for (int i = 0; i < n; i++) {
        double own = scores[i];
        long below = Arrays.stream(scores).filter(v -> v < own).count();
        long equal = Arrays.stream(scores).filter(v -> v == own).count();
        assertEquals(below + (equal + 1) / 2.0, found[i]);
      }
    }
  }

  @Test
  void order_isThatOfTheNumbers_atEveryScale() {
    double[] scores = new double[500];
    SplittableRandom random = new SplittableRandom(2);
    Arrays.setAll(scores, i -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(-1000, 1000)));
    scores[0] = Double.NEGATIVE_INFINITY;
    scores[1] = Double.POSITIVE_INFINITY;
    scores[2] = Double.MAX_VALUE;
    scores[3] = -Double.MIN_VALUE;
    scores[4] = -0.0;
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    Ranks ranks = Ranks.of(scores);
    for (int i = 0; i < scores.length; i++) {
      assertEquals(scores[i], sorted[ranks.place(i)]);
    }
    assertEquals(500, ranks.distinct());
    assertEquals(1, Ranks.of(new double[] {0.0, -0.0}).distinct());
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
