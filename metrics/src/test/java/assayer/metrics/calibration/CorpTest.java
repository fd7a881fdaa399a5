package assayer.metrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CorpTest {

  /** Rows whose true probability is some function of the stated one. */
  private static Corp drawn(SplittableRandom random, int n, DoubleUnaryOperator truth) {
    double[] p = new double[n];
    boolean[] y = new boolean[n];
    for (int i = 0; i < n; i++) {
      p[i] = random.nextInt(101) / 100.0;
      y[i] = random.nextDouble() < truth.applyAsDouble(p[i]);
    }
    return Corp.of(p, y);
  }

  @Test
  void parts_addUp_andAreNeverNegative() {
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Corp corp = drawn(random, 1 + random.nextInt(60), seed % 2 == 0 ? p -> p : p -> 1 - p);
      double miscalibration = value(corp.miscalibration());
      double discrimination = value(corp.discrimination());
      assertTrue(miscalibration >= 0 && discrimination >= 0);
      assertEquals(
          value(corp.brier()), miscalibration - discrimination + value(corp.uncertainty()), 1e-12);
    }
  }

  @Test
  void calibratedModel_isNotSuspected_anOverconfidentOneIs() {
    SplittableRandom random = new SplittableRandom(1);
    int suspected = 0;
    for (int run = 0; run < 100; run++) {
      Corp calibrated = drawn(random, 300, p -> p);
      suspected += value(calibrated.ifCalibrated(99, run, 0.9).pValue()) <= 0.1 ? 1 : 0;
    }
    assertTrue(suspected <= 20, suspected + " of 100 at a level of 0.1");
    Corp overconfident = drawn(random, 1000, p -> 0.25 + p / 2);
    CalibratedReference reference = overconfident.ifCalibrated(200, 0, 0.95);
    assertEquals(1.0 / 201, value(reference.pValue()), 1e-15);
    Estimate expected = (Estimate) reference.miscalibration();
    assertTrue(value(overconfident.miscalibration()) > expected.interval().orElseThrow().high());
  }

  @Test
  void reference_hasTheSameBits_forTheSameSeed() {
    Corp corp = drawn(new SplittableRandom(9), 200, p -> p);
    assertEquals(corp.ifCalibrated(50, 3, 0.95), corp.ifCalibrated(50, 3, 0.95));
    assertTrue(!corp.ifCalibrated(50, 3, 0.95).equals(corp.ifCalibrated(50, 4, 0.95)));
  }

  @Test
  void edges() {
    Corp none = Corp.of(new double[0], new boolean[0]);
    Undefined empty = new Undefined(Undefined.Reason.EMPTY, 0);
    assertEquals(empty, none.discrimination());
    assertEquals(new CalibratedReference(empty, empty), none.ifCalibrated(10, 0, 0.95));
    Corp certain = Corp.of(new double[] {1, 0}, new boolean[] {true, false});
    assertEquals(0, value(certain.miscalibration()));
    assertEquals(1, value(certain.ifCalibrated(10, 0, 0.95).pValue()));
    assertThrows(IllegalArgumentException.class, () -> Corp.of(new double[] {1.2}, new boolean[1]));
    assertThrows(IllegalArgumentException.class, () -> certain.ifCalibrated(0, 0, 0.95));
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
