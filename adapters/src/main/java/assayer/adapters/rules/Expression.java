package assayer.adapters.rules;

import assayer.adapters.rules.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Works out a side of an equation by recursive descent. Empty for whatever is incomplete, unknown
 * or too large. Used once, by one thread.
 */
final class Expression {
  private static final int MOST_DEPTH = 40;

  private final List<Token> tokens;
  private int at;
  private int depth;

  private Expression(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The value of tokens that hold neither units nor currency signs. */
  static Optional<Rational> value(List<Token> tokens) {
    Expression expression = new Expression(tokens);
    return expression.sum().filter(value -> expression.at == tokens.size());
  }

  private Optional<Rational> sum() {
    Optional<Rational> value = product();
    while (value.isPresent() && (next("+") || next("-"))) {
      boolean minus = next("-");
      at++;
      value = join(value, product().map(v -> minus ? v.negated() : v), Rational::plus);
    }
    return value;
  }

  private Optional<Rational> product() {
    Optional<Rational> value = signed();
    boolean divided = false;
    while (value.isPresent() && (next("*") || next("/") || opens())) {
      if (opens() && divided) {
        return Optional.empty(); // 8/2(4) is read both ways
      }
      divided |= next("/");
      BiFunction<Rational, Rational, Optional<Rational>> operation =
          next("/") ? Rational::over : Rational::times;
      at += opens() ? 0 : 1;
      value = join(value, signed(), operation);
    }
    return value;
  }

  private Optional<Rational> signed() {
    if (!next("-")) {
      return power();
    }
    at++;
    return power().map(Rational::negated);
  }

  private Optional<Rational> power() {
    Optional<Rational> base = percent(atom());
    if (!next("^")) {
      return base;
    }
    at++;
    boolean minus = next("-");
    at += minus ? 1 : 0;
    Optional<Rational> exponent = atom();
    return next("^")
        ? Optional.empty()
        : join(base, exponent.map(e -> minus ? e.negated() : e), Rational::power);
  }

  private Optional<Rational> percent(Optional<Rational> value) {
    if (at < tokens.size() && tokens.get(at).is(Kind.PERCENT)) {
      at++;
      return value.flatMap(v -> v.over(Rational.HUNDRED));
    }
    return value;
  }

  private Optional<Rational> atom() {
    if (at >= tokens.size() || depth > MOST_DEPTH) {
      return Optional.empty();
    }
    Token token = tokens.get(at++);
    if (token.is(Kind.NUMBER)) {
      return Optional.of(Rational.of(new BigDecimal(token.text())));
    }
    return token.is(Kind.OPEN) ? bracketed() : Optional.empty();
  }

  private Optional<Rational> bracketed() {
    depth++;
    Optional<Rational> value = sum();
    depth--;
    boolean closed = at < tokens.size() && tokens.get(at).is(Kind.CLOSE);
    at++;
    return closed ? value : Optional.empty();
  }

  private static Optional<Rational> join(
      Optional<Rational> a,
      Optional<Rational> b,
      BiFunction<Rational, Rational, Optional<Rational>> operation) {
    return a.flatMap(left -> b.flatMap(right -> operation.apply(left, right)));
  }

  private boolean next(String sign) {
    return at < tokens.size() && tokens.get(at).isOperator(sign);
  }

  private boolean opens() {
    return at < tokens.size() && tokens.get(at).is(Kind.OPEN);
  }
}
