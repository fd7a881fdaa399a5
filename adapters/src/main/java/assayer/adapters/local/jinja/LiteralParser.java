package assayer.adapters.local.jinja;

import assayer.adapters.local.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a value can begin with: a constant, a name, brackets of any sort. */
final class LiteralParser {
  private final TokenReader tokens;
  private final ExpressionParser expressions;

  LiteralParser(TokenReader tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Expression value() {
    Token token = tokens.take();
    return switch (token.kind()) {
      case STRING -> {
        StringBuilder text = new StringBuilder(token.text());
        while (tokens.peek().kind() == Kind.STRING) {
          text.append(tokens.take().text());
        }
        yield constant(text.toString());
      }
      case NUMBER -> constant(Values.number(token.text()));
      case NAME -> named(token.text());
      case SIGN -> bracketed(token.text());
      case END -> throw new JinjaException("a value must follow, got the end");
    };
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
    return switch (sign) {
      case "(" -> {
        if (tokens.takes(")")) {
          yield list(List.of());
        }
        Expression inner = expressions.tuple();
        tokens.expect(")");
        yield inner;
      }
      case "[" -> list(members());
      case "{" -> mapping();
      default -> throw new JinjaException("\"" + sign + "\" was not expected");
    };
  }

  private List<Expression> members() {
    List<Expression> members = new ArrayList<>();
    while (!tokens.takes("]")) {
      members.add(expressions.expression());
      tokens.commaBefore("]");
    }
    return members;
  }

  static Expression list(List<Expression> members) {
    return scope -> new ArrayList<>(members.stream().map(one -> one.value(scope)).toList());
  }

  private Expression mapping() {
    Map<Expression, Expression> entries = new LinkedHashMap<>();
    while (!tokens.takes("}")) {
      Expression key = expressions.expression();
      tokens.expect(":");
      entries.put(key, expressions.expression());
      tokens.commaBefore("}");
    }
    return scope -> {
      Map<Object, Object> map = new LinkedHashMap<>();
      entries.forEach((key, value) -> map.put(key.value(scope), value.value(scope)));
      return map;
    };
  }
}
