package assayer.metrics.leaderboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.comparison.Difference;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.core.suite.Scored;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadlineDifferenceTest {
  private static final double NEAR = 1e-12;

  private static Scored mean(double... credits) {
    return scored(true, credits);
  }

  private static Scored scored(boolean plain, double... credits) {
    double mean = Arrays.stream(credits).sum() / credits.length;
    double[] influence = Arrays.stream(credits).map(x -> x - mean).toArray();
    return new Scored(List.of(), Influence.of(mean, influence), Credits.of(credits, plain));
  }

  private static Difference difference(Scored a, Scored b) {
    return HeadlineDifference.of("accuracy", a, b, 7);
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }

  /** Items both got right, only A, only B, neither. */
  private static Difference shares(int both, int onlyA, int onlyB, int neither) {
    int n = both + onlyA + onlyB + neither;
    double[] a = new double[n];
    double[] b = new double[n];
    Arrays.fill(a, 0, both + onlyA, 1);
    Arrays.fill(b, 0, both, 1);
    Arrays.fill(b, both + onlyA, both + onlyA + onlyB, 1);
    return difference(mean(a), mean(b));
  }

  /** SciPy 1.10: binomtest(2, 11, 0.5) is 0.0654296875; P(X = 2) = 55/2048. */
  @Test
  void zerosAndOnes_areTestedByMcNemar() {
    Difference found = shares(80, 9, 2, 9);
    assertEquals("mcnemar-exact", found.test());
    assertEquals(0.0654296875, value(found.pValue()), NEAR);
    assertEquals(0.0654296875 - 55.0 / 2048, value(found.midP().orElseThrow()), NEAR);
    assertEquals(-0.07, value(found.effect()), NEAR);
    Estimate effect = found.effect().estimate().orElseThrow();
    assertEquals("tango", effect.method());
    Interval interval = effect.interval().orElseThrow();
    assertTrue(interval.low() < -0.07 && interval.high() > -0.07, interval.toString());
  }

  /** The other way round everything has the other sign and nothing else changes. */
  @Test
  void sides_areSymmetric() {
    Difference one = shares(80, 9, 2, 9);
    Difference other = shares(80, 2, 9, 9);
    assertEquals(value(one.pValue()), value(other.pValue()), 0);
    assertEquals(-value(one.effect()), value(other.effect()), 0);
    Interval low = one.effect().estimate().orElseThrow().interval().orElseThrow();
    Interval high = other.effect().estimate().orElseThrow().interval().orElseThrow();
    assertEquals(-low.low(), high.high(), 1e-9);
    assertEquals(value(one.detectable()), value(other.detectable()), NEAR);
  }

  /** Variance of nine -1, two 1 and 89 zeros is (11 - 49/100)/99; z is 1.959964 + 0.8416212. */
  @Test
  void detectable_comesFromThePairedVariance() {
    double variance = (11 - 0.49) / 99;
    double expected = (1.959963984540054 + 0.8416212335729143) * Math.sqrt(variance / 100);
    assertEquals(expected, value(shares(80, 9, 2, 9).detectable()), NEAR);
  }

  @Test
  void noItemDiffers_isNoEvidenceAndHasAnInterval() {
    Difference found = shares(50, 0, 0, 0);
    assertEquals(1, value(found.pValue()), 0);
    Estimate effect = found.effect().estimate().orElseThrow();
    assertEquals(0, effect.value(), 0);
    assertTrue(effect.flags().contains(Flag.NO_DISCORDANT));
    assertTrue(effect.interval().orElseThrow().high() > 0.01);
    assertEquals(new Undefined(Reason.ZERO_VARIANCE, 50), found.detectable());
  }

  /** Of 16 sign vectors of 0.5, 0.5, 0.25, 1 two reach the sum of all. */
  @Test
  void otherNumbers_areTestedBySignFlips() {
    Difference found = difference(mean(0, 0.5, 0.25, 0, 1), mean(0.5, 1, 0.5, 1, 1));
    assertEquals("sign-flip-exact", found.test());
    assertEquals(2.0 / 16, value(found.pValue()), NEAR);
    assertEquals(0.45, value(found.effect()), NEAR);
    assertEquals("student-t", found.effect().estimate().orElseThrow().method());
    assertTrue(found.midP().isEmpty());
  }

  @Test
  void noPlainMean_isTestedByInfluences() {
    Difference found = difference(scored(false, 0, 1, 0, 1), scored(false, 1, 1, 1, 0));
    assertEquals("paired-t", found.test());
    double t = 0.25 / Math.sqrt((3 - 0.25) / 3 / 4);
    assertEquals(0.25, value(found.effect()), NEAR);
    assertEquals(
        0.25 / t, found.effect().estimate().orElseThrow().standardError().orElseThrow(), NEAR);
    double p = value(found.pValue());
    assertTrue(p > 0.6 && p < 0.65, "t(3) = 0.522: " + p);
  }

  @Test
  void itemLeftOut_leavesTheTestToInfluences() {
    Scored a = new Scored(List.of(), Influence.of(0.5, new double[] {0.75, -0.75, 0}), left());
    assertEquals("paired-t", difference(a, mean(1, 1, 0)).test());
  }

  private static Credits left() {
    return Credits.of(new double[] {1, 0, Double.NaN}, true);
  }

  /** Every item differs the same way, so t has no spread to go by: 2 of 2^8 sign vectors. */
  @Test
  void influencesWithoutSpread_flipSigns() {
    double[] none = new double[8];
    double[] all = new double[8];
    Arrays.fill(all, 1);
    Difference found = difference(scored(false, none), scored(false, all));
    assertEquals("sign-flip-exact", found.test());
    assertEquals(2.0 / 256, value(found.pValue()), NEAR);
    assertTrue(found.effect().estimate().orElseThrow().interval().isEmpty());
  }

  @Test
  void undefinedHeadline_saysWhyAndDecidesNothing() {
    Reading none = new Undefined(Reason.SINGLE_CLASS, 3);
    Scored a =
        new Scored(
            List.of(new SectionReading(SectionReading.OVERALL, "accuracy", none)),
            Influence.NONE,
            Credits.of(new double[] {1, 0, 1}, false));
    Difference found = difference(a, scored(false, 1, 1, 0));
    assertEquals(none, found.effect());
    assertEquals(none, found.pValue());
    assertEquals(none, found.detectable());
  }

  @Test
  void noItem_isEmpty_andOneIsTooFew() {
    Scored empty = new Scored(List.of(), Influence.NONE, Credits.NONE);
    assertEquals(new Undefined(Reason.EMPTY, 0), difference(empty, empty).effect());
    Difference one = difference(scored(false, 0.5), scored(false, 1));
    assertEquals(new Undefined(Reason.TOO_FEW, 1), one.pValue());
    assertEquals(new Undefined(Reason.TOO_FEW, 1), one.detectable());
    assertEquals(0.5, value(one.effect()), 0);
  }

  @Test
  void otherItems_areRefused() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> difference(mean(1, 0), mean(1)))
            .getMessage();
    assertEquals("both must be scored on the same items, got 2 and 1", message);
  }

  @Test
  void orderOfItems_doesNotMatter() {
    Random random = new Random(3);
    double[] a = random.ints(500, 0, 5).mapToDouble(i -> i / 4.0).toArray();
    double[] b = random.ints(500, 0, 5).mapToDouble(i -> i / 4.0).toArray();
    Difference forward = difference(mean(a), mean(b));
    Difference backward = difference(mean(reversed(a)), mean(reversed(b)));
    assertEquals(value(forward.pValue()), value(backward.pValue()), NEAR);
    assertEquals(value(forward.effect()), value(backward.effect()), NEAR);
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  @Test
  void family_isAdjustedByHolm() {
    double[] adjusted = new HolmFamily().adjust(new double[] {0.03, 0.01, 1});
    assertEquals(0.06, adjusted[0], NEAR);
    assertEquals(0.03, adjusted[1], NEAR);
    assertEquals(1, adjusted[2], 0);
  }
}
