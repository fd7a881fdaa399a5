package assayer.metrics.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.metrics.regression.Logistic;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LengthControlTest {
  private static final LengthControl CONTROL = LengthControl.withDefaults();

  @Test
  void swappedSystems_giveTheRest_alsoWithDifficulty() {
    BaselineComparisons rows = drawn(400, 3, -1, 0.5);
    double found = estimate(CONTROL.of(rows).winRate()).value();
    assertEquals(100 - found, estimate(CONTROL.of(rows.swapped()).winRate()).value(), 1e-9);
  }

  @Test
  void judgeThatLovesLength_isCorrected_andFlagged() {
    LengthControlled found = CONTROL.of(drawn(20_000, 4, -2, 0));
    assertTrue(estimate(found.rawWinRate()).value() > 65);
    assertEquals(50, estimate(found.winRate()).value(), 1.5);
    assertTrue(estimate(found.winRate()).flags().contains(Flag.LARGE_CORRECTION));
  }

  @Test
  void intervals_holdTheTruth_asOftenAsTheySay() {
    int held = 0;
    for (int trial = 0; trial < 300; trial++) {
      Interval interval =
          estimate(CONTROL.of(drawn(200, 1_000 + trial, -1, 0)).winRate()).interval().orElseThrow();
      held += interval.low() <= 50 && 50 <= interval.high() ? 1 : 0;
    }
    assertEquals(0.95, held / 300.0, 0.03);
  }

  @Test
  void manyRows_areFittedInTheTimeOfAFewPasses() {
    BaselineComparisons rows = drawn(200_000, 5, -1, 0.5);
    assertTimeout(Duration.ofSeconds(10), () -> CONTROL.of(rows)); // a busy machine has time left
  }

  /** Comparisons of two equally good systems, the second of which writes more. */
  private static BaselineComparisons drawn(int n, long seed, double byLength, double byDifficulty) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] model = random.ints(n, 300, 2_000).asDoubleStream().toArray();
    double[] baseline = random.ints(n, 1, 1_000).asDoubleStream().toArray();
    double[] difficulty = random.doubles(n, -1, 1).toArray();
    double[] blank = new double[n];
    double[] term = BaselineComparisons.of(blank, model, baseline).lengthTerm();
    double[] preference = new double[n];
    Arrays.setAll(
        preference,
        i -> {
          double chance = Logistic.of(byLength * term[i] + byDifficulty * difficulty[i]);
          return random.nextDouble() < chance ? 1 : 0;
        });
    return BaselineComparisons.of(preference, model, baseline).withDifficulty(difficulty);
  }

  @Test
  void edges_areUndefined() {
    assertEquals(Reason.EMPTY, reason(rows(new double[0])));
    assertEquals(Reason.TOO_FEW, reason(rows(1)));
    assertEquals(Reason.SEPARATION, reason(rows(1, 1, 1)));
    assertEquals(Reason.TOO_FEW, reason(rows(0.1, 0.2).withDifficulty(new double[] {1, 2})));
    assertEquals(
        Reason.ZERO_VARIANCE, reason(rows(0.1, 0.2, 0.9).withDifficulty(new double[] {1, 1, 1})));
  }

  @Test
  void impossibleArguments_areRefused() {
    double[] one = {1};
    refused(() -> BaselineComparisons.of(new double[] {1.5}, one, one));
    refused(() -> BaselineComparisons.of(one, new double[] {-1}, one));
    refused(() -> BaselineComparisons.of(one, one, new double[2]));
    refused(() -> rows(1, 0).withDifficulty(one));
    refused(() -> CONTROL.withLevel(1));
    RegularisingRows none = RegularisingRows.of(new double[0], new double[0], new double[0], 0.1);
    refused(() -> PublishedControl.of(none).of(rows(0.1, 0.2)));
    refused(() -> RegularisingRows.of(one, new double[] {2}, one, 0.1));
  }

  private static void refused(Runnable call) {
    assertThrows(IllegalArgumentException.class, call::run);
  }

  private static BaselineComparisons rows(double... preference) {
    double[] lengths = new double[preference.length];
    Arrays.setAll(lengths, i -> i * i);
    return BaselineComparisons.of(preference, lengths, new double[preference.length]);
  }

  private static Reason reason(BaselineComparisons rows) {
    return ((Undefined) CONTROL.of(rows).winRate()).reason();
  }

  private static Estimate estimate(Reading reading) {
    return reading.estimate().orElseThrow();
  }
}
