package assayer.metrics.significance;

import static assayer.metrics.Fixtures.input;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.metrics.Fixtures;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
  private static final Map<String, Adjustment> OPERATIONS =
      Map.of(
          "holm", Adjustment.HOLM,
          "holmWithUndefined", Adjustment.HOLM,
          "bonferroni", Adjustment.BONFERRONI,
          "benjaminiHochberg", Adjustment.BENJAMINI_HOCHBERG,
          "benjaminiYekutieli", Adjustment.BENJAMINI_YEKUTIELI);

  @Test
  void adjusted_agreesWithReference() {
    OPERATIONS.forEach(
        (operation, rule) ->
            Fixtures.cases("multiple-testing", operation).forEach(c -> check(c, rule)));
  }

  private static void check(JsonNode fixture, Adjustment rule) {
    double[] p =
        StreamSupport.stream(input(fixture, "pValues").spliterator(), false)
            .mapToDouble(x -> x.isNull() ? 1 : x.asDouble()) // undefined stays in as 1
            .toArray();
    if (Fixtures.expects(fixture, "error")) {
      assertThrows(IllegalArgumentException.class, () -> rule.adjust(p));
      return;
    }
    if (Fixtures.expects(fixture, "undefined")) {
      assertEquals(0, rule.adjust(p).length); // no family, no values
      return;
    }
    String id = fixture.get("id").asText();
    double[] adjusted = rule.adjust(p);
    JsonNode expected = fixture.get("expected");
    assertArrayEquals(Fixtures.numbers(expected.get("adjusted")), adjusted, 1e-12, id);
    for (int i = 0; i < adjusted.length; i++) {
      boolean rejected = Adjustment.rejects(adjusted[i], input(fixture, "alpha").asDouble());
      assertEquals(expected.get("rejected").get(i).asBoolean(), rejected, id);
    }
  }

  @Test
  void pValue_outsideItsRange_isRefused() {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Adjustment.HOLM.adjust(new double[] {0.5, Double.NaN}));
    assertEquals("a p-value must be within 0 to 1, got NaN", refused.getMessage());
  }
}
