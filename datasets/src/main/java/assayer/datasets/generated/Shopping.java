package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A bill: several goods, perhaps a voucher, perhaps change.
 *
 * @param prompt the problem
 * @param goods what is bought, at least two kinds
 * @param voucher dollars off
 * @param note the note it is paid with; without one the amount to pay is asked for
 */
record Shopping(
    String prompt, List<Goods> goods, Optional<Fraction> voucher, Optional<Fraction> note)
    implements Exercise {

  private static final List<String> NAMES =
      List.of("Amal", "Bea", "Chidi", "Dana", "Emre", "Farah", "Goran", "Hana", "Ines", "Jomo");
  private static final List<String> THINGS =
      List.of(
          "notebooks",
          "pens",
          "rulers",
          "mugs",
          "plates",
          "candles",
          "apples",
          "melons",
          "lamps",
          "brushes",
          "stamps",
          "cakes",
          "bulbs",
          "ropes");
  private static final List<Integer> NOTES = List.of(5, 10, 20, 50, 100, 200, 500, 1000, 2000);

  /**
   * So many of a kind at a price.
   *
   * @param name what it is, in the plural
   * @param count how many
   * @param cents price of one
   * @param inCents whether the prompt gives the price in cents
   */
  record Goods(String name, int count, int cents, boolean inCents) {
    Fraction price() {
      return Fraction.of(cents, 100);
    }

    String shown() {
      String price = inCents ? cents + " cents" : Form.DOLLARS.show(price());
      return count + " " + name + " at " + price + " each";
    }
  }

  static Shopping draw(Draw draw, Difficulty difficulty) {
    List<Goods> goods = goods(draw, difficulty);
    int total = goods.stream().mapToInt(g -> g.count() * g.cents()).sum();
    boolean voucher = draw.chance(difficulty.choose(0.2, 0.5, 0.8)) && total > 400;
    int off = voucher ? draw.between(1, Math.min(20, total / 200)) * 100 : 0;
    boolean pays = draw.chance(difficulty.choose(0.5, 0.7, 0.9));
    int due = (total - off + 99) / 100;
    Optional<Integer> note =
        pays ? NOTES.stream().filter(n -> n > due).findFirst() : Optional.empty();
    return new Shopping(
        prompt(draw, goods, off, note),
        goods,
        voucher ? Optional.of(Fraction.of(off, 100)) : Optional.empty(),
        note.map(Fraction::of));
  }

  private static List<Goods> goods(Draw draw, Difficulty difficulty) {
    int kinds = draw.between(difficulty.choose(2, 3, 4), difficulty.choose(3, 4, 5));
    List<String> names = draw.<String>shuffled(THINGS).subList(0, kinds);
    List<Goods> goods = new ArrayList<>();
    for (String name : names) {
      boolean inCents = draw.chance(difficulty.choose(0.1, 0.2, 0.4));
      int dollars = draw.between(2, difficulty.choose(9, 25, 29)) * 100;
      int odd = difficulty == Difficulty.HARD ? draw.between(0, 19) * 5 : 0;
      int cents = inCents ? draw.between(3, 19) * 5 : dollars + odd;
      goods.add(new Goods(name, draw.between(2, difficulty.choose(9, 12, 19)), cents, inCents));
    }
    return List.copyOf(goods);
  }

  private static String prompt(Draw draw, List<Goods> goods, int off, Optional<Integer> note) {
    String list =
        goods.subList(0, goods.size() - 1).stream()
                .map(Goods::shown)
                .collect(Collectors.joining(", "))
            + " and "
            + goods.get(goods.size() - 1).shown();
    String name = draw.pick(NAMES);
    String start =
        draw.pick(
            List.of(
                name + " buys " + list + ".",
                "At the market " + name + " gets " + list + ".",
                "On " + name + "'s bill there are " + list + "."));
    String voucher = off == 0 ? "" : " A $" + off / 100 + " voucher is taken off.";
    return start + voucher + question(draw, name, note);
  }

  private static String question(Draw draw, String name, Optional<Integer> note) {
    List<String> questions =
        note.isPresent()
            ? List.of(
                " " + name + " pays with a $" + note.get() + " note. How much change is due?",
                " How much change does " + name + " get from a $" + note.get() + " note?")
            : List.of(" How much is there to pay?", " What does " + name + " have to pay?");
    return draw.pick(questions);
  }

  @Override
  public void solve(Pen pen) {
    pen.open(
        pen.wording()
            .pick(
                "First the cost of each kind of article, then the rest.",
                "We go through the bill line by line.",
                "Let us find out what each kind of article costs and add it all up."));
    List<Fraction> costs = new ArrayList<>();
    for (Goods kind : goods) {
      costs.add(cost(pen, kind));
    }
    settle(pen, costs);
  }

  private static Fraction cost(Pen pen, Goods kind) {
    Fraction price = kind.price();
    if (kind.inCents()) {
      Quantity cents = new Quantity(Fraction.of(kind.cents()), Form.CENTS);
      Line line = Line.of(Operation.DIVIDE, Form.DOLLARS, cents, Quantity.of(100));
      price =
          pen.work(
              "the price of one of the " + kind.name() + " in dollars",
              line.with(Line.Purpose.CONVERSION));
    }
    return pen.work(
        "the cost of the " + kind.name(),
        Line.of(Operation.MULTIPLY, Form.DOLLARS, Quantity.of(kind.count()), dollars(price)));
  }

  private void settle(Pen pen, List<Fraction> costs) {
    List<Fraction> found = new ArrayList<>(costs);
    List<Quantity> summands = costs.stream().map(Shopping::dollars).toList();
    Fraction due =
        pen.work("the total", Line.of(Operation.ADD, Line.Purpose.PLAIN, Form.DOLLARS, summands));
    found.add(due);
    if (voucher.isPresent()) {
      due = less(pen, "the amount after the voucher", due, voucher.get());
      found.add(due);
    }
    if (note.isPresent()) {
      due = less(pen, "the change", note.get(), due);
    }
    pen.conclude(note.isPresent() ? "the change" : "the amount to pay", dollars(due), found);
  }

  private static Fraction less(Pen pen, String what, Fraction from, Fraction amount) {
    Fraction rest =
        pen.work(what, Line.of(Operation.SUBTRACT, Form.DOLLARS, dollars(from), dollars(amount)));
    if (rest.sign() < 0) {
      pen.spoil();
    }
    return rest;
  }

  private static Quantity dollars(Fraction value) {
    return new Quantity(value, Form.DOLLARS);
  }
}
