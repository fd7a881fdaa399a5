package assayer.metrics.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {

  @Test
  void probabilityOnAnEdge_belongsBelow() {
    for (int bins : new int[] {1, 2, 3, 5, 7, 10, 11, 15, 20, 30, 49, 64, 100}) {
      for (int m = 0; m <= bins; m++) {
        double edge = m / (double) bins;
        assertEquals(Math.max(0, m - 1), binOf(edge, bins), "edge " + m + "/" + bins);
        if (m < bins) {
          assertEquals(m, binOf(Math.nextUp(edge), bins), "above " + m + "/" + bins);
        }
      }
    }
  }

  private static int binOf(double p, int bins) {
    EqualWidthBins one = EqualWidthBins.of(bins);
    one.add(p, true);
    return one.error().sizes().indexOf(1L);
  }

  @Test
  void topLabel_isTheLargestProbability() {
    EqualWidthBins bins = EqualWidthBins.of(10);
    bins.addTopLabel(new double[] {0.1, 0.7, 0.2}, 1);
    bins.addTopLabel(new double[] {0.7, 0.1, 0.2}, 2);
    bins.addTopLabel(new double[] {0.5, 0.5}, 1);
    List<ReliabilityBin> found = bins.error().bins();
    assertEquals(List.of(1L, 2L), found.stream().map(ReliabilityBin::n).toList());
    assertEquals(0.5, found.get(0).frequency()); // right by half
    assertEquals(0.5, found.get(1).frequency());
    assertThrows(
        IllegalArgumentException.class, () -> bins.addTopLabel(new double[] {0.5, 0.4}, 0));
  }

  @Test
  void calibratedModel_showsAboutTheErrorForeseen() {
    SplittableRandom random = new SplittableRandom(5);
    double found = 0;
    double foreseen = 0;
    double debiased = 0;
    int runs = 300;
    for (int run = 0; run < runs; run++) {
      EqualWidthBins bins = EqualWidthBins.of(10);
      for (int i = 0; i < 1000; i++) {
        double p = random.nextDouble();
        bins.add(p, random.nextDouble() < p);
      }
      CalibrationError error = bins.error();
      found += value(error.expected()) / runs;
      foreseen += value(error.ifCalibrated()) / runs;
      debiased += value(error.debiasedSquared()) / runs;
    }
    assertEquals(foreseen, found, 0.05 * foreseen);
    assertEquals(0, debiased, 2e-4);
  }

  @Test
  void equalMass_splitsEvenly_andNotTies() {
    double[] p = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    CalibrationError error = EqualMassBins.error(p, new boolean[6], 3);
    assertEquals(List.of(2L, 2L, 2L), error.sizes());
    assertEquals(0.35, value(error.expected()), 1e-12);
    assertEquals("equal-mass", error.kind());
  }

  @Test
  void edges() {
    CalibrationError none = EqualWidthBins.of(3).error();
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), none.expected());
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), none.debiasedSquared());
    assertEquals(Collections.nCopies(3, 0L), none.sizes());
    CalibrationError alone =
        EqualMassBins.error(new double[] {0.1, 0.9}, new boolean[] {false, true}, 2);
    assertEquals(new Undefined(Undefined.Reason.TOO_FEW, 2), alone.debiasedSquared());
    assertEquals(2, alone.skipped());
    assertTrue(value(alone.expected()) > 0.09);
    assertThrows(IllegalArgumentException.class, () -> EqualWidthBins.of(0));
    assertThrows(
        IllegalArgumentException.class, () -> EqualWidthBins.of(2).combine(EqualWidthBins.of(3)));
    assertThrows(
        IllegalArgumentException.class,
        () -> EqualMassBins.error(new double[] {-0.1}, new boolean[1], 2));
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
