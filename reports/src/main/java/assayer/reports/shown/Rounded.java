package assayer.reports.shown;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as a person says it, where no interval tells how many of its digits mean anything. */
public final class Rounded {
  private static final MathContext DIGITS = new MathContext(4);

  private Rounded() {}

  /** In four digits at most, with a real minus sign. */
  public static String of(double number) {
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    return rounded.toPlainString().replace('-', '−');
  }
}
