package assayer.run.compare;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a difference: in points where it is one of shares, else as it is, with the decimals its
 * interval supports.
 */
final class Points {
  private static final int DIGITS_OF_P = 2;
  private static final double LEAST_P = 0.001;

  private final boolean share;
  private final int decimals;

  private Points(boolean share, int decimals) {
    this.share = share;
    this.decimals = decimals;
  }

  /**
   * For a difference of two headlines.
   *
   * @param a one headline
   * @param b the other
   */
  static Points of(Reading a, Reading b, Estimate difference) {
    boolean share = isShare(a) && isShare(b);
    double half =
        difference.interval().map(i -> (i.high() - i.low()) / 2).orElse(0.5 / difference.n());
    double shown = share ? half * 100 : half;
    return new Points(share, shown >= 10 ? 0 : shown >= 0.5 ? 1 : shown >= 0.05 ? 2 : 3);
  }

  private static boolean isShare(Reading reading) {
    return reading.estimate().stream().allMatch(e -> Math.abs(e.value()) <= 1);
  }

  /** With its unit. */
  String amount(double difference) {
    return number(difference) + unit();
  }

  private String unit() {
    return share ? " points" : "";
  }

  /** With its unit. */
  String range(Interval interval) {
    return interval(interval) + unit();
  }

  /** Behind an amount, which has the unit. */
  String interval(Interval interval) {
    return "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
  }

  private String number(double difference) {
    BigDecimal exact = new BigDecimal(difference).scaleByPowerOfTen(share ? 2 : 0);
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }

  /** "p = 0.016" or "p < 0.001". */
  static String pValue(String name, double p) {
    return p < LEAST_P ? name + " < 0.001" : name + " = " + twoDigits(p);
  }

  private static String twoDigits(double p) {
    BigDecimal rounded =
        new BigDecimal(p).round(new MathContext(DIGITS_OF_P, RoundingMode.HALF_EVEN));
    return rounded.stripTrailingZeros().toPlainString();
  }
}
