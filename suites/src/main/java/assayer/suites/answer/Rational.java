package assayer.suites.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * An exact number in lowest terms.
 *
 * @param numerator with the sign
 * @param denominator above 0
 */
record Rational(BigInteger numerator, BigInteger denominator) {
  private static final int MOST_BITS = 4096;
  private static final int LARGEST_POWER = 512;

  /** Reduces; refuses a denominator of 0. */
  Rational {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("the denominator of " + numerator + " must not be 0");
    }
    BigInteger shared = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? shared.negate() : shared;
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Of digits with at most one point. */
  static Rational decimal(String digits) {
    BigDecimal number = new BigDecimal(digits);
    return number.scale() > 0
        ? new Rational(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Rational(number.toBigIntegerExact(), BigInteger.ONE);
  }

  Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** One over it; empty of 0. */
  Optional<Rational> inverse() {
    return numerator.signum() == 0
        ? Optional.empty()
        : Optional.of(new Rational(denominator, numerator));
  }

  /** A whole power; empty where that is undefined or too large to be worth it. */
  Optional<Rational> power(int exponent) {
    if (Math.abs(exponent) > LARGEST_POWER || bits() * Math.abs((long) exponent) > MOST_BITS) {
      return Optional.empty();
    }
    Rational whole =
        new Rational(numerator.pow(Math.abs(exponent)), denominator.pow(Math.abs(exponent)));
    return exponent < 0 ? whole.inverse() : Optional.of(whole);
  }

  private long bits() {
    return Math.max(numerator.bitLength(), denominator.bitLength());
  }

  /** Whether it is small enough to go on exactly. */
  boolean isHandy() {
    return bits() <= MOST_BITS;
  }

  boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  double approximate() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }
}
