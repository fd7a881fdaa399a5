package assayer.metrics.mean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.ShareInterval;
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
    assertEquals(ShareInterval.share(3, 4, 0.95), Moments.of(1, 0, 1, 1).reading());
    assertEquals(ShareInterval.share(4, 4, 0.95), Moments.of(1, 1, 1, 1).reading());
  }

  @Test
  void rowsOfOneValue_areRowsOneByOne() {
    Moments counted = new Moments();
    counted.add(2, 3);
    counted.add(7, 0);
    counted.add(5, 2);
    Moments single = Moments.of(2, 5, 2, 5, 2);
    assertEquals(5, counted.n());
    assertEquals(single.mean(), counted.mean(), 1e-15);
    assertEquals(single.squares(), counted.squares(), 1e-14);
    counted = new Moments();
    counted.add(1, 3_000_000_000L);
    counted.add(0, 5_000_000_000L);
    assertEquals(ShareInterval.share(3_000_000_000L, 8_000_000_000L, 0.95), counted.reading());
    assertEquals(1.875e9, counted.squares(), 1e-3);
  }

  @Test
  void measured_ofAShare_isStudentsIfSoWanted() {
    Estimate found =
        (Estimate) Moments.of(1, 0, 1, 1).measured().reading(MeanInterval.STUDENT_T, 0.9);
    assertEquals("student-t", found.method());
    double half = 0.25 * 2.3533634348018264; // t of 3 degrees of freedom at 0.95
    assertEquals(0.75 + half, found.interval().orElseThrow().high(), 1e-12);
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
    assertThrows(IllegalArgumentException.class, () -> new Moments().add(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new Moments().add(1, -1));
    assertThrows(IllegalArgumentException.class, () -> Moments.of(1, 2).reading(1));
  }
}
