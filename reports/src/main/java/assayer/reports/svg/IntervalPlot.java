package assayer.reports.svg;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import assayer.reports.board.Band;
import assayer.reports.board.Entry;
import assayer.reports.board.Finding;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Visible;
import java.util.List;

/**
 * Who is better, and how sure is it: a dot and an interval for each model of a board, best first. A
 * dashed line stands at the best control; models of one band share a bracket. The numbers are
 * printed beside the dots, and the leaderboard is the data table.
 */
public final class IntervalPlot {
  /** With at most seven marks a row the picture stays below 500. */
  private static final int MOST_ROWS = 60;

  private static final int LONGEST_NAME = 28;
  private static final double GAP = 12;

  private final Leaderboard board;
  private final Digits digits;
  private final List<Entry> rows;
  private final Layout layout;
  private final Frame frame;

  private IntervalPlot(Leaderboard board, Layout layout) {
    this.board = board;
    this.digits = board.digits();
    this.rows = rows(board);
    this.layout = layout;
    this.frame = Frame.of(board, rows.size(), layout);
  }

  /** The entries a picture has room for: the first ones, and the best control. */
  public static List<Entry> rows(Leaderboard board) {
    return board.first(MOST_ROWS);
  }

  /**
   * The picture.
   *
   * @param layout how it is laid out
   * @param id a name unique in the page, for its title and description
   */
  public static Element of(Leaderboard board, Layout layout, String id) {
    return new IntervalPlot(board, layout).draw(id);
  }

  private Element draw(String id) {
    Element svg = Element.of("svg").with("class", "plot " + layout.kind());
    svg.with("viewBox", layout.box(rows.size()));
    svg.with("role", "img").with("aria-labelledby", id + "-title " + id + "-desc");
    String title = board.key().headline() + " with intervals: " + board.title();
    svg.add(Element.of("title").with("id", id + "-title").text(title));
    svg.add(Element.of("desc").with("id", id + "-desc").text(Finding.of(board)));
    frame.addAxis(svg);
    addBrackets(svg);
    for (int i = 0; i < rows.size(); i++) {
      svg.add(row(rows.get(i), layout.y(i)));
    }
    frame.addControlLine(svg);
    return svg;
  }

  private void addBrackets(Element svg) {
    List<Band> bands = Band.of(rows);
    int start = 0;
    for (int i = 0; i < rows.size(); i++) {
      start = bands.get(i) == Band.START ? i : start;
      if (bands.get(i) == Band.END) {
        svg.add(layout.bracket(layout.y(start), layout.y(i)));
      }
    }
  }

  private Element row(Entry entry, double y) {
    Element row = Element.of("g").with("class", entry.control() ? "control" : "model");
    String name = Visible.brief(entry.result().model(), LONGEST_NAME);
    row.add(Shapes.label("name", layout.name(y), "start", name));
    row.add(Shapes.line("rule", layout.left(), y, layout.right(), y));
    entry.estimate().ifPresentOrElse(e -> addMarks(row, entry, e, y), () -> addWhy(row, entry, y));
    return row;
  }

  private void addMarks(Element row, Entry entry, Estimate estimate, double y) {
    estimate.interval().ifPresent(i -> addInterval(row, i, y));
    double x = frame.x(estimate.value());
    row.add(entry.control() ? Shapes.diamond(x, y) : Shapes.dot(x, y));
    row.add(Shapes.label("value", layout.value(y), "end", digits.show(estimate.value())));
  }

  private void addInterval(Element row, Interval interval, double y) {
    row.add(Shapes.line("span", frame.x(interval.low()), y, frame.x(interval.high()), y));
    row.add(Shapes.label("range", layout.value(y).right(GAP), "start", digits.show(interval)));
  }

  private void addWhy(Element row, Entry entry, double y) {
    String why =
        entry.headline() instanceof Undefined undefined ? "— " + undefined.reason().text() : "—";
    row.add(Shapes.label("why", layout.end(y), "end", why));
  }
}
