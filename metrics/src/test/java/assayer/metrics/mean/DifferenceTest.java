package assayer.metrics.mean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;

/** Differences of two systems, on the same rows and on different ones. */
class DifferenceTest {
  private static final double[] A = new SplittableRandom(1).doubles(60).toArray();
  private static final double[] B = Arrays.stream(A).map(x -> x * x - 0.1).toArray();

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }

  @Test
  void paired_agreesWithLibrary() {
    PairedDifference found = PairedDifference.of(A, B);
    var expected = TTest.withDefaults().pairedTest(A, B);
    assertEquals(expected.getPValue(), value(found.pValue()), 1e-12);
    assertEquals(expected.getStatistic(), value(found.measured().statistic()), 1e-10);
  }

  @Test
  void unpaired_agreesWithWelchsTestOfTheLibrary() {
    double[] few = Arrays.copyOf(B, 17);
    Measured found = Moments.of(A).measured().minus(Moments.of(few).measured());
    var expected = TTest.withDefaults().with(DataDispersion.HETEROSCEDASTIC).test(A, few);
    assertEquals(expected.getPValue(), value(found.pValue()), 1e-12);
    assertEquals(expected.getDegreesOfFreedom(), found.freedom(), 1e-9);
    assertEquals(77, found.bare().n());
  }

  @Test
  void unpaired_withClusters_addsTheirVariances() {
    int[] labels = new int[60];
    Arrays.setAll(labels, i -> i / 4);
    Measured a = ClusteredMean.of(A, Clusters.of(labels)).measured();
    Measured b = ClusteredMean.of(B, Clusters.of(labels)).measured();
    Estimate found = (Estimate) a.minus(b).bare();
    double first = ((Estimate) a.bare()).standardError().orElseThrow();
    double second = ((Estimate) b.bare()).standardError().orElseThrow();
    assertEquals(Math.hypot(first, second), found.standardError().orElseThrow(), 1e-15);
    assertEquals(30, found.clusters().orElseThrow());
    assertTrue(found.flags().contains(Flag.FEW_CLUSTERS));
  }

  @Test
  void unpaired_ofOneRow_hasNoError() {
    Measured found = Moments.of(A).measured().minus(Moments.of(0.2).measured());
    assertTrue(((Estimate) found.bare()).flags().contains(Flag.TOO_FEW));
    assertEquals(new Undefined(Undefined.Reason.TOO_FEW, 61), found.pValue());
    assertEquals(
        Undefined.Reason.EMPTY,
        ((Undefined) new Moments().measured().minus(Moments.of(A).measured()).bare()).reason());
  }

  @Test
  void identicalSystems_haveAPValueOfOne() {
    PairedDifference same = PairedDifference.of(A, A);
    assertEquals(1, value(same.pValue()));
    assertEquals(1, value(same.correlation()), 1e-12);
    assertTrue(same.reading().estimate().orElseThrow().flags().contains(Flag.DEGENERATE));
  }

  @Test
  void equalDifferences_haveNoPValue_evenWhenRoundingSpreadsThem() {
    double[] a = {0.3, 0.5, 0.9, 0.7};
    double[] b = {0.1, 0.3, 0.7, 0.5};
    PairedDifference found = PairedDifference.of(a, b);
    assertEquals(new Undefined(Undefined.Reason.ZERO_VARIANCE, 4), found.pValue());
    assertEquals(0, found.reading().estimate().orElseThrow().standardError().orElseThrow());
    ClusteredDifference clustered = ClusteredDifference.of(a, b, Clusters.of("x", "x", "y", "z"));
    assertEquals(new Undefined(Undefined.Reason.ZERO_VARIANCE, 4), clustered.pValue());
  }

  @Test
  void correlation_isUndefined_whereASideIsConstant() {
    PairedDifference found = PairedDifference.of(new double[] {1, 1, 1}, new double[] {1, 0, 1});
    assertEquals(new Undefined(Undefined.Reason.ZERO_VARIANCE, 3), found.correlation());
  }

  @Test
  void rows_areJoinedById_andNoneMayBeMissing() {
    Map<String, Double> a = Map.of("x", 1.0, "y", 0.0);
    assertEquals(0.5, value(PairedDifference.of(a, Map.of("y", 0.0, "x", 0.0)).reading()));
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> PairedDifference.of(a, Map.of("x", 1.0, "z", 0.0)));
    assertEquals("both systems must have row y", refused.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> PairedDifference.of(Map.of("x", 1.0), Map.of("x", 1.0, "z", 0.0)));
    assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(A, new double[2]));
  }

  @Test
  void oneCluster_hasNoPValue() {
    ClusteredDifference one =
        ClusteredDifference.of(new double[] {1, 0}, new double[] {0, 0}, Clusters.of("a", "a"));
    assertEquals(new Undefined(Undefined.Reason.TOO_FEW_CLUSTERS, 2), one.pValue());
  }
}
