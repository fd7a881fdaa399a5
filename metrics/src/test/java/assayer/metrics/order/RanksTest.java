package assayer.metrics.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RanksTest {
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
  void equalScores_shareTheirValues() {
    Ranks ranks = Ranks.of(new double[] {2, -0.0, 2, Double.POSITIVE_INFINITY, 0.0, 2});
    assertArrayEquals(
        new double[] {3, 3, 5, 5, 5, 7}, ranks.share(new double[] {9, 2, 1, 7, 4, 5}));
    assertEquals(2, ranks.below(1));
    assertEquals(3, ranks.count(1));
    assertEquals(0, Ranks.of(new double[0]).share(new double[0]).length);
    assertThrows(IllegalArgumentException.class, () -> ranks.share(new double[5]));
  }
}
