package assayer.metrics.interval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import assayer.metrics.section.ValueCounts;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final Cells COIN = Cells.of(List.of(new long[] {40, 60}));
  private static final CellStatistic SHARE = c -> c[1] / (double) (c[0] + c[1]);

  @Test
  void draws_areTheSame_onAnyNumberOfThreads() throws Exception {
    double[] many = Bootstrap.withDefaults().withSeed(5).draws(COIN, SHARE);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      double[] single =
          one.submit(() -> Bootstrap.withDefaults().withSeed(5).draws(COIN, SHARE)).get();
      assertArrayEquals(many, single);
    } finally {
      one.shutdown();
    }
  }

  @Test
  void draws_beginAlike_whenThereAreMore() {
    double[] few = Bootstrap.withDefaults().withReplicates(130).draws(COIN, SHARE);
    double[] more = Bootstrap.withDefaults().withReplicates(700).draws(COIN, SHARE);
    assertArrayEquals(few, Arrays.copyOf(more, 130));
  }

  @Test
  void draws_differ_withTheSeed() {
    double[] zero = Bootstrap.withDefaults().draws(COIN, SHARE);
    double[] one = Bootstrap.withDefaults().withSeed(1).draws(COIN, SHARE);
    assertNotEquals(Arrays.hashCode(zero), Arrays.hashCode(one));
  }

  @Test
  void draws_haveTheMomentsOfAShare_howeverTheyAreMade() {
    assertMoments(new long[] {40, 60}, 1); // two cells: by their distribution
    assertMoments(new long[] {40, 0, 60}, 2); // few items: one by one
    assertMoments(new long[] {40_000, 0, 60_000}, 2); // many: cell by cell
    assertMoments(new long[] {40_000, 60_000}, 1);
  }

  @Test
  void draws_ofAMean_haveItsMoments_whenAllItemsDiffer() {
    double[] values = new SplittableRandom(3).doubles(40_000).sorted().distinct().toArray();
    long[] once = new long[values.length];
    Arrays.fill(once, 1);
    Cells cells = Cells.of(List.of(once));
    CellMean mean = CellMean.of(values);
    double[] blocked = Bootstrap.withDefaults().draws(cells, mean);
    double[] counted = Bootstrap.withDefaults().draws(cells, counts -> mean.of(counts));
    double error = Math.sqrt(ValueCounts.of(values).variance() / values.length);
    for (double[] draws : List.of(blocked, counted)) {
      ValueCounts found = ValueCounts.of(draws);
      assertEquals(mean.of(once), found.mean(), 4 * error / Math.sqrt(draws.length));
      assertEquals(1, Math.sqrt(found.variance()) / error, 0.07);
    }
  }

  @Test
  void acceleration_ofAMean_isThatOfLeavingOut() {
    double[] values = {1, 2, 4, 8, 16};
    Cells cells = Cells.of(List.of(new long[] {5, 3, 2, 4, 1}));
    CellMean mean = CellMean.of(values);
    assertEquals(
        Jackknife.acceleration(cells, counts -> mean.of(counts)),
        Jackknife.acceleration(cells, mean),
        1e-12);
  }

  private static void assertMoments(long[] counts, int cell) {
    long n = Arrays.stream(counts).sum();
    double[] draws =
        Bootstrap.withDefaults()
            .withReplicates(4000)
            .draws(Cells.of(List.of(counts)), c -> (double) c[cell] / n);
    ValueCounts found = ValueCounts.of(draws);
    double variance = 0.6 * 0.4 / n;
    assertEquals(0.6, found.mean(), 4 * Math.sqrt(variance / 4000));
    assertEquals(1, found.variance() / variance, 0.1);
  }

  @Test
  void draws_keepTheSizeOfEachStratum() {
    Cells cells = Cells.of(List.of(new long[] {3, 4}, new long[] {10_000, 20_000, 5}));
    double[] sizes =
        Bootstrap.withDefaults()
            .draws(cells, c -> c[0] + c[1] == 7 && c[2] + c[3] + c[4] == 30_005 ? 1 : 0);
    assertEquals(2000, Arrays.stream(sizes).sum());
  }

  @Test
  void reading_isNearTheBinomialQuantiles_ofAShare() {
    Estimate found = Bootstrap.withDefaults().reading(COIN, SHARE).estimate().orElseThrow();
    Interval interval = found.interval().orElseThrow();
    assertEquals(Bootstrap.METHOD, found.method());
    assertEquals(100, found.n());
    assertEquals(0.50, interval.low(), 0.02); // Binomial(100, 0.6) has 2.5 % below 0.50
    assertEquals(0.69, interval.high(), 0.02);
  }

  @Test
  void reading_hasNoInterval_whenAllResamplesAgree() {
    Estimate found =
        Bootstrap.withDefaults()
            .reading(Cells.of(List.of(new long[] {0, 9})), SHARE)
            .estimate()
            .orElseThrow();
    assertEquals(1, found.value());
    assertEquals(Bootstrap.DEGENERATE, found.method());
    assertEquals(true, found.interval().isEmpty());
  }

  @Test
  void reading_isUndefined_withoutItems() {
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        Bootstrap.withDefaults().reading(Cells.of(List.of()), c -> 0));
  }

  @Test
  void interval_holdsTheTruth_aboutAsOftenAsItSays() {
    RandomGenerator random = new SplittableRandom(11);
    int held = 0;
    for (int run = 0; run < 200; run++) {
      double[] ranks = random.doubles(120).map(u -> 1.0 / (1 + (int) (u * 10))).toArray();
      ValueCounts values = ValueCounts.of(ranks);
      Interval found =
          Bootstrap.withDefaults()
              .withSeed(run)
              .withReplicates(500)
              .reading(Cells.of(List.of(values.counts())), c -> values.mean(c, 0))
              .estimate()
              .flatMap(Estimate::interval)
              .orElseThrow();
      held += found.low() <= 0.2928968253968254 && found.high() >= 0.2928968253968254 ? 1 : 0;
    }
    assertEquals(0.95, held / 200.0, 0.05);
  }
}
