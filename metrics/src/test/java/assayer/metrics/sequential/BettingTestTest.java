package assayer.metrics.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Interval;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BettingTestTest {
  private static final BettingSetup SETUP = BettingTest.withDefaults();

  private static double[] draws(int rows, double share, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(rows).map(u -> u < share ? 1 : 0).toArray();
  }

  private static BettingTest after(BettingTest test, double[] rows) {
    Arrays.stream(rows).forEach(test::add);
    return test;
  }

  @Test
  void farMeans_areDecidedEarly() {
    BettingTest above = after(SETUP.start(0.7), draws(1000, 0.9, 1));
    assertEquals(Decision.PASS, above.decision());
    assertTrue(above.stoppedAfter().orElseThrow() < 150);
    assertEquals(Decision.FAIL, after(SETUP.start(0.7), draws(1000, 0.5, 1)).decision());
    assertEquals(Decision.CONTINUE, after(SETUP.start(0.7), draws(20, 0.7, 1)).decision());
  }

  @Test
  void oneSided_isEarlier_andNeverFails() {
    long two = after(SETUP.start(0.7), draws(1000, 0.8, 2)).stoppedAfter().orElseThrow();
    BettingTest one = after(SETUP.oneSided().start(0.7), draws(1000, 0.8, 2));
    assertTrue(one.stoppedAfter().orElseThrow() < two);
    assertEquals(
        Decision.CONTINUE, after(SETUP.oneSided().start(0.7), draws(1000, 0.3, 2)).decision());
  }

  @Test
  void spentBudget_isInconclusive_andStays() {
    BettingTest test = after(SETUP.withBudget(30).start(0.8), draws(30, 0.8, 3));
    assertEquals(Decision.INCONCLUSIVE, test.decision());
    assertEquals(OptionalLong.empty(), test.stoppedAfter());
    after(test, draws(500, 1, 3));
    assertEquals(Decision.INCONCLUSIVE, test.decision());
    assertTrue(test.logEvidence() > 3); // the capitals go on
  }

  @Test
  void finitePopulation_isDecidedBySumsAtTheLatest() {
    BettingSetup finite = SETUP.withPopulation(10).withAlpha(1e-9);
    assertEquals(Decision.PASS, after(finite.start(0.3), new double[] {1, 1, 1}).decision());
    assertEquals(Decision.CONTINUE, after(finite.start(0.31), new double[] {1, 1, 1}).decision());
    double[] misses = {0, 0, 0, 0};
    assertEquals(Decision.CONTINUE, after(finite.start(0.6), misses).decision());
    assertEquals(Decision.FAIL, after(finite.start(0.61), misses).decision());
    double[] tenths = new double[10];
    Arrays.fill(tenths, 0.1);
    assertEquals(Decision.PASS, after(finite.start(0.1), tenths).decision());
    assertThrows(IllegalArgumentException.class, () -> after(finite.start(0.1), tenths).add(1));
  }

  @Test
  void finitePopulation_isDecidedNoLater() {
    double[] rows = draws(400, 0.85, 4);
    long endless = after(SETUP.start(0.75), rows).stoppedAfter().orElse(401);
    long finite = after(SETUP.withPopulation(400).start(0.75), rows).stoppedAfter().orElseThrow();
    assertTrue(finite <= endless, finite + " " + endless);
  }

  @Test
  void interval_holdsWhatTheTestDoesNotReject() {
    for (long population : new long[] {0, 300}) {
      double[] rows = new SplittableRandom(5).doubles(200, 0.3, 1).toArray();
      BettingInterval betting = BettingInterval.withDefaults();
      BettingInterval made = population == 0 ? betting : betting.withPopulation(population);
      BettingSetup setup = population == 0 ? SETUP : SETUP.withPopulation(population);
      Interval found = made.interval(rows);
      double limit = StrictMath.log(2 / 0.05);
      assertEquals(limit, after(setup.start(found.low()), rows).logCapitalUp(), 1e-8);
      assertEquals(limit, after(setup.start(found.high()), rows).logCapitalDown(), 1e-8);
    }
  }

  @Test
  void interval_ofAllRight_endsAtOne_ofNone_isEverything() {
    double[] right = new double[50];
    Arrays.fill(right, 1);
    Interval found = BettingInterval.withDefaults().interval(right);
    assertEquals(1, found.high());
    assertTrue(found.low() > 0.8 && found.low() < 1);
    assertEquals(0, BettingInterval.withDefaults().interval(new double[50]).low());
    Interval nothing = BettingInterval.withDefaults().interval(new double[0]);
    assertEquals(new Interval(0, 1, 0.95), nothing);
    assertEquals(1, BettingInterval.withDefaults().interval(new double[] {0.5}).high());
  }

  @Test
  void hundredThousandRows_takeAnInterval() {
    double[] rows = draws(100_000, 0.9, 6);
    double mean = Arrays.stream(rows).average().orElseThrow();
    Interval found = BettingInterval.withDefaults().interval(rows);
    assertEquals(mean, (found.low() + found.high()) / 2, 0.002);
    assertTrue(found.high() - found.low() < 0.02, found.toString());
  }

  @Test
  void impossible_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> SETUP.start(1.1));
    assertThrows(IllegalArgumentException.class, () -> SETUP.withAlpha(0));
    assertThrows(IllegalArgumentException.class, () -> SETUP.withCap(1));
    assertThrows(IllegalArgumentException.class, () -> SETUP.withBudget(0));
    assertThrows(IllegalArgumentException.class, () -> SETUP.start(0.5).add(Double.NaN));
    BettingInterval two = BettingInterval.withDefaults().withPopulation(2);
    assertThrows(IllegalArgumentException.class, () -> two.interval(new double[3]));
  }
}
