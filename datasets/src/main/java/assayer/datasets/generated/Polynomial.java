package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * The value of a polynomial of degree 2 or 3 at a whole number.
 *
 * @param prompt the problem
 * @param coefficients of the highest power first, none of them 0
 * @param x where it is evaluated
 */
record Polynomial(String prompt, List<Integer> coefficients, int x) implements Exercise {
  private static final List<String> POWERS = List.of("", "x", "the square of x", "the cube of x");

  static Polynomial draw(Draw draw, Difficulty difficulty) {
    int degree = draw.chance(difficulty.choose(0.0, 0.2, 0.9)) ? 3 : 2;
    List<Integer> coefficients = new ArrayList<>();
    for (int power = degree; power >= 0; power--) {
      int size = draw.between(2, difficulty.choose(9, 12, 25));
      coefficients.add(draw.chance(difficulty.choose(0.25, 0.4, 0.5)) ? -size : size);
    }
    int size = draw.between(2, difficulty.choose(6, 9, 12));
    int x = draw.chance(difficulty.choose(0.2, 0.5, 0.5)) ? -size : size;
    return new Polynomial(prompt(draw, shown(coefficients), x), List.copyOf(coefficients), x);
  }

  private static String shown(List<Integer> coefficients) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < coefficients.size(); i++) {
      int coefficient = coefficients.get(i);
      int power = coefficients.size() - 1 - i;
      String sign = coefficient < 0 ? " - " : " + ";
      text.append(i == 0 ? sign.strip().replace("+", "") : sign).append(Math.abs(coefficient));
      text.append(power == 0 ? "" : power == 1 ? "x" : "x^" + power);
    }
    return text.toString();
  }

  private static String prompt(Draw draw, String polynomial, int x) {
    return draw.pick(
        List.of(
            "Evaluate " + polynomial + " at x = " + x + ".",
            "What is the value of " + polynomial + " for x = " + x + "?",
            "Work out " + polynomial + " when x = " + x + "."));
  }

  @Override
  public void solve(Pen pen) {
    pen.open(
        pen.wording()
            .pick(
                "We work out the powers, then the terms, then their sum.",
                "Put the number in for x and go term by term.",
                "First the powers of x are needed."));
    List<Fraction> powers = powers(pen);
    List<Fraction> terms = terms(pen, powers);
    Fraction value =
        pen.work(
            "the sum of the terms",
            Line.of(
                Operation.ADD,
                Line.Purpose.PLAIN,
                Form.PLAIN,
                terms.stream().map(Quantity::of).toList()));
    List<Fraction> found = new ArrayList<>(terms);
    found.add(value.negated());
    pen.conclude("the value of the polynomial", Quantity.of(value), found);
  }

  private List<Fraction> powers(Pen pen) {
    List<Fraction> powers = new ArrayList<>(List.of(Fraction.of(1), Fraction.of(x)));
    while (powers.size() < coefficients.size()) {
      Quantity last = Quantity.of(powers.get(powers.size() - 1));
      Line line = Line.of(Operation.MULTIPLY, Form.PLAIN, last, Quantity.of(x));
      powers.add(pen.work(POWERS.get(powers.size()), line));
    }
    return powers;
  }

  private List<Fraction> terms(Pen pen, List<Fraction> powers) {
    List<Fraction> terms = new ArrayList<>();
    for (int power = coefficients.size() - 1; power > 0; power--) {
      Quantity coefficient = Quantity.of(coefficients.get(coefficients.size() - 1 - power));
      Quantity factor = Quantity.of(powers.get(power));
      terms.add(
          pen.work(
              "the term with " + POWERS.get(power),
              Line.of(Operation.MULTIPLY, Form.PLAIN, coefficient, factor)));
    }
    terms.add(Fraction.of(coefficients.get(coefficients.size() - 1)));
    return terms;
  }
}
