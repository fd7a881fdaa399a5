package assayer.reports.svg;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.reports.history.Moment;
import assayer.reports.history.Series;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import assayer.reports.shown.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a headline went from run to run: a dot and an interval for each run at equal distances,
 * joined where nothing but the model changed, with the bound of the gate. A dotted line with a
 * letter stands where the question changed, and the line is broken there.
 */
public final class ProgressPlot {
  /** With at most seven marks a run the picture stays below 500. */
  public static final int MOST_RUNS = 60;

  private static final double TOP = 24;
  private static final double BOTTOM = 186;
  private static final double HEIGHT = 216;
  private static final double LEFT = 46;
  private static final double LABEL = 76;
  private static final double BASE = 4;
  private static final int LONGEST_LABEL = 10;

  private final Series series;
  private final Layout layout;
  private final double width;
  private final Scale scale;
  private final Axis axis;

  private ProgressPlot(Series series, Layout layout) {
    this.series = series;
    this.layout = layout;
    this.width = layout == Layout.WIDE ? 620 : 340;
    this.scale = series.digits().scale();
    this.axis = axis();
  }

  /**
   * The picture.
   *
   * @param series of at most {@link #MOST_RUNS} runs
   * @param layout how wide
   * @param id a name unique in the page, for its title and description
   */
  public static Element of(Series series, Layout layout, String id) {
    return new ProgressPlot(series, layout).draw(id);
  }

  /** The last number, and how many runs and breaks there are before it. */
  public static String finding(Series series) {
    Digits digits = series.digits();
    Moment last = series.moments().get(series.moments().size() - 1);
    String name = Visible.brief(series.key().model(), 40);
    String metric = series.key().headline();
    String now =
        last.estimate()
            .map(e -> name + " has " + metric + " " + digits.sentence(e))
            .orElse(name + " has no " + metric);
    long breaks = series.moments().stream().filter(m -> m.shift().isBreak()).count();
    String broken =
        breaks == 0
            ? ""
            : "; at " + (breaks == 1 ? "one run" : breaks + " runs") + " the question changed";
    int runs = series.moments().size();
    String when = runs == 1 ? "the only run" : "the last of " + runs + " runs";
    return now + " in " + when + broken + ".";
  }

  private Element draw(String id) {
    Element svg = Element.of("svg").with("class", "plot progress " + layout.kind());
    svg.with("viewBox", "0 0 " + Shapes.length(width) + " " + Shapes.length(HEIGHT));
    svg.with("role", "img").with("aria-labelledby", id + "-title " + id + "-desc");
    String title = series.key().headline() + " over time: " + series.key().model();
    svg.add(Element.of("title").with("id", id + "-title").text(title));
    svg.add(Element.of("desc").with("id", id + "-desc").text(finding(series)));
    addAxes(svg);
    addGate(svg);
    addBreaks(svg);
    addPaths(svg);
    for (int i = 0; i < series.moments().size(); i++) {
      svg.add(mark(series.moments().get(i), x(i)));
    }
    return svg;
  }

  private Axis axis() {
    List<Double> ends = new ArrayList<>();
    for (Estimate estimate : series.estimates()) {
      ends.add(scale.shown(estimate.value()));
      estimate.interval().ifPresent(i -> ends.add(scale.shown(i.low())));
      estimate.interval().ifPresent(i -> ends.add(scale.shown(i.high())));
    }
    series.moments().forEach(m -> bound(m).ifPresent(b -> ends.add(scale.shown(b))));
    double low = ends.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = ends.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    boolean whole = scale == Scale.SHARE && low >= 0 && high > 50 && high <= 100;
    return whole ? new Axis(0, 100, 20) : Axis.covering(low, high);
  }

  /** The bound of the headline's gate, if it has one. */
  private static OptionalDouble bound(Moment moment) {
    return moment.gates().stream().flatMapToDouble(gate -> gate.required().stream()).findFirst();
  }

  private double step() {
    return (width - LEFT - 24) / series.moments().size();
  }

  private double x(int index) {
    return LEFT + 8 + (index + 0.5) * step();
  }

  private double y(double value) {
    return BOTTOM - axis.share(scale.shown(value)) * (BOTTOM - TOP);
  }

  private void addAxes(Element svg) {
    double right = width - 8;
    for (double tick : axis.ticks()) {
      double y = BOTTOM - axis.share(tick) * (BOTTOM - TOP);
      svg.add(Shapes.line(tick == 0 ? "zero" : "grid", LEFT, y, right, y));
      svg.add(Shapes.label("tick", LEFT - 8, y + BASE, "end", axis.written(tick)));
    }
    if (scale == Scale.SHARE) {
      svg.add(Shapes.label("tick", LEFT - 8, TOP - 10, "end", "%"));
    }
    int last = series.moments().size() - 1;
    int every = (int) StrictMath.ceil(LABEL / step());
    for (int i = last; i >= 0; i -= every) {
      String day = Visible.brief(series.moments().get(i).day(), LONGEST_LABEL);
      svg.add(Shapes.label("tick", x(i), BOTTOM + 20, "middle", day));
    }
  }

  /** In pieces, since a gate may have asked for something else before. */
  private void addGate(Element svg) {
    for (int i = 0; i < series.moments().size(); i++) {
      double x = x(i);
      bound(series.moments().get(i))
          .ifPresent(b -> svg.add(Shapes.line("bar", x - step() / 2, y(b), x + step() / 2, y(b))));
    }
  }

  private void addBreaks(Element svg) {
    int letter = 0;
    for (int i = 0; i < series.moments().size(); i++) {
      if (series.moments().get(i).shift().isBreak()) {
        double x = x(i) - step() / 2;
        svg.add(Shapes.line("cut", x, TOP - 6, x, BOTTOM));
        svg.add(Shapes.label("range", x, TOP - 10, "middle", letter(letter++)));
      }
    }
  }

  /** What marks a break: a, b, to z, then a2. */
  public static String letter(int index) {
    String letter = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? letter : letter + (index / 26 + 1);
  }

  private void addPaths(Element svg) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < series.moments().size(); i++) {
      Moment moment = series.moments().get(i);
      if (moment.shift().isBreak() || moment.estimate().isEmpty()) {
        addPath(svg, points);
        points.clear();
      }
      if (moment.estimate().isPresent()) {
        double y = y(moment.estimate().get().value());
        points.add(Shapes.length(x(i)) + "," + Shapes.length(y));
      }
    }
    addPath(svg, points);
  }

  private static void addPath(Element svg, List<String> points) {
    if (points.size() > 1) {
      String path = String.join(" ", points);
      svg.add(Element.of("polyline").with("class", "path").with("points", path));
    }
  }

  private Element mark(Moment moment, double x) {
    Element group = Element.of("g").with("class", moment.run().complete() ? "model" : "unsure");
    if (moment.estimate().isEmpty()) {
      return group.add(Shapes.label("why", x, BOTTOM - 6, "middle", "—"));
    }
    Estimate estimate = moment.estimate().get();
    estimate.interval().ifPresent(i -> group.add(span(i, x)));
    return group.add(Shapes.dot(x, y(estimate.value())));
  }

  private Element span(Interval interval, double x) {
    return Shapes.line("span", x, y(interval.low()), x, y(interval.high()));
  }
}
