package assayer.metrics.mean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Wilson;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MomentsTest {
  @Test
  void moments_agreeWithExactArithmetic_whenValuesAreLargeAndClose() {
    double[] values = new SplittableRandom(3).doubles(10_001).map(u -> 1e9 + u).toArray();
    Moments one = new Moments();
    Arrays.stream(values).forEach(one::add);
    Moments many = Moments.of(values);
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : values) {
      sum = sum.add(new BigDecimal(value));
    }
    BigDecimal mean = sum.divide(BigDecimal.valueOf(values.length), MathContext.DECIMAL128);
    BigDecimal squares = BigDecimal.ZERO;
    for (double value : values) {
      squares = squares.add(new BigDecimal(value).subtract(mean).pow(2));
    }
    for (Moments moments : new Moments[] {one, many}) {
      assertEquals(mean.doubleValue(), moments.mean(), Math.ulp(1e9));
      assertEquals(squares.doubleValue(), moments.squares(), 1e-9 * squares.doubleValue());
    }
  }

  @Test
  void equalValues_showNoSpreadAtAll() {
    double[] equal = new double[30_000];
    Arrays.fill(equal, 0.1);
    Moments halves = Moments.of(equal).combine(Moments.of(0.1, 0.1, 0.1));
    Estimate found = halves.reading().estimate().orElseThrow();
    assertEquals(0.1, found.value());
    assertEquals(0, found.standardError().orElseThrow());
    assertEquals(Set.of(Flag.DEGENERATE), found.flags());
    assertTrue(found.interval().isEmpty());
  }

  @Test
  void reading_ofAShare_isWilsons() {
    assertEquals(Wilson.withDefaults().reading(3, 4), Moments.of(1, 0, 1, 1).reading());
    assertEquals(Wilson.withDefaults().reading(4, 4), Moments.of(1, 1, 1, 1).reading());
  }

  @Test
  void reading_ofFew_saysWhatIsMissing() {
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), new Moments().reading());
    Estimate one = Moments.of(0.3).reading().estimate().orElseThrow();
    assertEquals(Set.of(Flag.TOO_FEW), one.flags());
    assertTrue(one.standardError().isEmpty());
    assertEquals(
        Undefined.Reason.TOO_FEW, ((Undefined) Moments.of(0.3).measured().pValue()).reason());
  }

  @Test
  void infinite_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Moments.of(1, Double.POSITIVE_INFINITY, 2));
    assertThrows(IllegalArgumentException.class, () -> new Moments().add(Double.NEGATIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> Moments.of(1, Double.NaN));
  }
}
