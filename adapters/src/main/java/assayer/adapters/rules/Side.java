package assayer.adapters.rules;

import assayer.adapters.rules.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One side of an equation.
 *
 * @param shown as it stands in the text
 * @param value what it comes to
 * @param bare whether it is a single number
 * @param places decimals of a single number
 * @param percent whether it is so many per cent
 * @param measures the units of measurement in it
 */
record Side(
    String shown,
    Optional<Rational> value,
    boolean bare,
    int places,
    boolean percent,
    Set<String> measures) {

  /**
   * Reads a side.
   *
   * @param first whether a chain of equations begins with it; a single number there may be a label
   *     or a quantity about to be converted
   * @param labelled whether a word stands right before it
   */
  static Side of(String text, List<Token> tokens, boolean first, boolean labelled) {
    List<Token> plain =
        tokens.stream().filter(t -> !t.is(Kind.UNIT) && !t.is(Kind.CURRENCY)).toList();
    boolean bare = single(plain);
    Set<String> measures =
        tokens.stream()
            .filter(t -> t.is(Kind.UNIT) || t.is(Kind.CURRENCY))
            .map(t -> Word.measure(t.text()))
            .filter(measure -> !measure.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    boolean named = labelled || tokens.stream().anyMatch(t -> t.is(Kind.UNIT));
    boolean known = !(first && bare && named) && !percentAdded(plain) && !raisedUnit(tokens);
    return new Side(
        shown(text, tokens),
        known ? Expression.value(plain) : Optional.empty(),
        bare,
        places(plain),
        plain.stream().anyMatch(t -> t.is(Kind.PERCENT)),
        measures);
  }

  private static boolean single(List<Token> plain) {
    List<Token> rest =
        plain.stream()
            .filter(t -> !t.is(Kind.PERCENT) && !t.is(Kind.OPEN) && !t.is(Kind.CLOSE))
            .filter(t -> !t.isOperator("-"))
            .toList();
    return rest.size() == 1 && rest.get(0).is(Kind.NUMBER);
  }

  /** {@code 80 cm^3}: the power is not of the number. */
  private static boolean raisedUnit(List<Token> tokens) {
    return IntStream.range(1, tokens.size())
        .anyMatch(i -> tokens.get(i).isOperator("^") && tokens.get(i - 1).is(Kind.UNIT));
  }

  /** {@code 240 + 10%} means ten per cent of 240 to some and 0.1 to others. */
  private static boolean percentAdded(List<Token> plain) {
    long percents = plain.stream().filter(t -> t.is(Kind.PERCENT)).count();
    return percents > 0
        && percents < plain.stream().filter(t -> t.is(Kind.NUMBER)).count()
        && plain.stream().skip(1).anyMatch(t -> t.isOperator("+") || t.isOperator("-"));
  }

  private static int places(List<Token> plain) {
    return plain.stream()
        .filter(t -> t.is(Kind.NUMBER))
        .mapToInt(
            t -> t.text().indexOf('.') < 0 ? 0 : t.text().length() - 1 - t.text().indexOf('.'))
        .max()
        .orElse(0);
  }

  private static String shown(String text, List<Token> tokens) {
    return tokens.isEmpty()
        ? ""
        : text.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }
}
