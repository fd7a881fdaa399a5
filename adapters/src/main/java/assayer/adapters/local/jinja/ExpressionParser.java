package assayer.adapters.local.jinja;

import assayer.adapters.local.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions, the loosest sign first: if, or, and, not, comparison, sum, {@code ~}, product,
 * sign, then filters and tests, which bind to what stands right before them.
 */
final class ExpressionParser {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

  private final List<Token> tokens;
  private int at;

  ExpressionParser(String text) {
    this.tokens = Token.all(text);
  }

  Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at++);
  }

  boolean takes(String word) {
    if (peek().is(Kind.NAME, word) || peek().is(Kind.SIGN, word)) {
      at++;
      return true;
    }
    return false;
  }

  void expect(String word) {
    if (!takes(word)) {
      throw new JinjaException("\"" + word + "\" must follow, got " + shown());
    }
  }

  String name() {
    if (peek().kind() != Kind.NAME) {
      throw new JinjaException("a name must follow, got " + shown());
    }
    return take().text();
  }

  private String shown() {
    return peek().kind() == Kind.END ? "the end" : "\"" + peek().text() + "\"";
  }

  void end() {
    if (peek().kind() != Kind.END) {
      throw new JinjaException(shown() + " was not expected");
    }
  }

  Expression whole() {
    Expression whole = tuple();
    end();
    return whole;
  }

  private Expression tuple() {
    Expression first = expression();
    if (!peek().is(Kind.SIGN, ",")) {
      return first;
    }
    List<Expression> members = new ArrayList<>(List.of(first));
    while (takes(",")) {
      members.add(expression());
    }
    return list(members);
  }

  Expression expression() {
    Expression then = or();
    while (takes("if")) {
      Expression good = then;
      Expression condition = or();
      Expression other = takes("else") ? expression() : scope -> Values.UNDEFINED;
      then = scope -> Values.truth(condition.value(scope)) ? good.value(scope) : other.value(scope);
    }
    return then;
  }

  /** Without "if", which a loop has for itself. */
  Expression or() {
    Expression left = and();
    while (takes("or")) {
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
    while (takes("and")) {
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
    if (takes("not")) {
      Expression inner = not();
      return scope -> !Values.truth(inner.value(scope));
    }
    return comparison();
  }

  private Expression comparison() {
    Expression left = sum();
    while (true) {
      Expression a = left;
      if (peek().kind() == Kind.SIGN && COMPARISONS.contains(peek().text())) {
        String sign = take().text();
        Expression b = sum();
        left = scope -> compared(sign, a.value(scope), b.value(scope));
      } else if (takes("in")) {
        Expression b = sum();
        left = scope -> Values.contains(b.value(scope), a.value(scope));
      } else if (peek().is(Kind.NAME, "not") && tokens.get(at + 1).is(Kind.NAME, "in")) {
        at += 2;
        Expression b = sum();
        left = scope -> !Values.contains(b.value(scope), a.value(scope));
      } else {
        return left;
      }
    }
  }

  private static Object compared(String sign, Object a, Object b) {
    return switch (sign) {
      case "==" -> Values.equal(a, b);
      case "!=" -> !Values.equal(a, b);
      case "<" -> Values.compare(a, b) < 0;
      case ">" -> Values.compare(a, b) > 0;
      case "<=" -> Values.compare(a, b) <= 0;
      default -> Values.compare(a, b) >= 0;
    };
  }

  private Expression sum() {
    Expression left = concat();
    while (peek().is(Kind.SIGN, "+") || peek().is(Kind.SIGN, "-")) {
      Expression a = left;
      boolean plus = take().text().equals("+");
      Expression b = concat();
      left =
          scope ->
              plus
                  ? Values.plus(a.value(scope), b.value(scope), scope)
                  : Values.compute("-", a.value(scope), b.value(scope));
    }
    return left;
  }

  private Expression concat() {
    Expression left = product();
    while (takes("~")) {
      Expression a = left;
      Expression b = product();
      left =
          scope -> scope.budget().made(Values.text(a.value(scope)) + Values.text(b.value(scope)));
    }
    return left;
  }

  private Expression product() {
    Expression left = signed();
    while (peek().kind() == Kind.SIGN && Set.of("*", "/", "//", "%").contains(peek().text())) {
      Expression a = left;
      String sign = take().text();
      Expression b = signed();
      left = scope -> Values.compute(sign, a.value(scope), b.value(scope));
    }
    return left;
  }

  private Expression signed() {
    if (takes("-")) {
      Expression inner = signed();
      return scope -> Values.compute("-", 0L, inner.value(scope));
    }
    return filtered(reached(primary()));
  }

  private Expression filtered(Expression start) {
    Expression value = start;
    while (true) {
      Expression inner = value;
      if (takes("|")) {
        String filter = name();
        Arguments given = peek().is(Kind.SIGN, "(") ? arguments() : Arguments.NONE;
        value =
            scope ->
                text(
                    scope,
                    Filters.apply(
                        filter, inner.value(scope), given.values(scope), given.named(scope)));
      } else if (takes("is")) {
        boolean wanted = !takes("not");
        value = test(inner, wanted);
      } else {
        return value;
      }
      value = reached(value);
    }
  }

  private static Object text(Scope scope, Object made) {
    return made instanceof String text ? scope.budget().made(text) : made;
  }

  private Expression test(Expression inner, boolean wanted) {
    String test = take().text();
    Arguments given = Arguments.NONE;
    if (peek().is(Kind.SIGN, "(")) {
      given = arguments();
    } else if (Set.of("equalto", "eq", "ne", "in", "==").contains(test)) {
      given = new Arguments(List.of(reached(primary())), Map.of());
    }
    Arguments all = given;
    return scope -> Tests.is(test, inner.value(scope), all.values(scope)) == wanted;
  }

  /** What follows a value: members, slices, calls. */
  private Expression reached(Expression start) {
    Expression value = start;
    while (true) {
      Expression inner = value;
      if (takes(".")) {
        String name = take().text();
        if (peek().is(Kind.SIGN, "(")) {
          Arguments given = arguments();
          value = scope -> called(inner.value(scope), name, given, scope);
        } else {
          Object key = name.matches("\\d+") ? Long.valueOf(name) : name;
          value = scope -> Reach.member(inner.value(scope), key);
        }
      } else if (takes("[")) {
        value = bracket(inner);
      } else if (peek().is(Kind.SIGN, "(")) {
        Arguments given = arguments();
        value = scope -> called(inner.value(scope), given, scope);
      } else {
        return value;
      }
    }
  }

  private Expression bracket(Expression inner) {
    Expression from = peek().is(Kind.SIGN, ":") ? null : expression();
    if (takes("]")) {
      Expression key = java.util.Objects.requireNonNull(from);
      return scope -> Reach.member(inner.value(scope), key.value(scope));
    }
    expect(":");
    Expression to = bound();
    Expression by = takes(":") ? bound() : null;
    expect("]");
    return scope ->
        Reach.slice(inner.value(scope), value(from, scope), value(to, scope), value(by, scope));
  }

  private @Nullable Expression bound() {
    return peek().is(Kind.SIGN, ":") || peek().is(Kind.SIGN, "]") ? null : expression();
  }

  private static @Nullable Object value(@Nullable Expression some, Scope scope) {
    return some == null ? null : some.value(scope);
  }

  private static Object called(Object value, String name, Arguments given, Scope scope) {
    if (value instanceof Map<?, ?> map && map.get(name) instanceof Expression.Function function) {
      return function.call(given.values(scope), given.named(scope));
    }
    scope.budget().step();
    try {
      return text(scope, Methods.call(value, name, given.values(scope)));
    } catch (IndexOutOfBoundsException e) {
      throw new JinjaException("\"" + name + "\" lacks an argument");
    }
  }

  private static Object called(Object value, Arguments given, Scope scope) {
    if (!(value instanceof Expression.Function function)) {
      throw new JinjaException("it calls " + Values.kind(value));
    }
    scope.budget().step();
    return text(scope, function.call(given.values(scope), given.named(scope)));
  }

  /**
   * What a call is given.
   *
   * @param list by their place
   * @param byName by their name
   */
  private record Arguments(List<Expression> list, Map<String, Expression> byName) {
    static final Arguments NONE = new Arguments(List.of(), Map.of());

    List<Object> values(Scope scope) {
      return list.stream().map(one -> one.value(scope)).toList();
    }

    Map<String, Object> named(Scope scope) {
      Map<String, Object> named = new LinkedHashMap<>();
      byName.forEach((name, one) -> named.put(name, one.value(scope)));
      return named;
    }
  }

  private Arguments arguments() {
    expect("(");
    List<Expression> list = new ArrayList<>();
    Map<String, Expression> named = new LinkedHashMap<>();
    while (!takes(")")) {
      if (peek().kind() == Kind.NAME && tokens.get(at + 1).is(Kind.SIGN, "=")) {
        String name = name();
        expect("=");
        named.put(name, expression());
      } else {
        list.add(expression());
      }
      if (!peek().is(Kind.SIGN, ")")) {
        expect(",");
      }
    }
    return new Arguments(list, named);
  }

  private Expression primary() {
    Token token = take();
    return switch (token.kind()) {
      case STRING -> {
        StringBuilder text = new StringBuilder(token.text());
        while (peek().kind() == Kind.STRING) {
          text.append(take().text());
        }
        yield constant(text.toString());
      }
      case NUMBER -> constant(number(token.text()));
      case NAME -> named(token.text());
      case SIGN -> bracketed(token.text());
      case END -> throw new JinjaException("a value must follow, got the end");
    };
  }

  private static Object number(String text) {
    try {
      return text.contains(".") ? (Object) Double.valueOf(text) : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new JinjaException("the number " + text + " is too large");
    }
  }

  private static Expression constant(Object value) {
    return scope -> value;
  }

  private static Expression named(String name) {
    return switch (name) {
      case "true", "True" -> constant(true);
      case "false", "False" -> constant(false);
      case "none", "None" -> constant(Values.NONE);
      default -> scope -> scope.get(name);
    };
  }

  private Expression bracketed(String sign) {
    if (sign.equals("(")) {
      if (takes(")")) {
        return list(List.of());
      }
      Expression inner = tuple();
      expect(")");
      return inner;
    }
    if (sign.equals("[")) {
      return list(members("]"));
    }
    if (sign.equals("{")) {
      return mapping();
    }
    throw new JinjaException("\"" + sign + "\" was not expected");
  }

  private List<Expression> members(String close) {
    List<Expression> members = new ArrayList<>();
    while (!takes(close)) {
      members.add(expression());
      if (!peek().is(Kind.SIGN, close)) {
        expect(",");
      }
    }
    return members;
  }

  private static Expression list(List<Expression> members) {
    return scope -> new ArrayList<>(members.stream().map(one -> one.value(scope)).toList());
  }

  private Expression mapping() {
    Map<Expression, Expression> entries = new LinkedHashMap<>();
    while (!takes("}")) {
      Expression key = expression();
      expect(":");
      entries.put(key, expression());
      if (!peek().is(Kind.SIGN, "}")) {
        expect(",");
      }
    }
    return scope -> {
      Map<Object, Object> map = new LinkedHashMap<>();
      entries.forEach((key, value) -> map.put(key.value(scope), value.value(scope)));
      return map;
    };
  }
}
