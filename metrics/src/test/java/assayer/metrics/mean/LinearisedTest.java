package assayer.metrics.mean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.interval.ShareInterval;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Functions of several means, and means under two groupings. */
class LinearisedTest {
  private static final SmoothFunction QUOTIENT =
      new SmoothFunction() {
        @Override
        public double value(double[] m) {
          return m[0] / m[1];
        }

        @Override
        public double[] gradient(double[] m) {
          return new double[] {1 / m[1], -m[0] / (m[1] * m[1])};
        }
      };

  private static final double[] X = new SplittableRandom(1).doubles(90).map(u -> u + 1).toArray();
  private static final double[] Y = new SplittableRandom(2).doubles(90).toArray();

  private static Clusters thirds() {
    int[] labels = new int[90];
    Arrays.setAll(labels, i -> i / 3);
    return Clusters.of(labels);
  }

  private static double error(Measured measured) {
    return ((Estimate) measured.bare()).standardError().orElseThrow();
  }

  @Test
  void ratio_isTheSmoothFunctionOfItsMeans() {
    Linearised ratio = Linearised.ratio(Y, X);
    Linearised function = Linearised.of(QUOTIENT, Y, X);
    assertEquals(error(function.measured()), error(ratio.measured()), 1e-14);
    assertEquals(error(function.measured(thirds())), error(ratio.measured(thirds())), 1e-14);
    assertEquals(function.measured().bare().n(), ratio.measured().bare().n());
  }

  @Test
  void error_isNearThatOfTheJackknife() {
    double sum = 0;
    double squares = 0;
    double y = Arrays.stream(Y).sum();
    double x = Arrays.stream(X).sum();
    for (int i = 0; i < 90; i++) {
      double without = (y - Y[i]) / (x - X[i]);
      sum += without;
      squares += without * without;
    }
    double jackknife = Math.sqrt(89.0 / 90 * (squares - sum * sum / 90));
    assertEquals(1, error(Linearised.ratio(Y, X).measured()) / jackknife, 0.01);
  }

  @Test
  void minus_isPaired() {
    Linearised one = Linearised.ratio(Y, X);
    Estimate none = (Estimate) one.minus(one).measured().bare();
    assertEquals(0, none.value());
    assertTrue(none.flags().contains(Flag.DEGENERATE));
    assertThrows(
        IllegalArgumentException.class, () -> one.minus(Linearised.of(1, new double[] {0, 1})));
  }

  @Test
  void influence_ofAHeadline_isTaken() {
    Measured found = Linearised.of(Influence.of(0.5, new double[] {-1, 1, 0, 0})).measured();
    assertEquals(Math.sqrt(2.0 / 3 / 4), error(found), 1e-15);
    assertEquals(
        Undefined.Reason.EMPTY,
        ((Undefined) Linearised.of(Influence.NONE).measured().bare()).reason());
  }

  @Test
  void ratio_withoutDenominator_isUndefined() {
    Linearised none = Linearised.ratio(new double[] {1, 2}, new double[] {0, 0});
    assertEquals(new Undefined(Undefined.Reason.NOT_IDENTIFIED, 2), none.measured().bare());
    assertThrows(
        IllegalArgumentException.class, () -> Linearised.ratio(new double[1], new double[2]));
  }

  @Test
  void harmonicMean_isUndefined_whereAGroupIsEmpty() {
    assertEquals(
        new Undefined(Undefined.Reason.SINGLE_CLASS, 2),
        HarmonicMean.of(Moments.of(1, 0), new Moments()).bare());
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        HarmonicMean.of(new Moments(), new Moments()).bare());
    assertThrows(
        IllegalArgumentException.class, () -> HarmonicMean.of(Moments.of(2), Moments.of(1)));
  }

  @Test
  void harmonicMeanOfReadings_hasTheirLimits_orTheirReason() {
    Reading first = ShareInterval.share(20, 20, 0.95);
    Reading second = ShareInterval.share(9, 20, 0.95);
    Estimate found = HarmonicMean.reading(first, second).estimate().orElseThrow();
    assertEquals("mover", found.method());
    assertEquals(2 * 0.45 / 1.45, found.value(), 1e-15);
    assertEquals(40, found.n());
    Interval interval = found.interval().orElseThrow();
    assertTrue(interval.low() < found.value() && found.value() < interval.high());
    Undefined none = new Undefined(Undefined.Reason.EMPTY, 0);
    assertEquals(none, HarmonicMean.reading(first, none));
    assertEquals(none, HarmonicMean.reading(none, first));
    Estimate bare = HarmonicMean.reading(Estimate.bare(0, 1), second).estimate().orElseThrow();
    assertTrue(bare.interval().isEmpty() && bare.flags().contains(Flag.TOO_FEW));
    assertEquals(0, bare.value());
  }

  @Test
  void harmonicMean_isNearTheErrorFromInfluences() {
    double[] right = new SplittableRandom(4).doubles(4000).map(u -> u < 0.8 ? 1 : 0).toArray();
    Moments first = Moments.of(Arrays.copyOf(right, 1000));
    Moments second = Moments.of(Arrays.copyOfRange(right, 1000, 4000));
    double a = first.mean();
    double b = second.mean();
    double[] influence = new double[4000];
    for (int i = 0; i < 4000; i++) {
      influence[i] =
          i < 1000
              ? 4.0 * 2 * b * b / (a + b) / (a + b) * (right[i] - a)
              : 4.0 / 3 * 2 * a * a / (a + b) / (a + b) * (right[i] - b);
    }
    double expected = error(Linearised.of(2 * a * b / (a + b), influence).measured());
    assertEquals(1, error(HarmonicMean.of(first, second)) / expected, 1e-3);
  }

  @Test
  void twoWay_isOneWay_whereEachItemHasItsJudge() {
    Clusters clusters = thirds();
    double oneWay = error(ClusteredMean.of(X, clusters).measured());
    assertEquals(oneWay, error(TwoWayClusteredMean.of(X, clusters, clusters)), 1e-15);
  }

  @Test
  void twoWay_takesTheLargerVariance_whenTheirSumIsNegative() {
    // each item and each judge adds up to 0, so all variance is in the cells
    double[] values = {1, -1, -1, 1};
    Measured found =
        TwoWayClusteredMean.of(values, Clusters.of(0, 0, 1, 1), Clusters.of(0, 1, 0, 1));
    Estimate estimate = (Estimate) found.bare();
    assertTrue(estimate.flags().contains(Flag.NEGATIVE_VARIANCE));
    assertEquals(0, estimate.standardError().orElseThrow());
    assertTrue(
        ((Estimate)
                TwoWayClusteredMean.of(values, Clusters.of(0, 0, 1, 1), Clusters.of(0, 0, 0, 0))
                    .bare())
            .flags()
            .contains(Flag.TOO_FEW_CLUSTERS));
  }
}
