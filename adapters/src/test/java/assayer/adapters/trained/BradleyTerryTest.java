package assayer.adapters.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fits whose optimum is known. */
final class BradleyTerryTest {
  private static final BradleyTerry FREE = new BradleyTerry(3000, 0.01, 0);

  private static List<double[]> differences(int first, int second) {
    List<double[]> all = new ArrayList<>();
    IntStream.range(0, first).forEach(i -> all.add(new double[] {1}));
    IntStream.range(0, second).forEach(i -> all.add(new double[] {-1}));
    return all;
  }

  /** Three of four pairs point one way: the likelihood is greatest where exp(w) = 3. */
  @Test
  void weight_isTheLogOfTheOdds() {
    assertEquals(Math.log(3), FREE.fit(differences(30, 10))[0], 1e-6);
    assertEquals(-Math.log(3), FREE.fit(differences(10, 30))[0], 1e-6);
  }

  @Test
  void pairsThatContradictEachOther_weighNothing() {
    assertArrayEquals(new double[] {0}, FREE.fit(differences(20, 20)), 1e-6);
  }

  /** At the optimum of one separable feature {@code l2 * w = 1 / (1 + exp(w))}. */
  @Test
  void separablePairs_haveAFiniteWeightByTheirPenalty() {
    double weight = new BradleyTerry(5000, 0.01, 0.1).fit(differences(10, 0))[0];
    assertEquals(0.1 * weight, 1 / (1 + Math.exp(weight)), 1e-6);
  }

  /** A feature in other units has another weight and the same scores. */
  @Test
  void scale_changesNoScore() {
    List<double[]> large = new ArrayList<>();
    differences(30, 10).forEach(d -> large.add(new double[] {1000 * d[0]}));
    BradleyTerry fit = new BradleyTerry(300, 0.01, 0.1);
    assertEquals(fit.fit(differences(30, 10))[0], 1000 * fit.fit(large)[0], 1e-12);
  }

  @Test
  void direction_isFound_andFeaturesThatSayNothingStaySmall() {
    SplittableRandom random = new SplittableRandom(5);
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double[] d = IntStream.range(0, 5).mapToDouble(j -> random.nextDouble() - 0.5).toArray();
      d[4] = 0; // a feature that never differs
      double sign = 2 * d[0] - d[1] > 0 ? 1 : -1;
      pairs.add(java.util.Arrays.stream(d).map(x -> sign * x).toArray());
    }
    List<double[]> copy = pairs.stream().map(double[]::clone).toList();
    double[] weights = new BradleyTerry(300, 0.05, 1e-3).fit(copy);
    assertEquals(-0.5, weights[1] / weights[0], 0.05);
    assertTrue(Math.abs(weights[2]) < 0.1 * weights[0], weights[2] + " of " + weights[0]);
    assertEquals(0, weights[4], 0);
    assertArrayEquals(
        weights,
        new BradleyTerry(300, 0.05, 1e-3).fit(pairs.stream().map(double[]::clone).toList()));
    Collections.reverse(pairs);
    double[] turned =
        new BradleyTerry(300, 0.05, 1e-3).fit(pairs.stream().map(double[]::clone).toList());
    assertArrayEquals(weights, turned, 1e-9);
  }
}
