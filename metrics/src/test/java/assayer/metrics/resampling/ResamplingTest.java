package assayer.metrics.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.BootstrapKind;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Clusters;
import assayer.metrics.mean.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  private static final Bootstrap BOOTSTRAP = Bootstrap.withDefaults().withSeed(3);

  private static Estimate estimate(assayer.core.reading.Reading reading) {
    return reading.estimate().orElseThrow();
  }

  @Test
  void sample_givesTheStatisticsOfItsRows() {
    double[] values = {3, 1, 2, 2, -0.0, 0.0, 7};
    Sample sample = Sample.of(values);
    long[] all = sample.cells().counts();
    assertEquals(5, all.length);
    assertEquals(Moments.of(values).mean(), sample.mean().of(all), 1e-15);
    assertEquals(
        estimate(Moments.of(values).measured().bare()).standardError().orElseThrow(),
        sample.meanError().of(all),
        1e-15);
    for (double share : new double[] {0, 0.1, 0.25, 0.5, 0.77, 1}) {
      double expected =
          Quantile.withDefaults()
              .with(Quantile.EstimationMethod.HF7)
              .evaluate(values.clone(), share);
      assertEquals(expected, sample.quantile(share).of(all), 1e-14);
    }
    assertArrayEquals(new long[] {2, 0, 0, 1, 0}, sample.drawn(4, 5, 0));
    assertThrows(IllegalArgumentException.class, () -> sample.drawn(7));
  }

  @Test
  void bootstraps_convergeToTheExactDistribution() {
    double[] values = {1, 2, 4, 8};
    MeanDistribution exact = MeanDistribution.of(values);
    Bootstrap many =
        BOOTSTRAP.withReplicates(20_000).withLevel(0.8).withKind(BootstrapKind.PERCENTILE);
    Estimate found = estimate(Sample.of(values).mean(many));
    assertEquals(exact.standardError(), found.standardError().orElseThrow(), 0.03);
    assertEquals(exact.quantile(0.1), found.interval().orElseThrow().low(), 0.26);
    assertEquals(exact.quantile(0.9), found.interval().orElseThrow().high(), 0.26);
    PoissonBootstrap poisson = PoissonBootstrap.of(1, 2000);
    double[] rows = new SplittableRandom(8).doubles(500).toArray();
    for (int row = 0; row < rows.length; row++) {
      poisson.add("row-" + row, rows[row]);
    }
    double theory = estimate(Moments.of(rows).measured().bare()).standardError().orElseThrow();
    assertEquals(1, estimate(poisson.mean()).standardError().orElseThrow() / theory, 0.06);
  }

  @Test
  void kinds_shareTheirReplicates() {
    Sample sample = Sample.of(1, 2, 3, 5, 8, 13);
    Interval direct =
        estimate(sample.mean(BOOTSTRAP.withKind(BootstrapKind.PERCENTILE)))
            .interval()
            .orElseThrow();
    Estimate basic = estimate(sample.mean(BOOTSTRAP.withKind(BootstrapKind.BASIC)));
    assertEquals(2 * basic.value() - direct.high(), basic.interval().orElseThrow().low(), 1e-12);
    assertEquals("bootstrap-basic", basic.method());
    assertEquals("bootstrap-bca", estimate(sample.mean(BOOTSTRAP)).method());
  }

  @Test
  void drawnRows_giveWhatDrawnCellsGive() {
    SplittableRandom random = new SplittableRandom(4);
    double[] rows = random.ints(30, 0, 2).asDoubleStream().toArray();
    Sample sample = Sample.of(rows);
    List<int[]> draws = new ArrayList<>();
    for (int b = 0; b < 300; b++) {
      draws.add(random.ints(30, 0, 30).toArray());
    }
    DrawnRows drawn = DrawnRows.of(rows, draws, x -> Arrays.stream(x).sum() / x.length);
    Estimate byRows = estimate(drawn.reading(BootstrapKind.BCA, 0.9));
    Estimate byCells =
        estimate(
            BOOTSTRAP
                .withLevel(0.9)
                .reading(
                    sample.cells(), sample.mean(), draws.stream().map(sample::drawn).toList()));
    assertEquals(byCells.interval(), byRows.interval());
    assertEquals(byCells.flags(), byRows.flags());
  }

  @Test
  void studentised_isWider_thanPercentiles_forFewSkewedValues() {
    Sample skewed = Sample.of(0.1, 0.2, 0.3, 0.5, 0.9, 1.4, 2.2, 6.1);
    Interval wide = estimate(skewed.studentisedMean(BOOTSTRAP)).interval().orElseThrow();
    Interval narrow =
        estimate(skewed.mean(BOOTSTRAP.withKind(BootstrapKind.PERCENTILE)))
            .interval()
            .orElseThrow();
    assertTrue(wide.high() > 1.3 * narrow.high());
    assertEquals(
        new Undefined(Undefined.Reason.TOO_FEW, 4),
        Sample.of(1, 1, 1, 1).studentisedMean(BOOTSTRAP));
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), Sample.of().studentisedMean(BOOTSTRAP));
  }

  @Test
  void clusters_areDrawnWhole() {
    SplittableRandom random = new SplittableRandom(9);
    double[] rows = new double[400];
    int[] labels = new int[400];
    for (int row = 0; row < 400; row++) {
      labels[row] = row / 4;
      rows[row] = row % 4 == 0 ? random.nextInt(2) : rows[row - 1];
    }
    ClusteredMean mean = ClusteredMean.of(rows, Clusters.of(labels));
    ClusterSample sample = ClusterSample.of(mean);
    assertEquals(2, sample.cells().counts().length); // alike clusters are one cell
    Estimate found = estimate(sample.mean(BOOTSTRAP));
    double theory = estimate(mean.measured().bare()).standardError().orElseThrow();
    assertEquals(1, found.standardError().orElseThrow() / theory, 0.06);
    assertEquals(400, found.n());
    assertEquals(100, found.clusters().orElseThrow());
    assertEquals(Set.of(), found.flags());
  }

  @Test
  void oneCluster_hasNoInterval() {
    Estimate one = estimate(ClusterSample.of(new long[] {3}, new double[] {2}).mean(BOOTSTRAP));
    assertEquals(Set.of(Flag.TOO_FEW_CLUSTERS), one.flags());
    assertTrue(one.interval().isEmpty() && one.standardError().isEmpty());
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        ClusterSample.of(new long[0], new double[0]).mean(BOOTSTRAP));
    assertThrows(
        IllegalArgumentException.class, () -> ClusterSample.of(new long[] {0}, new double[] {0}));
  }

  @Test
  void poissonWeights_haveMeanAndVarianceOne() {
    int[] weights = new int[100_000];
    PoissonWeights.fill(42, weights);
    Moments found = Moments.of(Arrays.stream(weights).asDoubleStream().toArray());
    assertEquals(1, found.mean(), 0.015);
    assertEquals(1, found.squares() / found.n(), 0.03);
    assertEquals(
        StrictMath.exp(-1), Arrays.stream(weights).filter(w -> w == 0).count() / 1e5, 0.006);
  }

  @Test
  void poisson_keepsAUnitTogether_onWhateverShardItsRowsAre() {
    PoissonBootstrap together = PoissonBootstrap.of(5, 200);
    PoissonBootstrap one = PoissonBootstrap.of(5, 200);
    PoissonBootstrap other = PoissonBootstrap.of(5, 200);
    for (int row = 0; row < 60; row++) {
      together.add("cluster-" + row / 2, row);
      (row % 2 == 0 ? one : other).add("cluster-" + row / 2, row);
    }
    assertEquals(together.mean(), one.combine(other).mean());
    assertThrows(IllegalArgumentException.class, () -> one.combine(PoissonBootstrap.of(6, 200)));
  }

  @Test
  void poisson_ofEqualValues_isDegenerate() {
    PoissonBootstrap equal = PoissonBootstrap.of(5, 50);
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), equal.mean());
    for (int row = 0; row < 20; row++) {
      equal.add("r" + row, 0.1);
    }
    assertEquals(Set.of(Flag.DEGENERATE), estimate(equal.mean()).flags());
    PoissonBootstrap none =
        PoissonBootstrap.of(new double[] {1}, List.of(new int[] {0}, new int[] {0}));
    assertEquals(new Undefined(Undefined.Reason.TOO_FEW, 1), none.mean());
    assertThrows(
        IllegalArgumentException.class,
        () -> PoissonBootstrap.of(new double[] {1, 2}, List.of(new int[] {1})));
    assertThrows(
        IllegalArgumentException.class,
        () -> PoissonBootstrap.of(new double[] {1}, List.of(new int[] {-1})));
  }

  @Test
  void exactDistribution_countsAllResamples() {
    double[] values = new SplittableRandom(2).doubles(5).toArray();
    double[] all = new double[3125];
    for (int code = 0; code < all.length; code++) {
      for (int rest = code, draw = 0; draw < 5; draw++, rest /= 5) {
        all[code] += values[rest % 5] / 5;
      }
    }
    MeanDistribution exact = MeanDistribution.of(values);
    Quantile quantile = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);
    for (double share : new double[] {0, 0.025, 0.05, 0.31, 0.5, 0.95, 1}) {
      assertEquals(quantile.evaluate(all.clone(), share), exact.quantile(share), 1e-12);
    }
    Moments moments = Moments.of(all);
    assertEquals(Math.sqrt(moments.squares() / moments.n()), exact.standardError(), 1e-13);
    assertEquals(126, exact.distinct()); // binomial(9, 5) multisets, no two alike
    assertEquals(7, MeanDistribution.of(0.1, 0.2, 0.3).distinct()); // 0.1 + 0.3 is 0.2 + 0.2
    assertEquals(1, MeanDistribution.of(0.1, 0.1, 0.1).distinct());
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), MeanDistribution.of().reading(0.95));
    assertThrows(IllegalArgumentException.class, () -> MeanDistribution.of(new double[11]));
  }
}
