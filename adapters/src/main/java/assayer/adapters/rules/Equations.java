package assayer.adapters.rules;

import assayer.adapters.rules.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the equations in a text. Used once, by one thread. */
final class Equations {
  /** Steps that solutions share, or that are put in two orders: half of what is asked of it. */
  private static final Map<String, List<Equation>> KEPT = new ConcurrentHashMap<>();

  private static final int MOST_KEPT = 4_096;
  private static final int LONGEST_KEPT = 400;

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
    if (text.length() > LONGEST_KEPT) {
      return read(text);
    }
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    return KEPT.computeIfAbsent(text, Equations::read);
  }

  private static List<Equation> read(String text) {
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
      end(token.isWord());
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

  /** A number right behind a unit belongs to another statement. */
  private boolean startsAnew(Token token) {
    boolean starts = token.is(Kind.NUMBER) || token.is(Kind.CURRENCY) || token.is(Kind.OPEN);
    return starts && !side.isEmpty() && side.get(side.size() - 1).is(Kind.UNIT);
  }

  /** Ends the side, and the chain of equations with it. */
  private void end(boolean byWord) {
    if (sides.isEmpty()) { // what stands between two words and equals nothing need not be read
      nextSide(byWord);
      return;
    }
    endSide();
    for (int i = 1; i < sides.size(); i++) {
      equation(sides.get(i - 1), sides.get(i)).ifPresent(found::add);
    }
    sides.clear();
    labelled = byWord;
  }

  private void endSide() {
    while (open > 0 && !side.isEmpty() && side.get(0).is(Kind.OPEN)) {
      side.remove(0); // (3 + 4 = 7)
      open--;
    }
    boolean first = sides.isEmpty();
    sides.add(Side.of(text, torn() ? List.of() : side, first, labelled));
    nextSide(false);
  }

  private void nextSide(boolean behindWord) {
    side.clear();
    open = 0;
    labelled = behindWord;
  }

  /** An operator right behind a word joins things that have names, unless it is a sign. */
  private boolean torn() {
    if (!labelled || side.isEmpty() || !side.get(0).is(Kind.OPERATOR)) {
      return false;
    }
    Token first = side.get(0);
    boolean touches = side.size() > 1 && side.get(1).start() == first.end();
    boolean apart = first.start() == 0 || text.charAt(first.start() - 1) == ' ';
    return !(first.isOperator("-") && touches && apart);
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
                    .filter(b -> !isRest(left, a, right, b))
                    .map(b -> equation(left, a, right, b)));
  }

  /** {@code 9 ÷ 7 = 1} may be meant with a remainder, or rounded; it is left alone. */
  private static boolean isRest(Side left, Rational a, Side right, Rational b) {
    boolean whole =
        right.bare() ? b.isWhole() && !a.isWhole() : left.bare() && a.isWhole() && !b.isWhole();
    return whole && a.isNear(b);
  }

  private static Equation equation(Side left, Rational a, Side right, Rational b) {
    return new Equation(left.shown(), right.shown(), left.bare() ? b : a, holds(left, a, right, b));
  }

  /** Whether several units of measurement are in play, so that numbers alone do not decide. */
  private static boolean mixed(Side left, Side right) {
    Set<String> all = new TreeSet<>(left.measures());
    all.addAll(right.measures());
    return all.size() > 1;
  }

  private static boolean holds(Side left, Rational a, Side right, Rational b) {
    if (right.bare()) {
      return isWritten(a, right, b);
    }
    return left.bare() ? isWritten(b, left, a) : a.equals(b);
  }

  /** Whether a single number states a value; {@code 12/60 × 100 = 20%} is how people write it. */
  private static boolean isWritten(Rational value, Side side, Rational stated) {
    int places = side.places() + (side.percent() ? 2 : 0);
    boolean hundredfold =
        side.percent()
            && stated
                .times(Rational.HUNDRED)
                .filter(percents -> value.isWrittenAs(percents, side.places()))
                .isPresent();
    return hundredfold || value.isWrittenAs(stated, places);
  }
}
