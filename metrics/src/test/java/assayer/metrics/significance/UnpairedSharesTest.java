package assayer.metrics.significance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UnpairedSharesTest {

  /** The likeliest shares by trying many. */
  private static double score(int x, int n, int y, int m, double d) {
    double best = Double.NEGATIVE_INFINITY;
    double variance = 0;
    int steps = 40_000;
    double low = Math.max(0, -d);
    double high = Math.min(1, 1 - d);
    for (int i = 0; i <= steps; i++) {
      double p = low + (high - low) * i / steps;
      double q = Math.min(1, Math.max(0, p + d));
      double likelihood = part(x, q) + part(n - x, 1 - q) + part(y, p) + part(m - y, 1 - p);
      if (likelihood > best) {
        best = likelihood;
        variance = q * (1 - q) / n + p * (1 - p) / m;
      }
    }
    return ((double) x / n - (double) y / m - d) / Math.sqrt(variance);
  }

  private static double part(int count, double share) {
    return count == 0 ? 0 : count * StrictMath.log(share);
  }

  @Test
  void score_isThatOfTheLikeliestShares() {
    SplittableRandom draws = new SplittableRandom(1);
    for (int round = 0; round < 25; round++) {
      int n = draws.nextInt(2, 60);
      int m = draws.nextInt(2, 60);
      int x = draws.nextInt(n + 1);
      int y = round % 5 == 0 ? 0 : draws.nextInt(m + 1);
      double d = draws.nextDouble(-0.9, 0.9);
      double expected = score(x, n, y, m, d);
      double found = UnpairedShares.of(x, n, y, m).score(d);
      assertEquals(expected, found, 1e-3 * Math.max(1, Math.abs(expected)));
    }
  }

  /** Published for 7 of 34 against 1 of 34: (0.028, 0.34) by Fagerland, Lydersen, Laake 2015. */
  @Test
  void publishedExample_agrees() {
    UnpairedShares shares = UnpairedShares.of(7, 34, 1, 34);
    Interval plain = interval(shares, 0.95);
    assertEquals(0.028, plain.low(), 5e-4);
    assertEquals(0.34, plain.high(), 5e-3);
    Interval hybrid = shares.newcombe(0.95).estimate().orElseThrow().interval().orElseThrow();
    assertEquals(0.019, hybrid.low(), 5e-4);
    assertEquals(0.34, hybrid.high(), 5e-3);
  }

  @Test
  void factor_makesItWider() {
    UnpairedShares shares = UnpairedShares.of(7, 34, 1, 34);
    double plain = shares.score(0.02);
    double corrected = shares.with(UnpairedScore.CORRECTED).score(0.02);
    assertEquals(plain * Math.sqrt(67 / 68.0), corrected, 1e-12);
  }

  @Test
  void extremes_haveAnInterval() {
    Interval apart = interval(UnpairedShares.of(20, 20, 0, 30), 0.95);
    assertEquals(1, apart.high());
    Interval none = interval(UnpairedShares.of(0, 20, 0, 20), 0.95);
    assertEquals(-none.low(), none.high(), 1e-12);
    assertEquals(0.161, none.high(), 1e-3); // z² / (n + z²), as for one share
    for (UnpairedScore rule : UnpairedScore.values()) {
      interval(UnpairedShares.of(1, 1, 0, 1).with(rule), 0.99);
      interval(UnpairedShares.of(0, 1, 0, 1).with(rule), 0.5);
      interval(UnpairedShares.of(3_000_000_000L, 4_000_000_000L, 5, 9).with(rule), 0.5);
    }
  }

  @Test
  void impossible_isRefused_nothingUndefined() {
    assertThrows(IllegalArgumentException.class, () -> UnpairedShares.of(3, 2, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> UnpairedShares.of(0, 2, -1, 1));
    Undefined empty = new Undefined(Undefined.Reason.EMPTY, 0);
    assertEquals(empty, UnpairedShares.of(0, 0, 1, 2).difference(0.95));
    assertEquals(empty, UnpairedShares.of(0, 2, 0, 0).newcombe(0.95));
  }

  @Test
  void level_isChecked_evenWithoutRows() {
    UnpairedShares nothing = UnpairedShares.of(0, 0, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> nothing.difference(1));
    assertThrows(IllegalArgumentException.class, () -> nothing.newcombe(0));
    assertThrows(IllegalArgumentException.class, () -> PairedCounts.empty().difference(1.5));
  }

  private static Interval interval(UnpairedShares shares, double level) {
    return shares.difference(level).estimate().orElseThrow().interval().orElseThrow();
  }
}
