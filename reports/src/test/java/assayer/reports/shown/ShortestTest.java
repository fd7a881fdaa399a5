package assayer.reports.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortestTest {

  @Test
  void ordinaryNumbers_haveNoExponent() {
    assertEquals("0", Shortest.of(0));
    assertEquals("0", Shortest.of(-0.0));
    assertEquals("1", Shortest.of(1));
    assertEquals("100", Shortest.of(100));
    assertEquals("0.95", Shortest.of(0.95));
    assertEquals("-0.1", Shortest.of(-0.1));
    assertEquals("0.20496894409937888", Shortest.of(99.0 / 483));
    assertEquals("1E-9", Shortest.of(1e-9));
    assertEquals("1E+300", Shortest.of(1e300));
  }

  /** The ends of the range, and a number older versions of Java wrote with too many digits. */
  @Test
  void extremes_areAsShortAsCanBe() {
    assertEquals("2E+23", Shortest.of(Double.parseDouble("2e23")));
    assertEquals("5E-324", Shortest.of(Double.MIN_VALUE));
    assertEquals("1.7976931348623157E+308", Shortest.of(Double.MAX_VALUE));
  }

  @Test
  void anyDouble_isReadBackAndNeverLongerThanSeventeenDigits() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 50_000; i++) {
      double value = i % 2 == 0 ? random.nextDouble() : Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = Shortest.of(value);
        assertEquals(value, Double.parseDouble(text), text);
        String digits = text.replaceAll("E.*", "").replaceAll("[^0-9]", "").replaceAll("^0+", "");
        assertTrue(digits.length() <= 17, text);
      }
    }
  }

  @Test
  void noFewerDigits_areReadBack() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < 3_000; i++) {
      double value =
          switch (i % 4) {
            case 0 -> random.nextInt(1000) / (1.0 + random.nextInt(1000));
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> Math.scalb(1.0, random.nextInt(-1074, 1024));
            default -> random.nextInt(100_000) / 1000.0;
          };
      if (Double.isFinite(value)) {
        assertEquals(0, fromOneDigitOn(value).compareTo(new BigDecimal(Shortest.of(value))));
      }
    }
  }

  private static BigDecimal fromOneDigitOn(double value) {
    int digits = 1;
    while (new BigDecimal(value)
            .round(new MathContext(digits, RoundingMode.HALF_EVEN))
            .doubleValue()
        != value) {
      digits++;
    }
    return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  @Test
  void notANumber_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Shortest.of(Double.NaN));
  }
}
