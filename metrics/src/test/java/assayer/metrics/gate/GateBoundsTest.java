package assayer.metrics.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.gate.BoundTest;
import assayer.core.gate.BoundTests;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.core.suite.Scored;
import assayer.metrics.interval.CreditInterval;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.interval.StudentT;
import assayer.metrics.mean.Moments;
import assayer.metrics.significance.McNemar;
import assayer.metrics.significance.NonInferiority;
import assayer.metrics.significance.PairedCounts;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class GateBoundsTest {
  private static final BoundTests TESTS = new GateBounds();

  private static Estimate share(ShareInterval kind, long right, long n) {
    return (Estimate) kind.reading(right, n, 0.95);
  }

  /**
   * P(X ≥ 80) of 100 at 0.7 and P(X ≤ 80) at 0.85, summed term by term from binomial coefficients.
   */
  @Test
  void share_isWeighedByTheBinomialTails() {
    for (ShareInterval kind : List.of(ShareInterval.WILSON, ShareInterval.CLOPPER_PEARSON)) {
      Estimate eighty = share(kind, 80, 100);
      assertEquals(0.016462853241869437, TESTS.ofReading(eighty, 0.7).above(), 1e-9, kind.method());
      assertEquals(0.10654425648029939, TESTS.ofReading(eighty, 0.85).below(), 1e-9);
      assertEquals("binomial-exact", TESTS.ofReading(eighty, 0.7).method());
    }
    assertEquals(
        TESTS.ofShare(0.8, 100, 0.7).above(),
        TESTS.ofReading(share(ShareInterval.WILSON, 80, 100), 0.7).above(),
        1e-9);
  }

  @Test
  void endOfClopperAndPearson_hasHalfTheRestAsP() {
    for (long right : new long[] {0, 1, 7, 15, 99, 100}) {
      Estimate share = share(ShareInterval.CLOPPER_PEARSON, right, 100);
      Interval interval = share.interval().orElseThrow();
      if (right > 0) {
        assertEquals(0.025, TESTS.ofReading(share, interval.low()).above(), 1e-9);
      }
      if (right < 100) {
        assertEquals(0.025, TESTS.ofReading(share, interval.high()).below(), 1e-9);
      }
    }
  }

  /** Wilson's alone would let a rare hit pass three times too often. */
  @Test
  void shareWithoutAMissOrAHit_isWeighed() {
    for (ShareInterval kind : List.of(ShareInterval.WILSON, ShareInterval.CLOPPER_PEARSON)) {
      BoundTest all = TESTS.ofReading(share(kind, 60, 60), 0.95);
      assertEquals(Math.pow(0.95, 60), all.above(), 1e-9, kind.method());
      assertEquals(1, all.below());
      BoundTest none = TESTS.ofReading(share(kind, 0, 60), 0.05);
      assertEquals(Math.pow(0.95, 60), none.below(), 1e-9);
      assertEquals(1, none.above());
    }
  }

  @Test
  void endOfAllThatIsPossible_needsNoProof() {
    Estimate share = share(ShareInterval.WILSON, 50, 100);
    assertEquals(0, TESTS.ofReading(share, 0).above());
    assertEquals(0, TESTS.ofReading(share, 1).below());
    assertEquals(1, TESTS.ofReading(share, 1).above());
    assertEquals(1, TESTS.ofReading(share, 0).below());
  }

  @Test
  void meanOfCredits_isAShareOfItsEffectiveTrials() {
    Estimate mean = Estimate.bare(0.6, 200).withStandardError(0.02);
    Estimate reading = CreditInterval.withDefaults().reading(mean, 150);
    BoundTest test = TESTS.ofReading(reading, 0.55);
    assertEquals("binomial-exact", test.method());
    double t = 0.05 / 0.02;
    assertEquals(
        StudentT.pValue(t, 1, 199) / 2, test.above(), 0.003, "near the t test of that error");
  }

  @Test
  void intervalByT_isInvertedExactly() {
    double[] values = new SplittableRandom(4).doubles(50).map(x -> 3 * x).toArray();
    Estimate mean =
        (Estimate)
            Moments.of(values).measured().reading(assayer.metrics.mean.MeanInterval.STUDENT_T);
    double error = mean.standardError().orElseThrow();
    for (double bound : new double[] {mean.value() - 0.1, mean.value() - 0.6}) {
      double p = StudentT.pValue(mean.value() - bound, error, 49) / 2;
      BoundTest test = TESTS.ofReading(mean, bound);
      assertEquals(p, test.above(), 1e-9);
      assertEquals(1 - p, test.below(), 1e-9);
      assertEquals("interval-inverted", test.method());
      assertEquals(error * error * 50, test.variance().orElseThrow(), 1e-9);
    }
  }

  @Test
  void skewedInterval_hasItsOwnEnds() {
    Estimate skewed = Estimate.of(2, new Interval(1.5, 3.5, 0.95), "bootstrap-bca", 400);
    assertEquals(0.025, TESTS.ofReading(skewed, 1.5).above(), 1e-12);
    assertEquals(0.025, TESTS.ofReading(skewed, 3.5).below(), 1e-12);
    assertTrue(TESTS.ofReading(skewed, 1.4).above() < 0.025);
    assertEquals(0.5, TESTS.ofReading(skewed, 2).above(), 1e-12);
  }

  @Test
  void readingWithoutAnIntervalOrWidth_showsNothing() {
    for (Estimate reading :
        List.of(
            Estimate.bare(0.9, 100),
            Estimate.of(5, new Interval(5, 5, 0.95), "bootstrap-bca", 100))) {
      BoundTest test = TESTS.ofReading(reading, 0.1);
      assertEquals(1, test.above());
      assertEquals(1, test.below());
      assertEquals(OptionalLong.empty(), TESTS.itemsToDecide(test, 0.1, 0.025));
    }
  }

  private static Scored scored(double value, double[] credits, boolean mean) {
    double[] influence = Arrays.stream(credits).map(c -> c - value).toArray();
    return new Scored(List.of(), Influence.of(value, influence), Credits.of(credits, mean));
  }

  private static Scored scored(double... credits) {
    return scored(Arrays.stream(credits).average().orElse(0), credits, true);
  }

  /** Of 50 rows, the first so many right. */
  private static double[] right(int from, int to) {
    double[] credits = new double[50];
    Arrays.fill(credits, from, to, 1);
    return credits;
  }

  @Test
  void sharesOnTheSameItems_areWeighedByTango_andAtNoughtByMcNemar() {
    Scored base = scored(right(0, 30));
    Scored other = scored(right(3, 40)); // 10 only the other, 3 only the base
    PairedCounts counts = PairedCounts.of(27, 10, 3, 10);
    BoundTest test = TESTS.ofDifference("a", base, other, -0.05);
    assertEquals("tango", test.method());
    assertEquals(
        NonInferiority.withMargin(0.05)
            .ofPairedCounts(counts)
            .pValue()
            .estimate()
            .orElseThrow()
            .value(),
        test.above(),
        1e-12);
    assertEquals(1 - test.above(), test.below(), 1e-12);
    assertEquals(0.14, test.value().orElseThrow(), 1e-12);
    BoundTest better = TESTS.ofDifference("a", base, other, 0);
    assertEquals(McNemar.of(10, 3).firstBetter(), better.above());
    assertEquals(McNemar.METHOD, better.method());
  }

  /** n = 50 without a difference does not show that it is less than 0.05. */
  @Test
  void equalModels_areNotShownToBeEqualByFewItems() {
    Scored same = scored(right(0, 30));
    double p = TESTS.ofDifference("a", same, same, -0.05).above();
    assertEquals(0.052, p, 0.001);
    assertEquals(1, TESTS.ofDifference("a", same, same, 0).above());
  }

  @Test
  void otherCredits_areWeighedByTOfInfluences() {
    SplittableRandom draws = new SplittableRandom(9);
    double[] first = draws.doubles(60).toArray();
    double[] second = draws.doubles(60).map(x -> x + 0.1).toArray();
    BoundTest test = TESTS.ofDifference("a", scored(first), scored(second), -0.05);
    assertEquals("paired-t", test.method());
    var exact = NonInferiority.withMargin(0.05).ofPairs(second, first);
    assertEquals(exact.pValue().estimate().orElseThrow().value(), test.above(), 1e-9);
  }

  @Test
  void undefinedHeadline_showsNothing_andSaysWhy() {
    Reading none = new Undefined(Undefined.Reason.SINGLE_CLASS, 3);
    Scored undefined =
        new Scored(
            List.of(new SectionReading(SectionReading.OVERALL, "a", none)),
            Influence.NONE,
            Credits.of(new double[] {0.5, 1, 0}, false));
    BoundTest test = TESTS.ofDifference("a", undefined, undefined, 0);
    assertEquals(none, test.measured());
    assertEquals(1, test.above());
    assertThrows(
        IllegalArgumentException.class, () -> TESTS.ofDifference("a", undefined, scored(1, 0), 0));
  }

  /** (1.96 + 0.8416)² 0.8 · 0.2 / 0.05² = 502.3 for a share of 0.8 against 0.75. */
  @Test
  void itemsToDecide_isTheSizeThatSeesIt() {
    Estimate share = share(ShareInterval.WILSON, 80, 100);
    BoundTest test = TESTS.ofReading(share, 0.75);
    // at the bound the variance is larger: 0.1875
    assertEquals(OptionalLong.of(589), TESTS.itemsToDecide(test, 0.75, 0.025));
    assertEquals(
        OptionalLong.empty(), TESTS.itemsToDecide(TESTS.ofReading(share, 0.8), 0.8, 0.025));
    assertTrue(TESTS.itemsToDecide(test, 0.75, 0.0025).orElseThrow() > 589);
  }
}
