package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code a(x + p) + b = cx + d}.
 *
 * @param prompt the problem
 * @param a not 0
 * @param p 0 for no brackets
 * @param b not 0
 * @param c 0 for no x on the right, else not {@code a}
 * @param d what makes the solution whole
 */
record LinearEquation(String prompt, int a, int p, int b, int c, int d) implements Exercise {

  static LinearEquation draw(Draw draw, Difficulty difficulty) {
    int most = difficulty.choose(9, 15, 25);
    boolean signed = difficulty != Difficulty.EASY;
    int a = draw.between(2, most) * (signed && draw.chance(0.3) ? -1 : 1);
    int c = draw.chance(difficulty.choose(0.2, 0.9, 1.0)) ? signed(draw, most) : 0;
    int p = draw.chance(difficulty.choose(0.0, 0.3, 1.0)) ? signed(draw, 9) : 0;
    int b = signed(draw, difficulty.choose(20, 60, 200));
    int x = draw.between(signed ? -9 : 1, difficulty.choose(12, 15, 30));
    int other = c == a ? -c : c;
    int d = a * (x + p) + b - other * x;
    return new LinearEquation(prompt(draw, shown(a, p, b, other, d)), a, p, b, other, d);
  }

  private static int signed(Draw draw, int most) {
    return draw.between(2, most) * (draw.chance(0.4) ? -1 : 1);
  }

  private static String shown(int a, int p, int b, int c, int d) {
    String start = p == 0 ? a + "x" : a + "(x" + plus(p) + ")";
    return start + plus(b) + " = " + (c == 0 ? "" + d : c + "x" + plus(d));
  }

  private static String plus(int number) {
    return (number < 0 ? " - " : " + ") + Math.abs(number);
  }

  private static String prompt(Draw draw, String equation) {
    return draw.pick(
            List.of(
                "Solve for x: ", "Find x such that ", "Which x makes this true: ", "What is x if "))
        + equation
        + draw.pick(List.of("", " ?"));
  }

  @Override
  public void solve(Pen pen) {
    pen.open(
        pen.wording()
            .pick(
                "We bring all terms in x to one side and all constants to the other.",
                "The aim is to have x alone on the left.",
                "First everything is collected, then there is one division to do."));
    Fraction left = Fraction.of(b);
    if (p != 0) {
      left = multipliedOut(pen, left);
    }
    Fraction coefficient = coefficient(pen);
    Fraction right =
        pen.work(
            "the constant on the right, once the constant on the left is brought over",
            move(Form.PLAIN, Fraction.of(d), left));
    divide(pen, coefficient, right, left);
  }

  private Fraction multipliedOut(Pen pen, Fraction constant) {
    Fraction product =
        pen.work(
            "the constant that comes out of the brackets",
            Line.of(Operation.MULTIPLY, Form.PLAIN, Quantity.of(a), Quantity.of(p)));
    return pen.work(
        "the constant on the left",
        Line.of(Operation.ADD, Form.PLAIN, Quantity.of(product), Quantity.of(constant)));
  }

  private Fraction coefficient(Pen pen) {
    return c == 0
        ? Fraction.of(a)
        : pen.work(
            "the term in x, with both of them on the left",
            move(Form.X, Fraction.of(a), Fraction.of(c)));
  }

  private static Line move(Form form, Fraction from, Fraction moved) {
    return Line.of(Operation.SUBTRACT, form, new Quantity(from, form), new Quantity(moved, form))
        .with(Line.Purpose.MOVE);
  }

  private static void divide(Pen pen, Fraction coefficient, Fraction right, Fraction left) {
    if (coefficient.sign() == 0) {
      pen.spoil();
      return;
    }
    Fraction x =
        pen.work(
            "the value of x",
            Line.of(Operation.DIVIDE, Form.PLAIN, Quantity.of(right), Quantity.of(coefficient)));
    List<Fraction> found = new ArrayList<>(List.of(x.negated(), right, coefficient, left));
    pen.conclude("the value of x", Quantity.of(x), found);
  }
}
