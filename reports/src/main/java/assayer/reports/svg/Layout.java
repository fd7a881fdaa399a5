package assayer.reports.svg;

/** Where the parts of an interval plot lie, in user units. */
public enum Layout {
  /** Name, interval and numbers side by side. */
  WIDE("wide", 880, 250, 690, 27, 0.5, 10, 8) {
    @Override
    Spot name(double y) {
      return new Spot(26, y + TEXT_DROP);
    }

    @Override
    Spot value(double y) {
      return new Spot(770, y + TEXT_DROP);
    }
  },
  /** Name and numbers above the interval, for a screen held in a hand. */
  NARROW("narrow", 360, 14, 346, 46, 0.68, 3, 24) {
    @Override
    Spot name(double y) {
      return new Spot(20, y - TEXT_RISE);
    }

    @Override
    Spot value(double y) {
      return new Spot(262, y - TEXT_RISE);
    }
  };

  /**
   * A point.
   *
   * @param x to the right
   * @param y downwards
   */
  record Spot(double x, double y) {
    Spot right(double by) {
      return new Spot(x + by, y);
    }
  }

  static final double TOP = 34;
  private static final double TEXT_DROP = 4.5;
  private static final double TEXT_RISE = 11;
  private static final double BELOW = 46;

  private final String kind;
  private final double width;
  private final double left;
  private final double right;
  private final double row;
  private final double middle;
  private final double bracket;
  private final double rise;

  Layout(
      String kind,
      double width,
      double left,
      double right,
      double row,
      double middle,
      double bracket,
      double rise) {
    this.kind = kind;
    this.width = width;
    this.left = left;
    this.right = right;
    this.row = row;
    this.middle = middle;
    this.bracket = bracket;
    this.rise = rise;
  }

  /** A class for the page's style. */
  String kind() {
    return kind;
  }

  /** The axis' low end. */
  double left() {
    return left;
  }

  /** The axis' high end. */
  double right() {
    return right;
  }

  /** Where the intervals of a row lie, counted from 0. */
  double y(int index) {
    return TOP + (index + middle) * row;
  }

  /** Below the last of so many rows. */
  double bottom(int rows) {
    return TOP + rows * row;
  }

  /** The view box for so many rows. */
  String box(int rows) {
    return "0 0 " + Shapes.length(width) + " " + Shapes.length(bottom(rows) + BELOW);
  }

  /** Where a row's name starts. */
  abstract Spot name(double y);

  /** Where a heading over rows starts. */
  Spot heading(double y) {
    return new Spot(name(y).x() - 12, y + TEXT_DROP);
  }

  /** Where a row's value ends; its interval starts a little to the right. */
  abstract Spot value(double y);

  /** Where the words end that stand for numbers which a row does not have. */
  Spot end(double y) {
    return new Spot(width - 4, value(y).y());
  }

  /** A bracket around rows from one interval's height to another's. */
  Element bracket(double first, double last) {
    String top = Shapes.length(first - rise);
    String path = "M %s %s H %s V %s H %s";
    String near = Shapes.length(bracket + (this == WIDE ? 6 : 4));
    String far = Shapes.length(bracket);
    String low = Shapes.length(last + 8);
    return Element.of("path")
        .with("class", "band")
        .with("d", path.formatted(near, top, far, low, near));
  }
}
