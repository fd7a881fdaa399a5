package assayer.metrics.significance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Interval;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class TangoTest {
  private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

  @Test
  void ends_areWhereTheScoreIsZ() {
    SplittableRandom draws = new SplittableRandom(1);
    for (int round = 0; round < 500; round++) {
      int rows = draws.nextInt(2, 400);
      int first = draws.nextInt(rows);
      int second = draws.nextInt(rows - first);
      Tango tango = Tango.of(rows, first, second);
      Interval found = tango.interval(0.95);
      assertTrue(found.low() >= -1 && found.high() <= 1);
      assertEquals(Z, tango.score(found.low()), 1e-6, rows + " " + first + " " + second);
      assertEquals(-Z, tango.score(found.high()), 1e-6, rows + " " + first + " " + second);
    }
  }

  @Test
  void exchangedSystems_exchangeTheEnds() {
    Interval one = Tango.of(90, 7, 2).interval(0.9);
    Interval other = Tango.of(90, 2, 7).interval(0.9);
    assertEquals(one.low(), -other.high(), 1e-12);
    assertEquals(one.high(), -other.low(), 1e-12);
  }

  /** All rows differ one way: Z² = n (1 - d) / (1 + d) by hand. */
  @Test
  void allRowsOneWay_endAtOne() {
    Interval found = Tango.of(20, 20, 0).interval(0.95);
    assertEquals(1, found.high());
    assertEquals((20 - Z * Z) / (20 + Z * Z), found.low(), 1e-12);
    assertEquals(-1, Tango.of(20, 0, 20).interval(0.95).low());
  }

  /** No row differs: Z² = n d² / (|d| (1 - |d|) + ...) gives d = z² / (n + z²) on both sides. */
  @Test
  void noRowDiffers_staysWide() {
    Interval found = Tango.of(100, 0, 0).interval(0.95);
    assertEquals(Z * Z / (100 + Z * Z), found.high(), 1e-12);
    assertEquals(-found.high(), found.low(), 1e-12);
  }

  @Test
  void oneRow_hasAnInterval() {
    Interval found = Tango.of(1, 0, 0).interval(0.95);
    assertEquals(Z * Z / (1 + Z * Z), found.high(), 1e-12);
  }

  @Test
  void billionsOfRows_work() {
    Interval found = Tango.of(10_000_000_000L, 5_000_000L, 4_000_000L).interval(0.95);
    double error = Math.sqrt(9e6) / 1e10;
    assertEquals(1e-4 - Z * error, found.low(), 1e-9);
    assertEquals(1e-4 + Z * error, found.high(), 1e-9);
  }

  @Test
  void impossibleCounts_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> Tango.of(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Tango.of(3, 2, 2));
    assertThrows(IllegalArgumentException.class, () -> Tango.of(3, -1, 2));
    assertThrows(IllegalArgumentException.class, () -> Tango.of(3, 1, 1).interval(1));
  }
}
