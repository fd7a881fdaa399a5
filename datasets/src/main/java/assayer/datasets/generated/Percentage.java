package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * A price that changes by some per cent, once or several times.
 *
 * @param prompt the problem
 * @param price at first, in dollars
 * @param changes in per cent, downwards negative
 */
record Percentage(String prompt, Fraction price, List<Integer> changes) implements Exercise {
  private static final List<String> THINGS =
      List.of("coat", "bicycle", "table", "camera", "tent", "piano", "carpet", "kayak");
  private static final List<String> DOWN = List.of("falls by ", "drops by ", "goes down by ");
  private static final List<String> UP = List.of("rises by ", "climbs by ", "goes up by ");

  static Percentage draw(Draw draw, Difficulty difficulty) {
    // Prices and rates are such that no amount has more than two decimals in a right solution.
    int price = draw.between(2, difficulty.choose(30, 40, 24)) * difficulty.choose(20, 100, 400);
    int rate = difficulty.choose(5, 10, 5);
    int count = draw.between(difficulty.choose(1, 2, 3), difficulty.choose(2, 3, 3));
    List<Integer> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(draw.between(1, 60 / rate) * rate * (draw.chance(0.5) ? -1 : 1));
    }
    return new Percentage(prompt(draw, price, changes), Fraction.of(price), List.copyOf(changes));
  }

  private static String prompt(Draw draw, int price, List<Integer> changes) {
    String thing = draw.pick(THINGS);
    StringBuilder text =
        new StringBuilder(
            draw.pick(
                List.of(
                    "A " + thing + " costs $" + price + ". Its price ",
                    "The price of a " + thing + " is $" + price + " at first. It ")));
    for (int i = 0; i < changes.size(); i++) {
      int change = changes.get(i);
      text.append(i == 0 ? "" : ", then ").append(draw.pick(change < 0 ? DOWN : UP));
      text.append(Math.abs(change)).append(" %");
    }
    return text + draw.pick(List.of(". What does it cost now?", ". What is the new price?"));
  }

  @Override
  public void solve(Pen pen) {
    pen.open(
        pen.wording()
            .pick(
                "Each change is taken of the price as it stands at that time.",
                "We follow the price from change to change.",
                "A rate of so many per cent is that many hundredths."));
    List<Fraction> found = new ArrayList<>();
    Fraction now = price;
    for (int i = 0; i < changes.size(); i++) {
      now = changed(pen, List.of("first", "second", "third").get(i), now, changes.get(i), found);
    }
    pen.conclude("the new price", dollars(now), found);
  }

  private static Fraction changed(
      Pen pen, String name, Fraction now, int change, List<Fraction> found) {
    Line part =
        Line.of(Operation.DIVIDE, Form.PLAIN, Quantity.of(Math.abs(change)), Quantity.of(100));
    Fraction share =
        pen.work("the " + name + " rate as a decimal", part.with(Line.Purpose.CONVERSION));
    Fraction amount =
        pen.work(
            "the " + name + " change",
            Line.of(Operation.MULTIPLY, Form.DOLLARS, dollars(now), Quantity.of(share)));
    Operation direction = change < 0 ? Operation.SUBTRACT : Operation.ADD;
    Fraction next =
        pen.work(
            "the price after the " + name + " change",
            Line.of(direction, Form.DOLLARS, dollars(now), dollars(amount)));
    found.addAll(List.of(now, amount));
    if (next.sign() <= 0) {
      pen.spoil();
    }
    return next;
  }

  private static Quantity dollars(Fraction value) {
    return new Quantity(value, Form.DOLLARS);
  }
}
