package assayer.reports.svg;

import assayer.core.reading.Estimate;
import assayer.reports.board.Entry;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Scale;

/**
 * The fixed part of an interval plot: where its rows and its axis lie.
 *
 * @param board what is drawn
 * @param axis of the headline, in the unit that is shown
 * @param scale of the headline
 * @param rows how many models are drawn
 */
record Frame(Leaderboard board, Axis axis, Scale scale, int rows) {
  static final double WIDTH = 880;
  static final double LEFT = 250;
  static final double RIGHT = 690;
  static final double ROW = 27;
  private static final double TOP = 34;
  private static final double BELOW = 46;

  static Frame of(Leaderboard board, int rows) {
    return new Frame(board, Axis.of(board), board.digits().scale(), rows);
  }

  /** The middle of a row, counted from 0. */
  double y(int row) {
    return TOP + (row + 0.5) * ROW;
  }

  /** Where a value lies. */
  double x(double value) {
    return LEFT + axis.share(scale.shown(value)) * (RIGHT - LEFT);
  }

  private double bottom() {
    return TOP + rows * ROW;
  }

  /** The view box. */
  String box() {
    return "0 0 " + Shapes.length(WIDTH) + " " + Shapes.length(bottom() + BELOW);
  }

  /** Draws ticks and the axis' name. */
  void addAxis(Element svg) {
    for (double tick : axis.ticks()) {
      double x = LEFT + axis.share(tick) * (RIGHT - LEFT);
      svg.add(Shapes.line(tick == 0 ? "zero" : "grid", x, TOP - 2, x, bottom() + 4));
      svg.add(Shapes.label("tick", x, bottom() + 20, "middle", axis.written(tick)));
    }
    String unit = scale == Scale.SHARE ? ", %" : "";
    String name = board.key().headline() + unit + " (the axis starts at 0)";
    String both = board.key().headline() + unit + " (the axis holds 0)";
    double middle = (LEFT + RIGHT) / 2;
    svg.add(Shapes.label("axis", middle, bottom() + 40, "middle", axis.from() == 0 ? name : both));
  }

  /** Draws the line every model should be clear of. */
  void addControlLine(Element svg) {
    board.bestControl().flatMap(Entry::estimate).ifPresent(c -> addControlLine(svg, c));
  }

  private void addControlLine(Element svg, Estimate control) {
    double x = x(control.value());
    svg.add(Shapes.line("bar", x, TOP - 8, x, bottom() + 4));
    String side = x > (LEFT + RIGHT) / 2 ? "end" : "start";
    svg.add(Shapes.label("barname", x, TOP - 14, side, "best control"));
  }
}
