package assayer.metrics.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcordanceTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static PairCounts naive(double[] x, double[] y) {
    long[] counts = new long[5];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        int byX = Double.compare(x[i] + 0.0, x[j] + 0.0);
        int byY = Double.compare(y[i] + 0.0, y[j] + 0.0);
        counts[byX == 0 ? (byY == 0 ? 4 : 2) : byY == 0 ? 3 : byX == byY ? 0 : 1]++;
      }
    }
    return new PairCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  private static double[] scores(int n, int different, SplittableRandom random) {
    return random.ints(n, -different, different).mapToDouble(v -> v / 4.0).toArray();
  }

  @Test
  void counts_agreeWithAllPairs() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n : new int[] {0, 1, 2, 3, 7, 8, 9, 17, 64, 65, 200, 513}) {
      for (int different : new int[] {1, 3, 1000}) {
        double[] x = scores(n, different, random);
        double[] y = scores(n, different, random);
        assertEquals(naive(x, y), PairCounts.of(x, y), n + " of " + different);
      }
    }
  }

  @Test
  void counts_ofRowsThatCountSeveralTimes_areThoseOfCopies() {
    SplittableRandom random = new SplittableRandom(2);
    double[] x = scores(100, 9, random);
    double[] y = scores(100, 9, random);
    int[] times = random.ints(100, 0, 4).toArray();
    int[] rows =
        IntStream.range(0, 100).flatMap(i -> IntStream.range(0, times[i]).map(copy -> i)).toArray();
    double[] copiesX = Arrays.stream(rows).mapToDouble(i -> x[i]).toArray();
    double[] copiesY = Arrays.stream(rows).mapToDouble(i -> y[i]).toArray();
    assertEquals(PairCounts.of(copiesX, copiesY), Knight.of(x, y).pairs(times));
  }

  @Test
  void infinities_andSignedZeros_areScores() {
    double[] x = {-INFINITE, -0.0, 0.0, INFINITE, INFINITE};
    double[] y = {1, 2, 3, 5, 4};
    assertEquals(new PairCounts(8, 0, 2, 0, 0), PairCounts.of(x, y));
    assertThrows(IllegalArgumentException.class, () -> PairCounts.of(new double[] {Double.NaN}, y));
    assertThrows(
        IllegalArgumentException.class,
        () -> PairCounts.of(new double[] {Double.NaN}, new double[1]));
  }

  @Test
  void pairsBeyondAnInt_areCounted() {
    int n = 200_000;
    double[] up = IntStream.range(0, n).asDoubleStream().toArray();
    double[] down = Arrays.stream(up).map(v -> -v).toArray();
    assertEquals(new PairCounts(0, 19_999_900_000L, 0, 0, 0), PairCounts.of(up, down));
    assertEquals(-1, Concordance.KENDALL_TAU_B.of(up, down).estimate().orElseThrow().value());
  }

  @ParameterizedTest
  @EnumSource
  void value_isWithinOne_andTurnsWithTheOrder(Concordance coefficient) {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = scores(80, 5, random);
    double[] y = scores(80, 5, random);
    Arrays.setAll(y, i -> x[i] + y[i]);
    double value = coefficient.of(x, y).estimate().orElseThrow().value();
    double turned =
        coefficient.of(x, Arrays.stream(y).map(v -> -v).toArray()).estimate().orElseThrow().value();
    assertTrue(value > 0 && value < 1);
    assertEquals(-value, turned, 1e-15);
  }

  @Test
  void somersD_givesTheAccuracyOnDistinctPairs() {
    double[] gold = {1, 1, 2, 3, 3, 4};
    double[] judge = {2, 0, 2, 2, 5, 1};
    double right = 0;
    double pairs = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        if (gold[i] < gold[j]) {
          pairs++;
          right += judge[i] < judge[j] ? 1 : judge[i] == judge[j] ? 0.5 : 0;
        }
      }
    }
    double d = Concordance.SOMERS_D.of(gold, judge).estimate().orElseThrow().value();
    assertEquals(right / pairs, (1 + d) / 2, 1e-15);
  }

  @Test
  void constants_haveNoOrder() {
    double[] constant = new double[3];
    double[] other = {1, 2, 3};
    Undefined none = new Undefined(Undefined.Reason.ZERO_VARIANCE, 3);
    assertEquals(none, Concordance.KENDALL_TAU_B.of(other, constant));
    assertEquals(none, Concordance.SOMERS_D.of(constant, other));
    Estimate judge = Concordance.SOMERS_D.of(other, constant).estimate().orElseThrow();
    assertEquals(0, judge.value());
    assertTrue(judge.flags().contains(Flag.CONSTANT_JUDGE));
    assertEquals(
        new Undefined(Undefined.Reason.TOO_FEW, 1),
        Concordance.GOODMAN_KRUSKAL_GAMMA.of(new double[1], new double[1]));
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        Concordance.GOODMAN_KRUSKAL_GAMMA.of(new double[0], new double[0]));
  }
}
