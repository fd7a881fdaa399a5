package assayer.metrics.interval;

import static assayer.metrics.Fixtures.assertNear;
import static assayer.metrics.Fixtures.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import assayer.metrics.Fixtures;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class WilsonTest {
  @Test
  void interval_agreesWithReference() {
    for (JsonNode fixture : Fixtures.cases("binomial-interval", "wilson")) {
      long successes = input(fixture, "successes").asLong();
      long trials = input(fixture, "trials").asLong();
      double level = 1 - input(fixture, "alpha").asDouble();
      if (Fixtures.expects(fixture, "error")) {
        assertThrows(
            IllegalArgumentException.class,
            () -> Wilson.withDefaults().withLevel(level).interval(successes, trials));
      } else if (Fixtures.expects(fixture, "undefined")) {
        assertEquals(
            new Undefined(Undefined.Reason.EMPTY, 0),
            Wilson.withDefaults().reading(successes, trials));
      } else {
        Interval found = Wilson.withDefaults().withLevel(level).interval(successes, trials);
        assertNear(fixture, "lower", found.low());
        assertNear(fixture, "upper", found.high());
      }
    }
  }

  @Test
  void interval_ofEffectiveTrials_agreesWithReference() {
    for (JsonNode fixture : Fixtures.cases("binomial-interval", "wilsonEffective")) {
      double share = input(fixture, "estimate").asDouble();
      double error = input(fixture, "standardError").asDouble();
      double trials = Wilson.effectiveTrials(share, error, input(fixture, "clusters").asLong());
      Interval found = Wilson.withDefaults().interval(share, trials);
      assertNear(fixture, "effectiveN", trials);
      assertNear(fixture, "lower", found.low());
      assertNear(fixture, "upper", found.high());
    }
  }

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
