package assayer.metrics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Interval;
import org.junit.jupiter.api.Test;

class WilsonTest {
  @Test
  void formula_agreesWithLibrary_forWholeCounts() {
    for (int n = 1; n < 60; n++) {
      for (int x = 0; x <= n; x++) {
        Interval library = Wilson.withDefaults().interval(x, n);
        Interval formula = Wilson.withDefaults().interval((double) x / n, (double) n);
        assertEquals(library.low(), formula.low(), 1e-14);
        assertEquals(library.high(), formula.high(), 1e-14);
      }
    }
  }

  @Test
  void ends_areExact_whenNothingOrEverythingSucceeds() {
    assertEquals(0.0, Wilson.withDefaults().interval(0, 7).low());
    assertEquals(1.0, Wilson.withDefaults().interval(100_000_000, 100_000_000).high());
  }

  @Test
  void interval_takesMoreTrialsThanAnInt() {
    Interval found = Wilson.withDefaults().interval(3_000_000_000L, 4_000_000_000L);
    assertTrue(found.low() < 0.75 && found.high() > 0.75 && found.high() - found.low() < 1e-4);
  }

  @Test
  void effectiveTrials_refusesNoError_insideTheRange() {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> Wilson.effectiveTrials(0.5, 0, 3));
    assertEquals("standard error must be above 0, got 0.0", refused.getMessage());
  }
}
