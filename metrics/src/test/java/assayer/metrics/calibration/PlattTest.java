package assayer.metrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Platt's map and temperature, by what holds at an optimum. */
class PlattTest {

  private static double[] scores(SplittableRandom random, int n) {
    return random.doubles(n, -3, 3).toArray();
  }

  private static boolean[] labels(SplittableRandom random, double[] scores) {
    boolean[] labels = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.8 * scores[i] + 0.3));
    }
    return labels;
  }

  @Test
  void gradient_isZero() {
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] scores = scores(random, 60);
      boolean[] labels = labels(random, scores);
      Platt map = Platt.fit(scores, labels).map().orElseThrow();
      int n1 = 0;
      for (boolean label : labels) {
        n1 += label ? 1 : 0;
      }
      double high = (n1 + 1.0) / (n1 + 2.0);
      double low = 1 / (scores.length - n1 + 2.0);
      double slope = 0;
      double intercept = 0;
      for (int i = 0; i < scores.length; i++) {
        double miss = map.probability(scores[i]) - (labels[i] ? high : low);
        slope += miss * scores[i];
        intercept += miss;
      }
      assertEquals(0, slope, 1e-9, "seed " + seed);
      assertEquals(0, intercept, 1e-9, "seed " + seed);
    }
  }

  @Test
  void scale_changesNothingButTheNumbers() {
    SplittableRandom random = new SplittableRandom(2);
    double[] scores = scores(random, 500);
    boolean[] labels = labels(random, scores);
    double[] large = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      large[i] = 1e6 + 1e9 * scores[i];
    }
    Platt map = Platt.fit(scores, labels).map().orElseThrow();
    Platt other = Platt.fit(large, labels).map().orElseThrow();
    assertEquals(map.probability(1.3), other.probability(1e6 + 1.3e9), 1e-9);
    assertTrue(map.a() < 0);
    assertEquals(0, map.probability(Double.NEGATIVE_INFINITY));
  }

  @Test
  void platt_edges() {
    boolean[] both = {true, false};
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        Platt.fit(new double[0], new boolean[0]).undefined().orElseThrow());
    assertEquals(
        new Undefined(Undefined.Reason.ZERO_VARIANCE, 2),
        Platt.fit(new double[] {0.0, -0.0}, both).undefined().orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> Platt.fit(new double[] {1, 1.0 / 0}, both));
    assertThrows(IllegalArgumentException.class, () -> Platt.fit(new double[3], both));
  }

  @Test
  void temperature_isFoundAgain() {
    SplittableRandom random = new SplittableRandom(4);
    int n = 50_000;
    double[] logits = new double[n];
    boolean[] labels = new boolean[n];
    for (int i = 0; i < n; i++) {
      logits[i] = 4 * random.nextGaussian();
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-logits[i] / 2.5));
    }
    Temperature map = Temperature.fit(logits, labels).map().orElseThrow();
    assertEquals(2.5, map.temperature(), 0.1);
    assertEquals(map.probability(1.7), map.probabilities(new double[] {-1, 0.7})[1], 1e-15);
  }

  @Test
  void temperature_doesNotDependOnTheSizeOfLogits() {
    double[][] small = {{0, 1e-9}, {2e-9, 0}, {0, 3e-9}};
    double[][] large = {{0, 1e200}, {2e200, 0}, {0, 3e200}};
    int[] labels = {1, 1, 1};
    double one = Temperature.fit(small, labels).map().orElseThrow().temperature();
    double other = Temperature.fit(large, labels).map().orElseThrow().temperature();
    assertEquals(one * 1e209, other, 1e-9 * other);
  }

  @Test
  void temperature_edges() {
    double[][] equal = {{1, 1}, {0.1, 0.1}};
    int[] labels = {0, 1};
    assertEquals(
        new Undefined(Undefined.Reason.NOT_IDENTIFIED, 2),
        Temperature.fit(equal, labels).undefined().orElseThrow());
    double[][] tiedAtTheTop = {{1, 1, 0}, {0, 2, 2}};
    assertEquals(
        new Undefined(Undefined.Reason.SEPARATION, 2),
        Temperature.fit(tiedAtTheTop, labels).undefined().orElseThrow());
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        Temperature.fit(new double[0][], new int[0]).undefined().orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> Temperature.fit(equal, new int[] {0, 2}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Temperature.fit(new double[][] {{1, 2}, {1}}, labels));
    assertThrows(
        IllegalArgumentException.class,
        () -> Temperature.fit(new double[][] {{1, Double.NaN}}, new int[1]));
  }
}
