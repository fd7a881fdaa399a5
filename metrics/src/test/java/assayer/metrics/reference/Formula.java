package assayer.metrics.reference;

import java.util.function.DoubleUnaryOperator;

/** Reads "((i*37) mod 101)/100": i, numbers, brackets, + - * / and mod, with the usual rank. */
final class Formula {
  private final String text;
  private int at;

  private Formula(String text) {
    this.text = text.replace(" ", "");
  }

  static Formula of(String text) {
    Formula formula = new Formula(text);
    formula.at(0); // a mistake shows at once
    return formula;
  }

  /** Its value at i. */
  double at(double i) {
    at = 0;
    double value = sum().applyAsDouble(i);
    if (at != text.length()) {
      throw new AssertionError("no formula: " + text + " from character " + at);
    }
    return value;
  }

  private DoubleUnaryOperator sum() {
    DoubleUnaryOperator left = product();
    while (at < text.length() && (peek() == '+' || peek() == '-')) {
      boolean plus = text.charAt(at++) == '+';
      DoubleUnaryOperator before = left;
      DoubleUnaryOperator right = product();
      left =
          plus
              ? i -> before.applyAsDouble(i) + right.applyAsDouble(i)
              : i -> before.applyAsDouble(i) - right.applyAsDouble(i);
    }
    return left;
  }

  private DoubleUnaryOperator product() {
    DoubleUnaryOperator left = factor();
    while (at < text.length() && (peek() == '*' || peek() == '/' || text.startsWith("mod", at))) {
      char sign = peek();
      at += sign == 'm' ? 3 : 1;
      DoubleUnaryOperator before = left;
      DoubleUnaryOperator right = factor();
      left = i -> apply(sign, before.applyAsDouble(i), right.applyAsDouble(i));
    }
    return left;
  }

  private static double apply(char sign, double a, double b) {
    return sign == '*' ? a * b : sign == '/' ? a / b : a - b * Math.floor(a / b);
  }

  private DoubleUnaryOperator factor() {
    char first = peek();
    if (first == '-') {
      at++;
      DoubleUnaryOperator inner = factor();
      return i -> -inner.applyAsDouble(i);
    }
    if (first == '(') {
      at++;
      DoubleUnaryOperator inner = sum();
      at++;
      return inner;
    }
    if (first == 'i') {
      at++;
      return i -> i;
    }
    int begin = at;
    while (at < text.length() && (Character.isDigit(peek()) || peek() == '.')) {
      at++;
    }
    double number = Double.parseDouble(text.substring(begin, at));
    return i -> number;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : ' ';
  }
}
