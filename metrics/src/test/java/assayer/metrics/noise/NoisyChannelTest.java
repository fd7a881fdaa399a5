package assayer.metrics.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Wilson;
import org.junit.jupiter.api.Test;

/** Closed forms: every correction undoes the channel in expectation. */
class NoisyChannelTest {
  private static final NoisyChannel CHANNEL = NoisyChannel.of(0.1, 0.3);

  /** Mean over verdicts given the truth. */
  private static double mean(boolean right, double ifAccepted, double ifRejected) {
    double accepted = right ? 1 - 0.3 : 0.1;
    return accepted * ifAccepted + (1 - accepted) * ifRejected;
  }

  @Test
  void backward_isUnbiased_andVariesMoreBySquareOfYouden() {
    double high = CHANNEL.backward(true);
    double low = CHANNEL.backward(false);
    assertEquals(1, mean(true, high, low), 1e-15);
    assertEquals(0, mean(false, high, low), 1e-15);
    assertEquals(CHANNEL.varianceInflation(), (high - low) * (high - low), 1e-12);
  }

  @Test
  void forwardWeight_isZeroForRight_andMinusYoudenForWrong() {
    double accepted = CHANNEL.forwardWeight(true);
    double rejected = CHANNEL.forwardWeight(false);
    assertEquals(0, mean(true, accepted, rejected), 1e-15);
    assertEquals(-CHANNEL.youden(), mean(false, accepted, rejected), 1e-15);
  }

  @Test
  void backwardLoss_hasTheMeanOfTheTrueLoss() {
    double accepted = CHANNEL.backwardLoss(true, 0.2, 1.7);
    double rejected = CHANNEL.backwardLoss(false, 0.2, 1.7);
    assertEquals(0.2, mean(true, accepted, rejected), 1e-14);
    assertEquals(1.7, mean(false, accepted, rejected), 1e-14);
  }

  @Test
  void forwardLoss_isLeastAtTheTruth() {
    double truth = 0.4;
    double acceptance = CHANNEL.observedRate(truth);
    double least = Double.POSITIVE_INFINITY;
    double at = -1;
    for (int i = 0; i <= 100; i++) {
      double p = i / 100.0;
      double loss =
          acceptance * CHANNEL.forwardLoss(true, p)
              + (1 - acceptance) * CHANNEL.forwardLoss(false, p);
      at = loss < least ? p : at;
      least = Math.min(least, loss);
    }
    assertEquals(truth, at);
  }

  @Test
  void symmetricFlips_areTheSpecialCase() {
    NoisyChannel flips = NoisyChannel.symmetric(0.2);
    assertEquals(0.6, flips.youden(), 1e-15);
    assertEquals(0.2 + 0.6 * 0.7, flips.observedRate(0.7), 1e-15);
    assertEquals((0.62 - 0.2) / 0.6, value(flips.correctedRate(62, 100, 0.95)), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> NoisyChannel.symmetric(0.5));
  }

  @Test
  void correctedRate_undoesTheChannel() {
    Estimate found = (Estimate) CHANNEL.correctedRate(420, 1000, 0.95);
    assertEquals((0.42 - 0.1) / 0.6, found.value(), 1e-14);
    assertEquals(Math.sqrt(0.42 * 0.58 / 1000) / 0.6, found.standardError().orElseThrow(), 1e-14);
    Interval observed = Wilson.withDefaults().interval(420, 1000);
    Interval corrected = found.interval().orElseThrow();
    assertEquals(observed.low(), CHANNEL.observedRate(corrected.low()), 1e-12);
    assertEquals(observed.high(), CHANNEL.observedRate(corrected.high()), 1e-12);
  }

  @Test
  void impossibleRates_areCutAndFlagged() {
    Estimate below = (Estimate) CHANNEL.correctedRate(1, 100, 0.95);
    assertEquals(0, below.value());
    assertTrue(below.flags().contains(Flag.CLIPPED));
    assertEquals(0, below.interval().orElseThrow().low());
  }

  @Test
  void edges() {
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), CHANNEL.correctedRate(0, 0, 0.95));
    assertThrows(IllegalArgumentException.class, () -> CHANNEL.correctedRate(2, 1, 0.95));
    assertThrows(IllegalArgumentException.class, () -> CHANNEL.correctedRate(1, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> NoisyChannel.of(0.6, 0.4));
    assertThrows(IllegalArgumentException.class, () -> NoisyChannel.of(-0.1, 0.4));
    assertThrows(IllegalArgumentException.class, () -> NoisyChannel.of(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> CHANNEL.observedRate(1.1));
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
