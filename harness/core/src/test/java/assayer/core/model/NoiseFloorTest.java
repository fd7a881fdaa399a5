package assayer.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.model.NoiseFloor.Unit;
import assayer.core.model.ProbeFinding.Status;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NoiseFloorTest {
  private static Optional<NoiseFloor> read(String size, String unit) {
    Map<String, String> facts = Map.of("noise-floor", size, "noise-unit", unit, "other", "1");
    return new ProbeFinding("repeats", Status.PASS, "", facts).noise();
  }

  @Test
  void facts_areRead() {
    assertEquals(Optional.of(new NoiseFloor(0.0031, Unit.SCORE)), read("0.0031", "score"));
    assertEquals(Optional.of(new NoiseFloor(0.04, Unit.SHARE)), read("0.04", "share of answers"));
    assertEquals(Optional.of(new NoiseFloor(0, Unit.SCORE)), read("0", "score"));
  }

  @Test
  void factsThatAreNoFloor_areNone() {
    for (String size : new String[] {"", "much", "-1", "NaN", "Infinity"}) {
      assertEquals(Optional.empty(), read(size, "score"), size);
    }
    assertEquals(Optional.empty(), read("1.5", "share of answers"));
    assertEquals(Optional.empty(), read("0.5", "points"));
    assertEquals(Optional.empty(), new ProbeFinding("q", Status.PASS, "", Map.of()).noise());
  }

  @Test
  void text_hasTwoDigits_roundedUp() {
    assertEquals("0.0032 (score)", new NoiseFloor(0.00312, Unit.SCORE).text());
    assertEquals("0 (score)", new NoiseFloor(0, Unit.SCORE).text());
    assertEquals("130 (score)", new NoiseFloor(123, Unit.SCORE).text());
    assertEquals("1E-9 (score)", new NoiseFloor(1e-9, Unit.SCORE).text());
    assertEquals("4 % of answers", new NoiseFloor(0.04, Unit.SHARE).text());
    assertEquals("100 % of answers", new NoiseFloor(1, Unit.SHARE).text());
  }

  @Test
  void larger_isOfOneUnit() {
    NoiseFloor small = new NoiseFloor(0.1, Unit.SCORE);
    NoiseFloor large = new NoiseFloor(0.2, Unit.SCORE);
    assertEquals(large, small.larger(large));
    assertEquals(large, large.larger(small));
    assertEquals(small, small.larger(new NoiseFloor(0.9, Unit.SHARE)));
  }

  @Test
  void whatIsNoSize_isRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new NoiseFloor(1.5, Unit.SHARE));
    assertEquals("no noise floor: 1.5 share of answers", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new NoiseFloor(Double.NaN, Unit.SCORE));
  }
}
