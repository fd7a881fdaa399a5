package assayer.metrics.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.metrics.section.WeightedMean.Part;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WeightedMeanTest {
  @Test
  void undefinedParts_dropOutOfBothSums() {
    assertEquals(
        OptionalDouble.of(0.25),
        WeightedMean.of(List.of(Part.of(0.5, 1), Part.undefined(7), Part.of(0, 1))));
  }

  @Test
  void nothingToWeigh_isEmpty() {
    assertTrue(WeightedMean.of(List.of()).isEmpty());
    assertTrue(WeightedMean.of(List.of(Part.undefined(1))).isEmpty());
    assertTrue(WeightedMean.of(List.of(Part.of(1, 0))).isEmpty());
  }

  @Test
  void weight_belowZero_isRefused() {
    var refused = assertThrows(IllegalArgumentException.class, () -> Part.of(1, -2));
    assertEquals("weight must be finite and at least 0, got -2.0", refused.getMessage());
  }
}
