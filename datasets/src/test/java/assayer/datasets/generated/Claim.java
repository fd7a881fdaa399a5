package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Test material: a calculation as read from a step.
 *
 * @param terms the first number and then each with its sign, signs of summands folded in
 * @param stated what stands behind the equals sign
 */
record Claim(List<Term> terms, Exact stated) {
  private static final String PARTS = "-0123456789.+*/()x ";
  private static final Pattern STATED = Pattern.compile("-?(?:\\d+(?:\\.\\d+)?(?:/\\d+)?)?x?");
  private static final Pattern UNIT = Pattern.compile("\\$| (?:cents|minutes|km|[mh](?![a-z]))");
  private static final Pattern BLANKS = Pattern.compile(" +");

  /**
   * A number and what is done with it.
   *
   * @param sign "+", "*" or "/"
   * @param number signed
   */
  record Term(String sign, Exact number) {}

  static String plain(String text) {
    String signs = text.replace('−', '-').replace('×', '*').replace('·', '*').replace('÷', '/');
    return UNIT.matcher(signs).replaceAll("");
  }

  /** The calculation in a step, if it has one: all that belongs to it before the equals sign. */
  static Optional<Claim> read(String step) {
    if (step.indexOf('=') < 0) {
      return Optional.empty();
    }
    String text = plain(step);
    int equals = text.indexOf(" = ");
    int start = equals;
    while (start > 0 && PARTS.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    Matcher stated = STATED.matcher(text);
    stated.region(equals + 3, text.length()).lookingAt();
    return Optional.of(new Claim(terms(text.substring(start, equals)), Exact.read(stated.group())));
  }

  private static List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    String sign = "+";
    for (String token : BLANKS.split(text.strip(), -1)) {
      if (token.length() == 1 && "+-*/".contains(token)) {
        sign = token;
      } else {
        terms.add(term(sign, Exact.read(token)));
      }
    }
    return terms;
  }

  static Term term(String sign, Exact number) {
    return sign.equals("-") ? new Term("+", number.negated()) : new Term(sign, number);
  }

  /** What the terms come to, from left to right; no step mixes sums and products. */
  static Exact value(List<Term> terms) {
    Exact value = Exact.of(0);
    for (Term term : terms) {
      value =
          switch (term.sign()) {
            case "+" -> value.plus(term.number());
            case "*" -> value.times(term.number());
            default -> value.over(term.number());
          };
    }
    return value;
  }
}
