package assayer.metrics.probability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Brier, log loss, balance and distributional correctness. */
class ProperScoresTest {

  @Test
  void parts_addUpToBrier() {
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 1 + random.nextInt(50);
      double[] p = random.ints(n, 0, 6).mapToDouble(i -> i / 5.0).toArray();
      boolean[] y = new boolean[n];
      for (int i = 0; i < n; i++) {
        y[i] = random.nextBoolean();
      }
      BrierParts parts = BrierParts.of(p, y);
      assertEquals(
          value(brier(p, y)),
          value(parts.reliability()) - value(parts.resolution()) + value(parts.uncertainty()),
          1e-14);
    }
  }

  @Test
  void twoClasses_giveTwiceTheBrierScore() {
    MulticlassBrier two = new MulticlassBrier();
    Brier one = new Brier();
    for (int i = 0; i <= 10; i++) {
      two.add(new double[] {1 - i / 10.0, i / 10.0}, i % 2);
      one.add(i / 10.0, i % 2 == 1);
    }
    assertEquals(2 * value(one.reading(0.95)), value(two.reading(0.95)), 1e-14);
    assertThrows(IllegalArgumentException.class, () -> two.add(new double[] {0.5, 0.5}, 2));
    assertThrows(IllegalArgumentException.class, () -> two.add(new double[] {0.9, 0.2}, 0));
  }

  @Test
  void logit_isItsProbability() {
    for (double z = -30; z <= 30; z += 0.37) {
      for (boolean happened : new boolean[] {true, false}) {
        LogLoss logit = LogLoss.withDefaults();
        logit.addLogit(z, happened);
        LogLoss probability = LogLoss.withDefaults();
        probability.add(1 / (1 + Math.exp(-z)), happened);
        double expected = value(probability.reading(0.95));
        // A probability near 1 has lost digits that the logit still has.
        assertEquals(expected, value(logit.reading(0.95)), 1e-15 * (1 + Math.exp(Math.abs(z))));
      }
    }
  }

  @Test
  void certainAndWrong_costs34Nats_andIsCounted() {
    LogLoss loss = LogLoss.withDefaults();
    loss.add(0, true);
    loss.add(0, false);
    loss.add(1, true);
    loss.add(0.5, true);
    assertEquals(3, loss.clipped());
    assertEquals(1, loss.certainAndWrong());
    Estimate reading = (Estimate) loss.reading(0.95);
    assertEquals((34.538776394910684 + Math.log(2)) / 4, reading.value(), 1e-9);
    assertEquals(Set.of(Flag.CLIPPED), reading.flags());
  }

  @Test
  void balance_isAccuracyLessConfidence() {
    BalanceScore balance = new BalanceScore();
    balance.add(0.9, true); // right, 0.9 sure
    balance.add(0.2, true); // wrong, 0.8 sure
    balance.add(0.5, true); // takes no side
    assertEquals((0.1 - 0.8 + 0) / 3, value(balance.reading(0.95)), 1e-15);
  }

  @Test
  void distributionalCorrectness_staysWithinItsLoadings() {
    DistributionalCorrectness score = DistributionalCorrectness.withLoadings(2, 1);
    assertEquals(2, score.score(1, 0, 0));
    assertEquals(-1, score.score(0, 1, 0));
    assertEquals(0, score.score(0, 0, 1));
    score.add(0.5, 0.25, 0.25);
    assertEquals(0.5625, value(score.reading(0.95)), 1e-15);
    assertThrows(
        IllegalArgumentException.class,
        () -> score.combine(DistributionalCorrectness.withDefaults()));
    assertThrows(
        IllegalArgumentException.class, () -> DistributionalCorrectness.withLoadings(1, -1));
    assertThrows(IllegalArgumentException.class, () -> score.score(0.5, 0.5, Double.NaN));
  }

  @Test
  void noRows_areEmpty_andOneHasNoError() {
    Undefined empty = new Undefined(Undefined.Reason.EMPTY, 0);
    assertEquals(empty, new Brier().reading(0.95));
    assertEquals(empty, LogLoss.withDefaults().reading(0.95));
    assertEquals(empty, new BalanceScore().reading(0.95));
    assertEquals(empty, BrierParts.of(new double[0], new boolean[0]).resolution());
    Reading one = brier(new double[] {0.3}, new boolean[] {true});
    assertTrue(((Estimate) one).flags().contains(Flag.TOO_FEW));
  }

  @Test
  void badArguments_areRefused() {
    LogLoss loss = LogLoss.withDefaults();
    assertThrows(IllegalArgumentException.class, () -> loss.add(Double.NaN, true));
    assertThrows(IllegalArgumentException.class, () -> loss.addLogit(1.0 / 0, true));
    assertThrows(IllegalArgumentException.class, () -> LogLoss.clippingAt(0));
    assertThrows(IllegalArgumentException.class, () -> loss.combine(LogLoss.clippingAt(1e-3)));
    assertThrows(IllegalArgumentException.class, () -> new Brier().add(-0.01, true));
    assertThrows(
        IllegalArgumentException.class, () -> BrierParts.of(new double[] {2}, new boolean[1]));
    assertThrows(IllegalArgumentException.class, () -> brier(new double[1], new boolean[2]));
  }

  private static Reading brier(double[] p, boolean[] y) {
    Brier brier = new Brier();
    brier.addAll(p, y);
    return brier.reading(0.95);
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
