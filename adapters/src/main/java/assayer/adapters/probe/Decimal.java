package assayer.adapters.probe;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people and for facts. */
public final class Decimal {
  private static final MathContext SHORT = new MathContext(3);

  private Decimal() {}

  /** In full, without an exponent. */
  public static String full(double finite) {
    return BigDecimal.valueOf(finite).stripTrailingZeros().toPlainString();
  }

  /** Three digits of it. */
  public static String rounded(double finite) {
    return BigDecimal.valueOf(finite).round(SHORT).stripTrailingZeros().toPlainString();
  }
}
