package assayer.adapters.rules;

import assayer.adapters.rules.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.Set;

/** Finds the equations in a text. Used once, by one thread. */
final class Equations {
  private final String text;
  private final List<Equation> found = new ArrayList<>();
  private final List<Side> sides = new ArrayList<>();
  private final List<Token> side = new ArrayList<>();
  private boolean labelled;
  private int open;

  private Equations(String text) {
    this.text = text;
  }

  /** The equations that can be checked, in the order of the text. */
  static List<Equation> in(String text) {
    String plain = PlainText.of(text);
    Equations equations = new Equations(plain);
    if (plain.indexOf('=') >= 0) {
      Lexer.tokens(plain).forEach(equations::take);
      equations.end(false);
    }
    return List.copyOf(equations.found);
  }

  private void take(Token token) {
    boolean unopened = token.is(Kind.CLOSE) && open == 0;
    if (token.is(Kind.BREAK) || unopened) {
      end(Character.isLetter(token.text().codePointAt(0)));
    } else if (token.is(Kind.EQUALS)) {
      endSide();
    } else {
      if (startsAnew(token)) {
        end(true);
      }
      open += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
      side.add(token);
    }
  }

  /** A number right behind a number or a unit belongs to another statement. */
  private boolean startsAnew(Token token) {
    boolean starts = token.is(Kind.NUMBER) || token.is(Kind.CURRENCY);
    return starts && !side.isEmpty() && side.get(side.size() - 1).is(Kind.UNIT);
  }

  /** Ends the side, and the chain of equations with it. */
  private void end(boolean byWord) {
    endSide();
    for (int i = 1; i < sides.size(); i++) {
      equation(sides.get(i - 1), sides.get(i)).ifPresent(found::add);
    }
    sides.clear();
    labelled = byWord;
  }

  private void endSide() {
    // A sign right behind a word may be a minus between things that have names, so the side is lost.
    boolean torn = labelled && !side.isEmpty() && side.get(0).is(Kind.OPERATOR);
    sides.add(Side.of(text, torn ? List.of() : side, labelled));
    side.clear();
    open = 0;
    labelled = false;
  }

  private static Optional<Equation> equation(Side left, Side right) {
    boolean calculation = !left.bare() || !right.bare();
    if (!calculation || mixed(left, right)) {
      return Optional.empty();
    }
    return left.value()
        .flatMap(
            a ->
                right
                    .value()
                    .map(b -> new Equation(left.shown(), right.shown(), left.bare() ? b : a, holds(left, a, right, b))));
  }

  /** Whether several units of measurement are in play, so that numbers alone do not decide. */
  private static boolean mixed(Side left, Side right) {
    Set<String> all = new TreeSet<>(left.measures());
    all.addAll(right.measures());
    return all.size() > 1;
  }

  private static boolean holds(Side left, Rational a, Side right, Rational b) {
    if (right.bare()) {
      return a.isWrittenAs(b, right.places() + (right.percent() ? 2 : 0))
          || (right.percent() && times100(b).filter(p -> a.isWrittenAs(p, right.places())).isPresent());
    }
    return left.bare() ? b.isWrittenAs(a, left.places() + (left.percent() ? 2 : 0)) : a.equals(b);
  }

  /** {@code 12/60 × 100 = 20%} is how people write it. */
  private static Optional<Rational> times100(Rational value) {
    return value.times(Rational.HUNDRED);
  }
}
