package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Distances from speeds and minutes.
 *
 * @param prompt the problem
 * @param legs the parts of the journey, at least two
 * @param route length of the whole route in kilometres, if what is left of it is asked for
 * @param metres whether the answer is wanted in metres
 */
record Journey(String prompt, List<Leg> legs, Optional<Fraction> route, boolean metres)
    implements Exercise {

  private static final List<String> TRAVELLERS =
      List.of("A bus", "A train", "A lorry", "A cyclist", "A boat", "A tram", "A coach");

  /**
   * A part of a journey.
   *
   * @param minutes how long
   * @param speed in kilometres an hour
   */
  record Leg(int minutes, int speed) {
    /** Whole, since speeds are multiples of 12 and minutes of 5. */
    int kilometres() {
      return minutes * speed / 60;
    }
  }

  static Journey draw(Draw draw, Difficulty difficulty) {
    int count = draw.between(difficulty.choose(2, 2, 3), difficulty.choose(2, 3, 4));
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int minutes = draw.between(2, difficulty.choose(11, 19, 31)) * 5;
      legs.add(new Leg(minutes == 60 ? 55 : minutes, draw.between(2, 10) * 12));
    }
    int done = legs.stream().mapToInt(Leg::kilometres).sum();
    boolean rest = draw.chance(difficulty.choose(0.2, 0.6, 0.8));
    int route = done + draw.between(3, 90);
    boolean metres = draw.chance(difficulty.choose(0.1, 0.3, 0.7));
    Optional<Fraction> whole = rest ? Optional.of(Fraction.of(route)) : Optional.empty();
    return new Journey(prompt(draw, legs, whole, metres), List.copyOf(legs), whole, metres);
  }

  private static String prompt(
      Draw draw, List<Leg> legs, Optional<Fraction> route, boolean metres) {
    String moves =
        legs.stream()
            .map(leg -> "for " + leg.minutes() + " minutes at " + leg.speed() + " km/h")
            .collect(Collectors.joining(", then "));
    String traveller = draw.pick(TRAVELLERS);
    String unit = metres ? "metres" : "kilometres";
    if (route.isEmpty()) {
      return traveller
          + draw.pick(List.of(" travels ", " goes ", " moves "))
          + moves
          + draw.pick(
              List.of(
                  ". How many " + unit + " is that in all?",
                  ". What is the whole distance in " + unit + "?"));
    }
    return draw.pick(List.of("A route is ", "The way to the coast is "))
        + Form.KILOMETRES.show(route.get())
        + " long. "
        + traveller
        + " has gone "
        + moves
        + draw.pick(
            List.of(
                ". How many " + unit + " are left?", ". What distance in " + unit + " remains?"));
  }

  @Override
  public void solve(Pen pen) {
    pen.open(
        pen.wording()
            .pick(
                "Distance is speed times time, so the minutes have to become hours.",
                "We take the parts of the journey one after the other.",
                "For each part we turn the time into hours and multiply by the speed."));
    List<Fraction> found = new ArrayList<>();
    List<String> names = List.of("first", "second", "third", "fourth");
    for (int i = 0; i < legs.size(); i++) {
      found.add(distance(pen, names.get(i), legs.get(i)));
    }
    settle(pen, found);
  }

  private static Fraction distance(Pen pen, String name, Leg leg) {
    Quantity minutes = new Quantity(Fraction.of(leg.minutes()), Form.MINUTES);
    Line time = Line.of(Operation.DIVIDE, Form.HOURS, minutes, Quantity.of(60));
    Fraction hours =
        pen.work("the time of the " + name + " part", time.with(Line.Purpose.CONVERSION));
    return pen.work(
        "the distance of the " + name + " part",
        Line.of(Operation.MULTIPLY, Form.KILOMETRES, Quantity.of(leg.speed()), Quantity.of(hours)));
  }

  private void settle(Pen pen, List<Fraction> found) {
    List<Quantity> parts = found.stream().map(Journey::kilometres).toList();
    Fraction way =
        pen.work(
            "the distance so far",
            Line.of(Operation.ADD, Line.Purpose.PLAIN, Form.KILOMETRES, parts));
    found.add(way);
    if (route.isPresent()) {
      Quantity whole = kilometres(route.get());
      way =
          pen.work(
              "the rest of the route",
              Line.of(Operation.SUBTRACT, Form.KILOMETRES, whole, kilometres(way)));
    }
    if (way.sign() < 0) {
      pen.spoil();
    }
    conclude(pen, way, found);
  }

  private void conclude(Pen pen, Fraction way, List<Fraction> found) {
    String what = route.isPresent() ? "the distance that is left" : "the whole distance";
    if (!metres) {
      pen.conclude(what, kilometres(way), found);
      return;
    }
    Line line = Line.of(Operation.MULTIPLY, Form.METRES, kilometres(way), Quantity.of(1000));
    Fraction size = pen.work("this distance in metres", line.with(Line.Purpose.CONVERSION));
    pen.conclude(what, new Quantity(size, Form.METRES), List.of());
  }

  private static Quantity kilometres(Fraction value) {
    return new Quantity(value, Form.KILOMETRES);
  }
}
