package assayer.adapters.local.jinja;

import assayer.adapters.local.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value and what binds closest to it: members, slices and calls, then filters and tests.
 */
final class ValueParser {
  /** Tests whose argument may stand without brackets. */
  private static final Set<String> COMPARING = Set.of("equalto", "eq", "ne", "in", "==");

  private final TokenReader tokens;
  private final ExpressionParser expressions;
  private final LiteralParser literals;

  ValueParser(TokenReader tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.literals = new LiteralParser(tokens, expressions);
  }

  Expression value() {
    Expression value = reached(literals.value());
    while (true) {
      Expression inner = value;
      if (tokens.takes("|")) {
        String filter = tokens.name();
        Arguments given = tokens.isSign("(") ? arguments() : Arguments.NONE;
        value = scope -> Calls.filtered(filter, inner.value(scope), given, scope);
      } else if (tokens.takes("is")) {
        boolean wanted = !tokens.takes("not");
        value = test(inner, wanted);
      } else {
        return value;
      }
      value = reached(value);
    }
  }

  private Expression test(Expression inner, boolean wanted) {
    String test = word("the name of a test");
    Arguments given = Arguments.NONE;
    if (tokens.isSign("(")) {
      given = arguments();
    } else if (COMPARING.contains(test)) {
      given = new Arguments(List.of(reached(literals.value())), Map.of());
    }
    Arguments all = given;
    return scope -> Tests.is(test, inner.value(scope), all.values(scope)) == wanted;
  }

  /** What follows a value: members, slices, calls. */
  private Expression reached(Expression start) {
    Expression value = start;
    while (true) {
      Expression inner = value;
      if (tokens.takes(".")) {
        value = member(inner, word("the name of a member"));
      } else if (tokens.takes("[")) {
        value = bracket(inner);
      } else if (tokens.isSign("(")) {
        Arguments given = arguments();
        value = scope -> Calls.called(inner.value(scope), given, scope);
      } else {
        return value;
      }
    }
  }

  private String word(String what) {
    if (tokens.peek().kind() == Kind.END) {
      throw new JinjaException(what + " must follow, got the end");
    }
    return tokens.take().text();
  }

  private Expression member(Expression inner, String name) {
    if (tokens.isSign("(")) {
      Arguments given = arguments();
      return scope -> Calls.called(inner.value(scope), name, given, scope);
    }
    Object key = name.matches("\\d{1,18}") ? Long.valueOf(name) : name;
    return scope -> Reach.member(inner.value(scope), key);
  }

  private Expression bracket(Expression inner) {
    Expression from = tokens.isSign(":") ? null : expressions.expression();
    if (tokens.takes("]")) {
      Expression key = Objects.requireNonNull(from);
      return scope -> Reach.member(inner.value(scope), key.value(scope));
    }
    tokens.expect(":");
    Expression to = bound();
    Expression by = tokens.takes(":") ? bound() : null;
    tokens.expect("]");
    return scope ->
        Reach.slice(inner.value(scope), value(from, scope), value(to, scope), value(by, scope));
  }

  private @Nullable Expression bound() {
    return tokens.isSign(":") || tokens.isSign("]") ? null : expressions.expression();
  }

  private static @Nullable Object value(@Nullable Expression some, Scope scope) {
    return some == null ? null : some.value(scope);
  }

  private Arguments arguments() {
    tokens.expect("(");
    List<Expression> list = new ArrayList<>();
    Map<String, Expression> named = new LinkedHashMap<>();
    while (!tokens.takes(")")) {
      if (tokens.isNamed()) {
        String name = tokens.name();
        tokens.expect("=");
        named.put(name, expressions.expression());
      } else {
        list.add(expressions.expression());
      }
      tokens.commaBefore(")");
    }
    return new Arguments(list, named);
  }
}
