package assayer.metrics.discrimination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.metrics.interval.ShareInterval;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LengthCurveTest {

  @Test
  void bins_haveTheirAccuracy() {
    double[] lengths = {40, 10, 30, 20};
    boolean[] right = {false, true, true, true};
    List<LengthCurve.Bin> curve = LengthCurve.of(lengths, right, 2, 0.95);
    assertEquals(
        List.of(
            new LengthCurve.Bin(10, 20, ShareInterval.share(2, 2, 0.95)),
            new LengthCurve.Bin(30, 40, ShareInterval.share(1, 2, 0.95))),
        curve);
  }

  @Test
  void equalLengths_shareABin_andAllRowsAreInOne() {
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = random.nextInt(80);
      double[] lengths = random.ints(n, 0, 12).mapToDouble(i -> i).toArray();
      List<LengthCurve.Bin> curve = LengthCurve.of(lengths, new boolean[n], 5, 0.95);
      assertEquals(n, curve.stream().mapToLong(b -> b.accuracy().n()).sum());
      for (int b = 1; b < curve.size(); b++) {
        assertTrue(curve.get(b - 1).longest() < curve.get(b).shortest());
      }
    }
  }

  @Test
  void badArguments_areRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> LengthCurve.of(new double[] {Double.NaN}, new boolean[1], 2, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () -> LengthCurve.of(new double[1], new boolean[1], 0, 0.95));
  }
}
