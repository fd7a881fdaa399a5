package assayer.datasets.generated;

import java.math.BigDecimal;

/**
 * An exact number in lowest terms.
 *
 * @param over numerator
 * @param under denominator, positive
 */
record Fraction(long over, long under) {
  private static final int MOST_DECIMALS = 6;

  Fraction {
    if (under < 1) {
      throw new IllegalArgumentException("denominator must be positive, got " + under);
    }
  }

  static Fraction of(long whole) {
    return new Fraction(whole, 1);
  }

  static Fraction of(long over, long under) {
    if (under == 0) {
      throw new ArithmeticException(over + " divided by zero");
    }
    long shared = gcd(Math.abs(over), Math.abs(under)) * Long.signum(under);
    return new Fraction(over / shared, under / shared);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  Fraction plus(Fraction other) {
    return of(
        Math.addExact(Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under)),
        Math.multiplyExact(under, other.under));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction times(Fraction other) {
    return of(Math.multiplyExact(over, other.over), Math.multiplyExact(under, other.under));
  }

  Fraction over(Fraction other) {
    return of(Math.multiplyExact(over, other.under), Math.multiplyExact(under, other.over));
  }

  Fraction negated() {
    return new Fraction(Math.negateExact(over), under);
  }

  int sign() {
    return Long.signum(over);
  }

  boolean isWhole() {
    return under == 1;
  }

  /** The smallest power of ten that makes it whole, or 0 if none up to a million does. */
  long decimalScale() {
    long scale = 1;
    for (int i = 0; i <= MOST_DECIMALS; i++, scale *= 10) {
      if (scale % under == 0) {
        return scale;
      }
    }
    return 0;
  }

  /** {@code 12}, {@code 0.75} or {@code 5/6}. */
  @Override
  public String toString() {
    if (isWhole()) {
      return Long.toString(over);
    }
    return decimalScale() == 0
        ? over + "/" + under
        : BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under)).toPlainString();
  }
}
