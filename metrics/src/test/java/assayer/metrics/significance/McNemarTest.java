package assayer.metrics.significance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;
import java.util.Set;
import org.junit.jupiter.api.Test;

class McNemarTest {

  /** By sums of binomial chances, which are exact in doubles up to rounding. */
  @Test
  void pValues_areSumsOfBinomialChances() {
    for (int b = 0; b < 40; b++) {
      for (int c = 0; c < 40; c += 3) {
        McNemar test = McNemar.of(b, c);
        double smaller = tail(b + c, 0, Math.min(b, c));
        double p = b == c ? 1 : Math.min(1, 2 * smaller);
        double seen = b + c == 0 ? 0 : tail(b + c, Math.min(b, c), Math.min(b, c));
        assertEquals(p, test.pValue(), 1e-13 * p, b + " " + c);
        assertEquals(tail(b + c, b, b + c), test.firstBetter(), 1e-13, b + " " + c);
        assertEquals(tail(b + c, c, b + c), test.secondBetter(), 1e-13, b + " " + c);
        assertEquals(p - seen, test.midP(), 1e-13, b + " " + c);
      }
    }
  }

  private static double tail(int coins, int from, int to) {
    double sum = 0;
    double chance = StrictMath.scalb(1.0, -coins);
    for (int k = 0; k <= to; k++) {
      sum += k >= from ? chance : 0;
      chance = chance * (coins - k) / (k + 1);
    }
    return sum;
  }

  /** Ten billion coins: z = 2, where the normal distribution is as good. */
  @Test
  void counts_beyondAnInt_work() {
    McNemar test = McNemar.of(5_000_100_000L, 4_999_900_000L);
    assertEquals(0.0455, test.pValue(), 1e-5);
    assertTrue(test.midP() < test.pValue());
    assertEquals(test.pValue(), test.midP(), 1e-5);
  }

  @Test
  void tinyP_isNotZero() {
    assertEquals(StrictMath.scalb(1.0, -999), McNemar.of(1000, 0).pValue(), 1e-310);
  }

  @Test
  void test_givesTheDifferenceWithItsInterval() {
    TestResult found = McNemar.test(PairedCounts.of(30, 12, 15, 143), 0.9);
    Estimate effect = found.effect().estimate().orElseThrow();
    assertEquals(-0.015, effect.value(), 1e-15);
    assertEquals(-0.0595652, effect.interval().orElseThrow().low(), 1e-7);
    assertEquals(0.9, effect.interval().orElseThrow().level());
    assertEquals(200, found.pValue().n());
  }

  @Test
  void noDiscordantRows_areFlagged_noRowsUndefined() {
    Estimate alike =
        McNemar.test(PairedCounts.of(3, 0, 0, 4), 0.95).effect().estimate().orElseThrow();
    assertEquals(Set.of(Flag.NO_DISCORDANT), alike.flags());
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        McNemar.test(PairedCounts.empty(), 0.95).pValue());
  }
}
