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
 * @param layout where things lie
 */
record Frame(Leaderboard board, Axis axis, Scale scale, int rows, Layout layout) {

  static Frame of(Leaderboard board, int rows, Layout layout) {
    return new Frame(board, Axis.of(board), board.digits().scale(), rows, layout);
  }

  /** Where a value lies. */
  double x(double value) {
    return across(axis.share(scale.shown(value)));
  }

  private double across(double share) {
    return layout.left() + share * (layout.right() - layout.left());
  }

  private double bottom() {
    return layout.bottom(rows);
  }

  /** Draws ticks and the axis' name. */
  void addAxis(Element svg) {
    for (double tick : axis.ticks()) {
      double x = across(axis.share(tick));
      svg.add(Shapes.line(tick == 0 ? "zero" : "grid", x, Layout.TOP - 2, x, bottom() + 4));
      svg.add(Shapes.label("tick", x, bottom() + 20, "middle", axis.written(tick)));
    }
    String unit = scale == Scale.SHARE ? ", %" : "";
    String name = board.key().headline() + unit + " (the axis starts at 0)";
    String both = board.key().headline() + unit + " (the axis holds 0)";
    double middle = across(0.5);
    svg.add(Shapes.label("axis", middle, bottom() + 40, "middle", axis.from() == 0 ? name : both));
  }

  /** Draws the line every model should be clear of. */
  void addControlLine(Element svg) {
    board.bestControl().flatMap(Entry::estimate).ifPresent(c -> addControlLine(svg, c));
  }

  private void addControlLine(Element svg, Estimate control) {
    double x = x(control.value());
    svg.add(Shapes.line("bar", x, Layout.TOP - 8, x, bottom() + 4));
    String side = x > across(0.5) ? "end" : "start";
    svg.add(Shapes.label("barname", x, Layout.TOP - 14, side, "best control"));
  }
}
