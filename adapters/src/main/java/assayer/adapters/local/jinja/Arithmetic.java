package assayer.adapters.local.jinja;

import java.util.ArrayList;
import java.util.List;

/** Sums, differences, products, quotients and rests, as Python has them. */
final class Arithmetic {
  private Arithmetic() {}

  static Object plus(Object a, Object b, Scope scope) {
    if (a instanceof String x && b instanceof String y) {
      return scope.budget().made(x + y);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return x + y;
    }
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() + y.doubleValue();
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      List<Object> both = new ArrayList<>(x);
      both.addAll(y);
      both.forEach(member -> scope.budget().step());
      return both;
    }
    throw new JinjaException("it adds " + Values.kind(a) + " and " + Values.kind(b));
  }

  static Object compute(String sign, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && !sign.equals("/")) {
      return switch (sign) {
        case "-" -> x - y;
        case "*" -> x * y;
        case "//" -> Math.floorDiv(x, nonZero(y));
        default -> Math.floorMod(x, nonZero(y));
      };
    }
    if (a instanceof Number x && b instanceof Number y) {
      double p = x.doubleValue();
      double q = y.doubleValue();
      return switch (sign) {
        case "-" -> p - q;
        case "*" -> p * q;
        case "/" -> p / q;
        case "//" -> Math.floor(p / q);
        default -> p - q * Math.floor(p / q);
      };
    }
    throw new JinjaException(
        "it computes \"" + sign + "\" of " + Values.kind(a) + " and " + Values.kind(b));
  }

  private static long nonZero(long divisor) {
    if (divisor == 0) {
      throw new JinjaException("it divides by zero");
    }
    return divisor;
  }
}
