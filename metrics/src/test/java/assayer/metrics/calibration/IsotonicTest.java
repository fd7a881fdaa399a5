package assayer.metrics.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IsotonicTest {

  /** The minimax formula: max over s ≤ i of min over t ≥ i of the mean from s to t. */
  private static double minimax(double[] sums, double[] weights, int i) {
    double most = Double.NEGATIVE_INFINITY;
    for (int s = 0; s <= i; s++) {
      double least = Double.POSITIVE_INFINITY;
      double sum = 0;
      double weight = 0;
      for (int t = s; t < sums.length; t++) {
        sum += sums[t];
        weight += weights[t];
        least = t >= i ? Math.min(least, sum / weight) : least;
      }
      most = Math.max(most, least);
    }
    return most;
  }

  @Test
  void pooling_isTheMinimaxFormula() {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 1 + random.nextInt(40);
      double[] weights = random.doubles(n, 0.1, 3).toArray();
      double[] sums = random.doubles(n, -1, 1).toArray();
      double[] fitted = Pooling.fit(sums, weights);
      for (int i = 0; i < n; i++) {
        assertEquals(minimax(sums, weights, i), fitted[i], 1e-12, "seed " + seed);
      }
    }
  }

  @Test
  void rowsWithoutWeight_countNothing() {
    double[] x = {1, 2, 3};
    double[] y = {0, 9, 1};
    Isotonic map = Isotonic.fit(x, y, new double[] {1, 0, 1}).map().orElseThrow();
    assertEquals(0.5, map.probability(2));
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        Isotonic.fit(x, y, new double[3]).undefined().orElseThrow());
  }

  @Test
  void farApartKnots_areStillJoined() {
    double most = Double.MAX_VALUE;
    Isotonic map =
        Isotonic.fit(new double[] {-most, most}, new double[] {0, 1}).map().orElseThrow();
    assertEquals(0.5, map.probability(0));
    assertEquals(1, map.probability(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> map.probability(Double.NaN));
  }

  @Test
  void badArguments_areRefused() {
    double[] one = {1};
    assertThrows(IllegalArgumentException.class, () -> Isotonic.fit(one, new double[2]));
    assertThrows(IllegalArgumentException.class, () -> Isotonic.fit(one, one, new double[] {-1}));
    assertThrows(IllegalArgumentException.class, () -> Isotonic.fit(new double[] {1.0 / 0}, one));
  }

  @Test
  void kinds_fitLabels() {
    double[] scores = {1, 2, 3, 4};
    boolean[] labels = {false, true, false, true};
    CalibrationMap map = MapKind.ISOTONIC.fit(scores, labels).map().orElseThrow();
    double[] fitted = {
      map.probability(1), map.probability(2), map.probability(3), map.probability(4)
    };
    assertArrayEquals(new double[] {0, 0.5, 0.5, 1}, fitted);
    assertTrue(MapKind.PLATT.fit(scores, labels).map().isPresent());
    assertTrue(MapKind.TEMPERATURE.fit(scores, labels).map().isPresent());
  }
}
