package assayer.reports.shown;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The fewest decimal digits that are read back as the same double, by our own search: the digits of
 * {@code Double.toString} changed between Java releases, and a file must not.
 */
public final class Shortest {
  /** Digits that are always enough for a double. */
  private static final int ENOUGH = 17;

  private Shortest() {}

  /**
   * Without an exponent where the number is of ordinary size: {@code 0.2049689440993789}, {@code
   * 1}, {@code 1E-9}.
   *
   * @throws IllegalArgumentException if the number is not finite
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("only finite numbers are written, got " + value);
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < ENOUGH; digits++) {
      String text = written(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
      if (Double.parseDouble(text) == value) {
        return text;
      }
    }
    return written(exact.round(new MathContext(ENOUGH, RoundingMode.HALF_EVEN)));
  }

  private static String written(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    boolean ordinary = bare.scale() < 0 && bare.precision() - bare.scale() <= 15;
    return ordinary ? bare.toPlainString() : bare.toString();
  }
}
