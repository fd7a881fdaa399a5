package assayer.metrics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareIntervalTest {
  private static Interval interval(ShareInterval method, long successes, long trials) {
    return method.reading(successes, trials).estimate().flatMap(Estimate::interval).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "WILSON, WILSON_SCORE",
    "CLOPPER_PEARSON, CLOPPER_PEARSON",
    "JEFFREYS, JEFFREYS",
    "AGRESTI_COULL, AGRESTI_COULL",
    "WALD, NORMAL_APPROXIMATION"
  })
  void interval_agreesWithLibrary(ShareInterval ours, BinomialConfidenceInterval library) {
    for (int x = 1; x < 40; x++) {
      var expected = library.fromErrorRate(40, x, 0.05);
      Interval found = interval(ours, x, 40);
      assertEquals(Math.max(0, expected.getLowerBound()), found.low(), 2e-9);
      assertEquals(Math.min(1, expected.getUpperBound()), found.high(), 2e-9);
    }
  }

  @ParameterizedTest
  @EnumSource(ShareInterval.class)
  void interval_isMirrored_whenMissesAreCounted(ShareInterval method) {
    for (long x = 1; x < 30; x++) {
      Interval direct = interval(method, x, 30);
      Interval mirrored = interval(method, 30 - x, 30);
      assertEquals(direct.low(), 1 - mirrored.high(), 1e-12);
      assertEquals(direct.high(), 1 - mirrored.low(), 1e-12);
    }
  }

  @ParameterizedTest
  @EnumSource(ShareInterval.class)
  void interval_takesMoreTrialsThanAnInt(ShareInterval method) {
    long trials = 8_000_000_000L;
    Interval found = interval(method, trials / 4, trials);
    double half = 1.959963984540054 * Math.sqrt(0.25 * 0.75 / trials);
    assertEquals(0.25 - half, found.low(), 1e-9);
    assertEquals(0.25 + half, found.high(), 1e-9);
  }

  @Test
  void betaQuantiles_keepTheirDigits_nearZero() {
    Interval rare = interval(ShareInterval.CLOPPER_PEARSON, 1, 4_000_000_000L);
    // of one success the low end is 1 - 0.975^(1/n), as good as -ln(0.975)/n
    assertEquals(-StrictMath.log(0.975) / 4e9, rare.low(), 1e-17);
    assertTrue(rare.high() > 5.5 / 4e9 && rare.high() < 5.6 / 4e9);
  }

  @ParameterizedTest
  @EnumSource(ShareInterval.class)
  void ends_areExact_whenNothingOrEverythingSucceeds(ShareInterval method) {
    if (method == ShareInterval.WALD) {
      Estimate none = method.reading(0, 9).estimate().orElseThrow();
      assertEquals(Set.of(Flag.DEGENERATE), none.flags());
      assertTrue(none.interval().isEmpty());
      assertTrue(method.reading(9, 9).estimate().flatMap(Estimate::interval).isEmpty());
    } else {
      assertEquals(0, interval(method, 0, 9).low());
      assertEquals(1, interval(method, 9, 9).high());
    }
  }

  private static Interval share(long successes, long trials) {
    return ShareInterval.share(successes, trials, 0.95)
        .estimate()
        .flatMap(Estimate::interval)
        .orElseThrow();
  }

  /** By exact sums, which are least just outside the limits of some count. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 9, 20, 31, 32, 51, 75, 102, 142})
  void share_isHeldAsOftenAsPromised_whateverItIs(int n) {
    List<Interval> intervals = IntStream.rangeClosed(0, n).mapToObj(x -> share(x, n)).toList();
    for (Interval of : intervals) {
      for (double p : new double[] {of.low() - 1e-9, of.high() + 1e-9}) {
        assertTrue(p <= 0 || p >= 1 || held(intervals, p) > 0.931, () -> p + " of " + n);
      }
    }
  }

  private static double held(List<Interval> intervals, double p) {
    BinomialDistribution count = BinomialDistribution.of(intervals.size() - 1, p);
    return IntStream.range(0, intervals.size())
        .filter(x -> intervals.get(x).low() <= p && p <= intervals.get(x).high())
        .mapToDouble(count::probability)
        .sum();
  }

  @Test
  void share_isWilsons_whereBothOutcomesCameUpOften() {
    assertEquals(
        ShareInterval.CLOPPER_PEARSON.reading(15, 400), ShareInterval.share(15, 400, 0.95));
    assertEquals(ShareInterval.WILSON.reading(16, 400), ShareInterval.share(16, 400, 0.95));
    assertEquals(ShareInterval.WILSON.reading(384, 400), ShareInterval.share(384, 400, 0.95));
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), ShareInterval.share(0, 0, 0.95));
  }

  @Test
  void flag_stands_whereTheRarerOutcomeIsRare() {
    assertEquals(Set.of(Flag.FEW_OF_THE_RARER), flags(ShareInterval.WILSON, 15));
    assertEquals(Set.of(Flag.FEW_OF_THE_RARER), flags(ShareInterval.JEFFREYS, 985));
    assertEquals(Set.of(), flags(ShareInterval.WILSON, 16));
    assertEquals(Set.of(), flags(ShareInterval.CLOPPER_PEARSON, 1));
  }

  private static Set<Flag> flags(ShareInterval method, long x) {
    return method.reading(x, 1000).estimate().orElseThrow().flags();
  }

  @ParameterizedTest
  @EnumSource(ShareInterval.class)
  void impossibleCounts_areRefused(ShareInterval method) {
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), method.reading(0, 0));
    assertThrows(IllegalArgumentException.class, () -> method.reading(5, 4));
    assertThrows(IllegalArgumentException.class, () -> method.reading(-1, 4));
    assertThrows(IllegalArgumentException.class, () -> method.reading(1, 4, 1));
    assertThrows(IllegalArgumentException.class, () -> method.reading(0, 0, Double.NaN));
  }
}
