package assayer.metrics.significance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Clusters;
import assayer.metrics.mean.MeanInterval;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class SignFlipsTest {
  private static final SignFlips FLIPS = SignFlips.withDefaults();

  /** Every sign vector one by one. */
  private static double twoSided(double[] d) {
    double seen = Math.abs(Arrays.stream(d).sum());
    long hits = 0;
    for (int signs = 0; signs < 1 << d.length; signs++) {
      double sum = 0;
      for (int i = 0; i < d.length; i++) {
        sum += (signs >> i & 1) == 1 ? d[i] : -d[i];
      }
      hits += Math.abs(sum) >= seen - 1e-12 ? 1 : 0;
    }
    return (double) hits / (1 << d.length);
  }

  @Test
  void fewRows_areAllSignVectors() {
    SplittableRandom draws = new SplittableRandom(1);
    for (int n = 1; n < 13; n++) {
      double[] real = draws.doubles(n, -1, 1.5).toArray();
      assertEquals(twoSided(real), value(FLIPS.test(real).pValue()), 1e-15);
      double[] tenths = draws.ints(n, -3, 5).mapToDouble(i -> i / 10.0).toArray();
      assertEquals(twoSided(tenths), value(FLIPS.test(tenths).pValue()), 1e-15);
    }
  }

  @Test
  void grid_givesWhatHalvesGive() {
    SplittableRandom draws = new SplittableRandom(2);
    for (int round = 0; round < 20; round++) {
      double[] amounts = draws.ints(15, 1, 30).mapToDouble(i -> i * 0.07).sorted().toArray();
      FlipSums grid = GridSums.of(amounts).orElseThrow();
      FlipSums halves = HalvedSums.of(amounts);
      double all = Arrays.stream(amounts).sum();
      for (double limit = -all; limit <= all; limit += 0.14) {
        assertEquals(halves.atLeast(limit - 1e-9), grid.atLeast(limit - 1e-9), 1e-13);
      }
    }
  }

  @Test
  void binaryRows_areMcNemar_atAnySize() {
    for (int[] counts : new int[][] {{12, 30}, {700, 800}, {60_300, 60_000}, {300_000, 299_000}}) {
      double[] d = new double[counts[0] + counts[1] + 5];
      Arrays.fill(d, 0, counts[0], 1);
      Arrays.fill(d, counts[0], counts[0] + counts[1], -1);
      FlipResult found = FLIPS.test(d);
      McNemar exact = McNemar.of(counts[0], counts[1]);
      assertEquals(SignFlips.EXACT, found.method());
      assertEquals(exact.pValue(), value(found.pValue()), 1e-9 * exact.pValue());
      assertEquals(exact.firstBetter(), value(found.firstBetter()), 1e-9);
    }
  }

  @Test
  void grades_areExact_andLikeTheNormal_whenMany() {
    SplittableRandom draws = new SplittableRandom(3);
    double[] d = draws.ints(20_000, -4, 5).mapToDouble(i -> i / 4.0).toArray();
    FlipResult found = FLIPS.test(d);
    assertEquals(SignFlips.EXACT, found.method());
    double z = Math.abs(Arrays.stream(d).sum()) / Math.sqrt(Arrays.stream(d).map(x -> x * x).sum());
    double normal = 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    assertEquals(normal, value(found.pValue()), 0.005);
  }

  @Test
  void oneWayDifferences_haveTheSmallestP() {
    double[] d = IntStream.range(0, 60).mapToDouble(i -> 1 + i % 3).toArray();
    assertEquals(StrictMath.scalb(1.0, -59), value(FLIPS.test(d).pValue()), 1e-30);
    double[] many = IntStream.range(0, 3000).mapToDouble(i -> 1 + i % 3).toArray();
    double p = value(FLIPS.test(many).pValue());
    assertTrue(p > 0 && p < 1e-30, "" + p);
  }

  @Test
  void manyRealRows_areDrawn_inAnyOrderOnAnyThread() {
    SplittableRandom draws = new SplittableRandom(5);
    double[] d = draws.doubles(300, -1, 1.05).toArray();
    FlipResult found = FLIPS.test(d);
    assertEquals(SignFlips.DRAWN, found.method());
    double[] turned = IntStream.range(0, d.length).mapToDouble(i -> d[d.length - 1 - i]).toArray();
    assertEquals(value(found.pValue()), value(FLIPS.test(turned).pValue()));
    long others =
        IntStream.range(0, 8)
            .mapToDouble(seed -> value(FLIPS.withDraws(1000).withSeed(seed).test(d).pValue()))
            .distinct()
            .count();
    assertTrue(others > 4, "seeds do nothing");
    double[] shifted = Arrays.stream(d).map(x -> x + 5).toArray();
    assertEquals(1 / 10_001.0, value(FLIPS.test(shifted).pValue()));
  }

  @Test
  void drawn_isNearExact() {
    SplittableRandom draws = new SplittableRandom(6);
    double[] amounts = draws.doubles(38).sorted().toArray();
    FlipSums exact = HalvedSums.of(amounts);
    FlipSums drawn = DrawnSums.of(amounts, 10_000, 3);
    for (double limit = 0; limit < 9; limit++) {
      assertEquals(exact.atLeast(limit), drawn.atLeast(limit), 0.017);
      assertEquals(exact.apart(limit), drawn.apart(limit), 0.017);
    }
  }

  @Test
  void clusters_flipWhole() {
    double[] rows = {1, 1, 1, -1, 2, 1, 1};
    Clusters clusters = Clusters.of(7, 7, 7, -2, -2, 5, 5);
    FlipResult found = FLIPS.test(rows, clusters);
    assertEquals(twoSided(new double[] {3, 1, 2}), value(found.pValue()));
    assertEquals(3, found.effect().estimate().orElseThrow().clusters().orElseThrow());
    assertEquals(6.0 / 7, value(found.effect()), 1e-15);
    assertEquals(
        ClusteredMean.of(rows, clusters).measured().reading(MeanInterval.STUDENT_T),
        found.effect());
  }

  @Test
  void oneCluster_hasAnEffect_withoutInterval() {
    FlipResult found = FLIPS.test(new double[] {1, 2}, Clusters.of(4, 4));
    assertEquals(1, value(found.pValue()));
    assertEquals(Set.of(Flag.TOO_FEW_CLUSTERS), ((Estimate) found.effect()).flags());
  }

  @Test
  void impossible_isRefused_nothingUndefined() {
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), FLIPS.test(new double[0]).pValue());
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        FLIPS.test(new double[0], Clusters.of(new int[0])).pValue());
    assertThrows(IllegalArgumentException.class, () -> FLIPS.test(new double[2], new double[3]));
    assertThrows(
        IllegalArgumentException.class, () -> FLIPS.test(new double[2], Clusters.of(new int[3])));
    assertThrows(
        IllegalArgumentException.class,
        () -> FLIPS.test(new double[] {1, Double.POSITIVE_INFINITY}));
    assertThrows(
        IllegalArgumentException.class, () -> FLIPS.test(new double[2], new int[][] {{1, 0}}));
    assertThrows(
        IllegalArgumentException.class, () -> FLIPS.test(new double[2], new int[][] {{1}}));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
