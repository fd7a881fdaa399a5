package assayer.adapters.local.jinja;

import assayer.adapters.local.jinja.Statement.Then;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads blocks: if, for, set, macro, break, continue; those that only mark a stretch are passed.
 */
final class BlockParser {
  private static final Set<String> PASSED = Set.of("generation", "endgeneration");

  private final List<Piece> pieces;
  private int at;

  BlockParser(String source) {
    this.pieces = Piece.all(source);
  }

  Statement whole() {
    Statement whole = body(Set.of());
    if (at < pieces.size()) {
      throw trouble(pieces.get(at), "\"" + pieces.get(at).text() + "\" ends nothing");
    }
    return whole;
  }

  private static JinjaException trouble(Piece piece, String message) {
    return new JinjaException("line " + piece.line() + ": " + message);
  }

  /** Up to a block that begins with one of some words, which is left. */
  private Statement body(Set<String> until) {
    List<Statement> statements = new ArrayList<>();
    while (at < pieces.size() && !ends(pieces.get(at), until)) {
      Piece piece = pieces.get(at++);
      try {
        statements.add(statement(piece));
      } catch (JinjaException e) {
        String message = String.valueOf(e.getMessage());
        throw message.startsWith("line ") ? e : trouble(piece, message);
      }
    }
    return sequence(List.copyOf(statements));
  }

  private static Statement sequence(List<Statement> statements) {
    return (scope, out) -> {
      for (Statement statement : statements) {
        Then then = statement.run(scope, out);
        if (then != Then.NEXT) {
          return then;
        }
      }
      return Then.NEXT;
    };
  }

  private static boolean ends(Piece piece, Set<String> until) {
    return piece.kind() == Piece.Kind.BLOCK
        && (until.contains(word(piece))
            || (word(piece).startsWith("end") && !PASSED.contains(word(piece))));
  }

  private static String word(Piece piece) {
    return piece.text().split("[^a-z]", 2)[0];
  }

  private Statement statement(Piece piece) {
    if (piece.kind() == Piece.Kind.TEXT) {
      return (scope, out) -> write(out, scope, piece.text());
    }
    if (piece.kind() == Piece.Kind.VALUE) {
      Expression value = new ExpressionParser(piece.text()).whole();
      return (scope, out) -> write(out, scope, Values.text(value.value(scope)));
    }
    String word = word(piece);
    ExpressionParser rest = new ExpressionParser(piece.text().substring(word.length()));
    return switch (word) {
      case "if" -> condition(piece, rest.whole());
      case "for" -> loop(piece, rest);
      case "set" -> assignment(piece, rest);
      case "macro" -> macro(piece, rest);
      case "break" -> (scope, out) -> Then.BREAK;
      case "continue" -> (scope, out) -> Then.CONTINUE;
      default -> {
        if (PASSED.contains(word)) {
          yield (scope, out) -> Then.NEXT;
        }
        throw new JinjaException("the block \"" + word + "\" is not known");
      }
    };
  }

  private static Then write(StringBuilder out, Scope scope, String text) {
    scope.budget().step();
    out.append(scope.budget().made(text));
    return Then.NEXT;
  }

  private Piece close(Piece opened, Set<String> words) {
    if (at >= pieces.size() || !words.contains(word(pieces.get(at)))) {
      throw trouble(opened, "\"" + word(opened) + "\" is not ended");
    }
    return pieces.get(at++);
  }

  private Statement condition(Piece opened, Expression when) {
    Statement then = body(Set.of("elif", "else"));
    Piece closed = close(opened, Set.of("elif", "else", "endif"));
    Statement otherwise = (scope, out) -> Then.NEXT;
    if (word(closed).equals("elif")) {
      String rest = closed.text().substring("elif".length());
      otherwise = condition(opened, new ExpressionParser(rest).whole());
    } else if (word(closed).equals("else")) {
      otherwise = body(Set.of());
      close(opened, Set.of("endif"));
    }
    Statement other = otherwise;
    return (scope, out) -> (Values.truth(when.value(scope)) ? then : other).run(scope, out);
  }

  private Statement loop(Piece opened, ExpressionParser rest) {
    List<String> names = new ArrayList<>(List.of(rest.tokens().name()));
    while (rest.tokens().takes(",")) {
      names.add(rest.tokens().name());
    }
    rest.tokens().expect("in");
    Expression all = rest.or();
    Expression only = rest.tokens().takes("if") ? rest.expression() : scope -> true;
    rest.tokens().end();
    Statement body = body(Set.of("else"));
    Statement none = (scope, out) -> Then.NEXT;
    if (word(close(opened, Set.of("else", "endfor"))).equals("else")) {
      none = body(Set.of());
      close(opened, Set.of("endfor"));
    }
    return new Loop(names, all, only, body, none);
  }

  private Statement assignment(Piece opened, ExpressionParser rest) {
    List<String> names = new ArrayList<>(List.of(rest.tokens().name()));
    if (rest.tokens().takes(".")) {
      String member = rest.tokens().name();
      rest.tokens().expect("=");
      Expression value = rest.whole();
      return (scope, out) -> Namespace.set(scope, names.get(0), member, value.value(scope));
    }
    while (rest.tokens().takes(",")) {
      names.add(rest.tokens().name());
    }
    if (rest.tokens().takes("=")) {
      Expression value = rest.whole();
      return (scope, out) -> {
        Loop.bind(scope, names, value.value(scope));
        return Then.NEXT;
      };
    }
    rest.tokens().end();
    Statement body = body(Set.of());
    close(opened, Set.of("endset"));
    return (scope, out) -> {
      StringBuilder text = new StringBuilder();
      body.run(scope.inner(), text);
      scope.set(names.get(0), text.toString());
      return Then.NEXT;
    };
  }

  private Statement macro(Piece opened, ExpressionParser rest) {
    String name = rest.tokens().name();
    Map<String, Expression> parameters = new LinkedHashMap<>();
    rest.tokens().expect("(");
    while (!rest.tokens().takes(")")) {
      String parameter = rest.tokens().name();
      parameters.put(
          parameter, rest.tokens().takes("=") ? rest.expression() : scope -> Values.UNDEFINED);
      rest.tokens().takes(",");
    }
    rest.tokens().end();
    Statement body = body(Set.of());
    close(opened, Set.of("endmacro"));
    return (scope, out) -> {
      scope.set(name, new Macro(name, parameters, body, scope));
      return Then.NEXT;
    };
  }
}
