package assayer.suites.answer;

import assayer.core.model.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Numbers for all symbols, drawn from their names.
 *
 * @param index which of the points; of the first ones those of odd index lie above 1, where a
 *     logarithm is positive, the others below, where an arc sine has a value; the last ones are
 *     whole, where a factorial has one
 * @param from a symbol that goes by another name, "" for none
 * @param to that name
 * @param given what the symbol is that goes by another name, where that is known
 */
record Point(int index, String from, String to, Optional<Amount> given) {
  private static final int BETWEEN = 6;
  private static final long PARTS = 9973;
  private static final int LARGEST_WHOLE = 24;

  /** The points at which formulas are compared. */
  static final List<Point> ALL =
      IntStream.range(0, BETWEEN + 4)
          .mapToObj(index -> new Point(index, "", "", Optional.empty()))
          .toList();

  Point renamed(String symbol, String name) {
    return new Point(index, symbol, name, Optional.empty());
  }

  /** The same where one symbol is a number. */
  Point with(String symbol, Amount number) {
    return new Point(index, symbol, symbol, Optional.of(number));
  }

  /** A rational number, so that polynomials stay exact. */
  Amount of(String symbol) {
    if (given.isPresent() && symbol.equals(from)) {
      return given.get();
    }
    String name = symbol.equals(from) && !from.isEmpty() ? to : symbol;
    double unit = Seeds.unit(Seeds.derive(index, name));
    if (index >= BETWEEN) {
      return Amount.of(Rational.of((long) (unit * LARGEST_WHOLE) + 1, 1));
    }
    long drawn = (long) (unit * (PARTS - 2)) + 1;
    long above = index % 2 == 0 ? drawn : drawn * 7 + PARTS;
    return Amount.of(Rational.of(above, PARTS));
  }
}
