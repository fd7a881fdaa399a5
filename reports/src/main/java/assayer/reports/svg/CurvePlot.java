package assayer.reports.svg;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.reports.shown.Scale;
import assayer.reports.shown.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How a number grows with another, on a scale that doubles: a line for each model, an interval at
 * each point. Lines differ in colour and in their dashes, and carry their names.
 *
 * @param title what is shown
 * @param finding what it shows, in a sentence
 * @param across what grows
 * @param up what is measured
 * @param lines at least one, each of at least two points
 */
public record CurvePlot(String title, String finding, String across, String up, List<Line> lines)
    implements Drawing {
  private static final int LONGEST_NAME = 22;
  private static final double LEFT = 58;
  private static final double RIGHT = 520;
  private static final double WIDTH = 700;
  private static final double TOP = 14;
  private static final double BOTTOM = 250;
  private static final double HEIGHT = 300;
  private static final double NAME_GAP = 15;
  private static final double BASE = 4;

  /** Copies the list. */
  public CurvePlot {
    lines = List.copyOf(lines);
  }

  /**
   * A model.
   *
   * @param name the model
   * @param points by what grows, in its order
   */
  public record Line(String name, List<Point> points) {

    /** Copies the list; refuses what makes no line. */
    public Line {
      points = List.copyOf(points);
      if (points.size() < 2) {
        throw new IllegalArgumentException("a line needs two points, got " + points.size());
      }
    }

    private Point last() {
      return points.get(points.size() - 1);
    }
  }

  /**
   * A point.
   *
   * @param at what grows, above 0
   * @param estimate what was measured there
   */
  public record Point(long at, Estimate estimate) {}

  @Override
  public Element draw(String id) {
    Element svg = Element.of("svg").with("class", "plot curve");
    svg.with("viewBox", "0 0 " + Shapes.length(WIDTH) + " " + Shapes.length(HEIGHT));
    svg.with("role", "img").with("aria-labelledby", id + "-title " + id + "-desc");
    svg.add(Element.of("title").with("id", id + "-title").text(title));
    svg.add(Element.of("desc").with("id", id + "-desc").text(finding));
    Axis axis = axis();
    addAxes(svg, axis);
    for (int i = 0; i < lines.size(); i++) {
      addLine(svg, lines.get(i), i, axis);
    }
    addNames(svg, axis);
    return svg;
  }

  private Scale scale() {
    return Scale.of(up, points().stream().map(Point::estimate).toList());
  }

  private List<Point> points() {
    return lines.stream().flatMap(line -> line.points().stream()).toList();
  }

  private Axis axis() {
    Scale scale = scale();
    DoubleStream ends =
        points().stream()
            .map(Point::estimate)
            .flatMapToDouble(
                e ->
                    DoubleStream.of(
                        e.interval().map(Interval::low).orElse(e.value()),
                        e.interval().map(Interval::high).orElse(e.value())));
    double[] shown = ends.map(scale::shown).toArray();
    return Axis.covering(
        DoubleStream.of(shown).min().orElse(0), DoubleStream.of(shown).max().orElse(1));
  }

  private double x(long at) {
    double low = StrictMath.log(points().stream().mapToDouble(Point::at).min().orElse(1));
    double high = StrictMath.log(points().stream().mapToDouble(Point::at).max().orElse(2));
    return LEFT + 12 + (StrictMath.log((double) at) - low) / (high - low) * (RIGHT - LEFT - 24);
  }

  private double y(Axis axis, double value) {
    return BOTTOM - axis.share(scale().shown(value)) * (BOTTOM - TOP);
  }

  private void addAxes(Element svg, Axis axis) {
    for (double tick : axis.ticks()) {
      double y = BOTTOM - axis.share(tick) * (BOTTOM - TOP);
      svg.add(Shapes.line(tick == 0 ? "zero" : "grid", LEFT, y, RIGHT, y));
      svg.add(Shapes.label("tick", LEFT - 8, y + BASE, "end", axis.written(tick)));
    }
    points().stream()
        .map(Point::at)
        .distinct()
        .sorted()
        .forEach(
            at -> svg.add(Shapes.label("tick", x(at), BOTTOM + 20, "middle", Long.toString(at))));
    svg.add(Shapes.label("axis", (LEFT + RIGHT) / 2, BOTTOM + 40, "middle", across));
  }

  private void addLine(Element svg, Line line, int series, Axis axis) {
    Element group = Element.of("g").with("class", "series series-" + series);
    List<String> path = new ArrayList<>();
    for (Point point : line.points()) {
      double x = x(point.at());
      double y = y(axis, point.estimate().value());
      path.add(Shapes.length(x) + "," + Shapes.length(y));
      point
          .estimate()
          .interval()
          .ifPresent(
              i -> group.add(Shapes.line("whisker", x, y(axis, i.low()), x, y(axis, i.high()))));
      group.add(Shapes.dot(x, y));
    }
    group.add(Element.of("polyline").with("class", "path").with("points", String.join(" ", path)));
    svg.add(group);
  }

  /** At the ends of the lines, moved apart where they would lie on each other. */
  private void addNames(Element svg, Axis axis) {
    List<Integer> order =
        IntStream.range(0, lines.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(i -> y(axis, lines.get(i).last().estimate().value())))
            .toList();
    double free = TOP;
    for (int i : order) {
      Line line = lines.get(i);
      double y = Math.max(free, y(axis, line.last().estimate().value()));
      free = y + NAME_GAP;
      Element name =
          Shapes.label(
              "end series-" + i,
              RIGHT + 8,
              y + BASE,
              "start",
              Visible.brief(line.name(), LONGEST_NAME));
      svg.add(name);
    }
  }
}
