package assayer.reports.svg;

import assayer.core.reading.Estimate;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Scale;

/**
 * A small interval for a cell of the leaderboard, on the same axis as the board's picture. It is
 * decoration: the number beside it is the content.
 */
public final class IntervalBar {
  private static final double WIDTH = 96;
  private static final double MIDDLE = 6;

  private final Axis axis;
  private final Scale scale;

  private IntervalBar(Axis axis, Scale scale) {
    this.axis = axis;
    this.scale = scale;
  }

  /** Bars for the headline column of a board. */
  public static IntervalBar of(Leaderboard board) {
    return new IntervalBar(Axis.of(board), board.digits().scale());
  }

  /** The bar of one number. */
  public Element draw(Estimate estimate) {
    Element svg = Element.of("svg").with("class", "tiny").with("viewBox", "0 0 100 12");
    svg.with("aria-hidden", "true").with("focusable", "false");
    svg.add(Shapes.line("track", 2, MIDDLE, 2 + WIDTH, MIDDLE));
    estimate
        .interval()
        .ifPresent(i -> svg.add(Shapes.line("span", x(i.low()), MIDDLE, x(i.high()), MIDDLE)));
    double x = x(estimate.value());
    return svg.add(Shapes.line("tip", x, 1.5, x, 10.5));
  }

  private double x(double value) {
    return 2 + axis.share(scale.shown(value)) * WIDTH;
  }
}
