package assayer.adapters.local.jinja;

import assayer.adapters.local.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads expressions, the loosest sign first: if, or, and, not, comparison, sum, {@code ~}, product,
 * sign; what binds closer is read by {@link ValueParser}.
 */
final class ExpressionParser {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Set<String> PRODUCTS = Set.of("*", "/", "//", "%");

  private final TokenReader tokens;
  private final ValueParser values;

  ExpressionParser(String text) {
    this.tokens = new TokenReader(text);
    this.values = new ValueParser(tokens, this);
  }

  /** The words, for what is no expression around one. */
  TokenReader tokens() {
    return tokens;
  }

  Expression whole() {
    Expression whole = tuple();
    tokens.end();
    return whole;
  }

  Expression tuple() {
    Expression first = expression();
    if (!tokens.isSign(",")) {
      return first;
    }
    List<Expression> members = new ArrayList<>(List.of(first));
    while (tokens.takes(",")) {
      members.add(expression());
    }
    return LiteralParser.list(members);
  }

  Expression expression() {
    Expression then = or();
    while (tokens.takes("if")) {
      Expression good = then;
      Expression condition = or();
      Expression other = tokens.takes("else") ? expression() : scope -> Values.UNDEFINED;
      then = scope -> Values.truth(condition.value(scope)) ? good.value(scope) : other.value(scope);
    }
    return then;
  }

  /** Without "if", which a loop has for itself. */
  Expression or() {
    Expression left = and();
    while (tokens.takes("or")) {
      Expression a = left;
      Expression b = and();
      left =
          scope -> {
            Object first = a.value(scope);
            return Values.truth(first) ? first : b.value(scope);
          };
    }
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (tokens.takes("and")) {
      Expression a = left;
      Expression b = not();
      left =
          scope -> {
            Object first = a.value(scope);
            return Values.truth(first) ? b.value(scope) : first;
          };
    }
    return left;
  }

  private Expression not() {
    if (tokens.takes("not")) {
      Expression inner = not();
      return scope -> !Values.truth(inner.value(scope));
    }
    return comparison();
  }

  private Expression comparison() {
    Expression left = sum();
    while (true) {
      Expression a = left;
      if (isOneOf(COMPARISONS)) {
        String sign = tokens.take().text();
        Expression b = sum();
        left = scope -> Values.compared(sign, a.value(scope), b.value(scope));
      } else if (tokens.takes("in")) {
        Expression b = sum();
        left = scope -> Values.contains(b.value(scope), a.value(scope));
      } else if (tokens.takes("not", "in")) {
        Expression b = sum();
        left = scope -> !Values.contains(b.value(scope), a.value(scope));
      } else {
        return left;
      }
    }
  }

  private boolean isOneOf(Set<String> signs) {
    return tokens.peek().kind() == Kind.SIGN && signs.contains(tokens.peek().text());
  }

  private Expression sum() {
    Expression left = concat();
    while (tokens.isSign("+") || tokens.isSign("-")) {
      Expression a = left;
      boolean plus = tokens.take().text().equals("+");
      Expression b = concat();
      left =
          scope ->
              plus
                  ? Arithmetic.plus(a.value(scope), b.value(scope), scope)
                  : Arithmetic.compute("-", a.value(scope), b.value(scope));
    }
    return left;
  }

  private Expression concat() {
    Expression left = product();
    while (tokens.takes("~")) {
      Expression a = left;
      Expression b = product();
      left =
          scope -> scope.budget().made(Values.text(a.value(scope)) + Values.text(b.value(scope)));
    }
    return left;
  }

  private Expression product() {
    Expression left = signed();
    while (isOneOf(PRODUCTS)) {
      Expression a = left;
      String sign = tokens.take().text();
      Expression b = signed();
      left = scope -> Arithmetic.compute(sign, a.value(scope), b.value(scope));
    }
    return left;
  }

  private Expression signed() {
    if (tokens.takes("-")) {
      Expression inner = signed();
      return scope -> Arithmetic.compute("-", 0L, inner.value(scope));
    }
    return values.value();
  }
}
