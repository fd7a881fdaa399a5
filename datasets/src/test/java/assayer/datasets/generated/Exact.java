package assayer.datasets.generated;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Test material: an exact number, written apart from the one that is tested. */
record Exact(BigInteger top, BigInteger bottom) {

  Exact {
    if (!bottom.equals(BigInteger.ONE)) {
      BigInteger shared = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
      top = top.divide(shared);
      bottom = bottom.divide(shared);
    }
  }

  static Exact of(long number) {
    return new Exact(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /** Reads {@code -3}, {@code (-3)}, {@code 0.75}, {@code 5/6}, {@code 4x}, {@code -x}. */
  static Exact read(String text) {
    String bare = text.replace("(", "").replace(")", "");
    if (bare.endsWith("x")) {
      bare = bare.substring(0, bare.length() - 1);
      bare = bare.isEmpty() || bare.equals("-") ? bare + "1" : bare;
    }
    String[] parts = bare.split("/", -1);
    Exact number = decimal(parts[0]);
    return parts.length == 1 ? number : number.over(decimal(parts[1]));
  }

  private static Exact decimal(String text) {
    BigDecimal number = new BigDecimal(text);
    return new Exact(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  Exact plus(Exact other) {
    return new Exact(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Exact negated() {
    return new Exact(top.negate(), bottom);
  }

  Exact times(Exact other) {
    return new Exact(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Exact over(Exact other) {
    return new Exact(top.multiply(other.bottom), bottom.multiply(other.top));
  }
}
