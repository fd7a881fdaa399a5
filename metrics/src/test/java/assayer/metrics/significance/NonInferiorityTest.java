package assayer.metrics.significance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;

class NonInferiorityTest {
  private static final NonInferiority TEST = NonInferiority.withMargin(0.05);

  @Test
  void pairs_areTheShiftedTest_ofTheLibrary() {
    SplittableRandom draws = new SplittableRandom(1);
    double[] base = draws.doubles(40).toArray();
    double[] candidate = draws.doubles(40, 0, 1.1).toArray();
    MarginResult found = TEST.ofPairs(candidate, base);
    TTest greater = TTest.withDefaults().with(AlternativeHypothesis.GREATER_THAN).withMu(-0.05);
    TTest less = TTest.withDefaults().with(AlternativeHypothesis.LESS_THAN).withMu(0.05);
    double notWorse = greater.pairedTest(candidate, base).getPValue();
    double notBetter = less.pairedTest(candidate, base).getPValue();
    assertEquals(notWorse, value(found.pValue()), 1e-12);
    assertEquals(Math.max(notWorse, notBetter), value(found.equivalence()), 1e-12);
    assertEquals(notWorse < 0.05, found.notInferior());
    assertEquals(Math.max(notWorse, notBetter) < 0.05, found.equivalent());
  }

  @Test
  void clusteredMean_hasClustersLessOneDegrees() {
    Reading mean = Estimate.bare(0.01, 500).withStandardError(0.02).withClusters(8);
    MarginResult found = TEST.ofMean(mean);
    assertEquals(7, found.freedom());
    assertEquals(TDistribution.of(7).survivalProbability(3), value(found.pValue()), 1e-12);
    assertTrue(found.notInferior());
    assertEquals(TDistribution.of(7).survivalProbability(2), value(found.equivalence()), 1e-12);
    assertTrue(found.equivalent());
  }

  @Test
  void tooLittle_isUndefined_andPassesNothing() {
    Reading one = Estimate.bare(0.3, 9).withClusters(1).with(Flag.TOO_FEW_CLUSTERS);
    assertUndefined(Undefined.Reason.TOO_FEW_CLUSTERS, TEST.ofMean(one));
    assertUndefined(Undefined.Reason.TOO_FEW, TEST.ofPairs(new double[] {1}, new double[] {0}));
    assertUndefined(Undefined.Reason.EMPTY, TEST.ofPairs(new double[0], new double[0]));
    assertUndefined(Undefined.Reason.EMPTY, TEST.ofPairedCounts(PairedCounts.empty()));
    assertUndefined(Undefined.Reason.TOO_FEW, TEST.ofPairedCounts(PairedCounts.of(1, 0, 0, 0)));
    assertUndefined(Undefined.Reason.EMPTY, TEST.ofUnpaired(UnpairedShares.of(0, 0, 3, 4)));
  }

  /** 0.3 - 0.2 and its like differ by rounding only. */
  @Test
  void constantDifference_decidesNothing() {
    double[] base = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    double[] candidate = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7};
    MarginResult found = TEST.ofPairs(candidate, base);
    assertUndefined(Undefined.Reason.ZERO_VARIANCE, found);
    assertTrue(found.difference().estimate().orElseThrow().flags().contains(Flag.DEGENERATE));
  }

  @Test
  void impossible_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> NonInferiority.withMargin(0));
    assertThrows(IllegalArgumentException.class, () -> NonInferiority.withMargin(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> TEST.withAlpha(0));
    assertThrows(IllegalArgumentException.class, () -> TEST.withAlpha(0.5));
    assertThrows(
        IllegalArgumentException.class,
        () -> NonInferiority.withMargin(1).ofPairedCounts(PairedCounts.of(5, 1, 1, 5)));
    assertThrows(IllegalArgumentException.class, () -> TEST.ofPairs(new double[2], new double[3]));
  }

  private static void assertUndefined(Undefined.Reason reason, MarginResult found) {
    assertEquals(reason, ((Undefined) found.pValue()).reason());
    assertFalse(found.notInferior());
    assertFalse(found.equivalent());
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
