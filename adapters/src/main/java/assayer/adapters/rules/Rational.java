package assayer.adapters.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact number of bounded size in lowest terms; what would be larger is refused, so that no text
 * can make a model work for long.
 *
 * @param top numerator
 * @param bottom denominator, positive
 */
record Rational(BigInteger top, BigInteger bottom) {
  private static final int MOST_BITS = 4_096;
  private static final int MOST_EXPONENT = 64;
  private static final int MOST_SHOWN_DECIMALS = 9;

  static final Rational HUNDRED = of(BigDecimal.valueOf(100));

  static Rational of(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() <= 0
        ? new Rational(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE)
        : reduced(unscaled, BigInteger.TEN.pow(decimal.scale()));
  }

  private static Rational reduced(BigInteger top, BigInteger bottom) {
    BigInteger shared = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
    return new Rational(top.divide(shared), bottom.divide(shared));
  }

  private static Optional<Rational> bounded(BigInteger top, BigInteger bottom) {
    boolean fits = top.bitLength() <= MOST_BITS && bottom.bitLength() <= MOST_BITS;
    return fits && bottom.signum() != 0 ? Optional.of(reduced(top, bottom)) : Optional.empty();
  }

  Optional<Rational> plus(Rational other) {
    return bounded(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Optional<Rational> times(Rational other) {
    return bounded(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  /** Empty when the other one is zero. */
  Optional<Rational> over(Rational other) {
    return bounded(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  Rational negated() {
    return new Rational(top.negate(), bottom);
  }

  /** Empty for a broken exponent, one beyond 64, or a result beyond 4,096 bits. */
  Optional<Rational> power(Rational exponent) {
    boolean small =
        exponent.isWhole() && exponent.top.abs().compareTo(BigInteger.valueOf(MOST_EXPONENT)) <= 0;
    int bits = Math.max(top.bitLength(), bottom.bitLength());
    if (!small || bits * Math.abs(exponent.top.intValue()) > MOST_BITS) {
      return Optional.empty();
    }
    int times = exponent.top.intValue();
    return times >= 0
        ? bounded(top.pow(times), bottom.pow(times))
        : bounded(bottom.pow(-times), top.pow(-times));
  }

  boolean isWhole() {
    return bottom.equals(BigInteger.ONE);
  }

  /**
   * Whether a decimal with so many places may stand for this number: rounded or cut off, but only
   * where so many places are too few to write it in full.
   */
  boolean isWrittenAs(Rational decimal, int places) {
    BigInteger scale = BigInteger.TEN.pow(places);
    boolean writable = scale.mod(bottom).signum() == 0;
    if (writable || places == 0) {
      return equals(decimal);
    }
    Rational off = distance(decimal);
    boolean cut =
        decimal.top.abs().multiply(bottom).compareTo(top.abs().multiply(decimal.bottom)) < 0;
    return off.isBelow(reduced(BigInteger.ONE, cut ? scale : scale.shiftLeft(1)));
  }

  /** Whether the two are less than 1 apart. */
  boolean isNear(Rational other) {
    return distance(other).isBelow(of(BigDecimal.ONE));
  }

  private Rational distance(Rational other) {
    BigInteger difference = top.multiply(other.bottom).subtract(other.top.multiply(bottom));
    return reduced(difference.abs(), bottom.multiply(other.bottom));
  }

  private boolean isBelow(Rational other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom)) < 0;
  }

  /** {@code 12}, {@code 0.75} or {@code 5/6}. */
  @Override
  public String toString() {
    if (isWhole()) {
      return top.toString();
    }
    for (int places = 1; places <= MOST_SHOWN_DECIMALS; places++) {
      BigInteger scale = BigInteger.TEN.pow(places);
      if (scale.mod(bottom).signum() == 0) {
        return new BigDecimal(top.multiply(scale.divide(bottom)), places).toPlainString();
      }
    }
    return top + "/" + bottom;
  }
}
