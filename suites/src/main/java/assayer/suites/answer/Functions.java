package assayer.suites.answer;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The functions of one number that answers are made of, by the name LaTeX or people give them. */
final class Functions {
  private static final Map<String, DoubleUnaryOperator> ALL =
      Map.ofEntries(
          Map.entry("sin", StrictMath::sin),
          Map.entry("cos", StrictMath::cos),
          Map.entry("tan", StrictMath::tan),
          Map.entry("sec", x -> 1 / StrictMath.cos(x)),
          Map.entry("csc", x -> 1 / StrictMath.sin(x)),
          Map.entry("cot", x -> 1 / StrictMath.tan(x)),
          Map.entry("arcsin", StrictMath::asin),
          Map.entry("arccos", StrictMath::acos),
          Map.entry("arctan", StrictMath::atan),
          Map.entry("sinh", StrictMath::sinh),
          Map.entry("cosh", StrictMath::cosh),
          Map.entry("tanh", StrictMath::tanh),
          Map.entry("ln", StrictMath::log),
          Map.entry("log", StrictMath::log10),
          Map.entry("lg", StrictMath::log10),
          Map.entry("exp", StrictMath::exp));

  private static final Map<String, String> INVERSES =
      Map.of("sin", "arcsin", "cos", "arccos", "tan", "arctan");

  private Functions() {}

  static boolean knows(String name) {
    return ALL.containsKey(name);
  }

  static DoubleUnaryOperator of(String name) {
    DoubleUnaryOperator function = ALL.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no function " + name);
    }
    return function;
  }

  /** What a power of -1 behind the name means. */
  static Optional<String> inverse(String name) {
    return Optional.ofNullable(INVERSES.get(name));
  }

  /** n! of a whole number from 0 to 170, gamma's values elsewhere being of no use; else NaN. */
  static double factorial(double n) {
    if (n < 0 || n > 170 || n != Math.rint(n)) {
      return Double.NaN;
    }
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  /** How many ways there are to take k of n; NaN unless both are whole and 0 to 170. */
  static double choose(double n, double k) {
    return factorial(n) / (factorial(k) * factorial(n - k));
  }
}
