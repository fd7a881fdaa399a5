package assayer.suites.answer;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * What an expression comes to.
 *
 * @param exact the number, where it is known to be rational
 * @param value the number in floating point; NaN where it has none
 */
record Amount(Optional<Rational> exact, double value) {
  private static final double TOLERANCE = 1e-9;

  /** What a sum in floating point that should be 0 may come to. */
  private static final double ROUNDING = 1e-15;

  private static final double WHOLE_LIMIT = 512;

  static Amount of(Rational exact) {
    return exact.isHandy()
        ? new Amount(Optional.of(exact), exact.approximate())
        : of(exact.approximate());
  }

  static Amount of(double value) {
    return new Amount(Optional.empty(), value);
  }

  Amount plus(Amount other) {
    return exact.isPresent() && other.exact.isPresent()
        ? of(exact.get().plus(other.exact.get()))
        : of(value + other.value);
  }

  Amount negated() {
    return times(of(Rational.of(-1, 1)));
  }

  Amount times(Amount other) {
    return exact.isPresent() && other.exact.isPresent()
        ? of(exact.get().times(other.exact.get()))
        : of(value * other.value);
  }

  Amount over(Amount other) {
    Optional<Rational> inverse = other.exact.flatMap(Rational::inverse);
    return exact.isPresent() && inverse.isPresent()
        ? of(exact.get().times(inverse.get()))
        : of(other.value == 0 ? Double.NaN : value / other.value);
  }

  Amount power(Amount exponent) {
    boolean whole = exponent.exact.filter(Rational::isWhole).isPresent();
    if (exact.isPresent() && whole && Math.abs(exponent.value) <= WHOLE_LIMIT) {
      Optional<Rational> power = exact.get().power((int) exponent.value);
      if (power.isPresent()) {
        return of(power.get());
      }
    }
    return with(exponent, Math::pow);
  }

  /** By a function that knows floating point alone. */
  Amount with(Amount other, DoubleBinaryOperator operator) {
    return of(operator.applyAsDouble(value, other.value));
  }

  /** Whether both are the same number; without one, they are not. */
  boolean isSame(Amount other) {
    if (exact.isPresent() && other.exact.isPresent()) {
      return exact.equals(other.exact);
    }
    double scale = Math.max(Math.abs(value), Math.abs(other.value));
    return value == other.value
        || (Double.isFinite(scale)
            && Math.abs(value - other.value) <= Math.max(TOLERANCE * scale, ROUNDING));
  }
}
