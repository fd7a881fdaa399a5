package assayer.reports.picture;

import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.reports.board.Entry;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import assayer.reports.svg.DotPlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The headline in every section: where a model is weak. */
final class SliceDots {
  private static final int MOST_MODELS = 3;
  private static final int MOST_ROWS = 36;
  private static final int LEAST_SECTIONS = 2;
  private static final String SLICES =
      "Intervals are 95 %; with so many slices one in twenty misses its mark by chance alone."
          + " Slices of fewer than 30 are grey and say little.";

  private SliceDots() {}

  static Optional<Picture> of(Leaderboard board) {
    List<String> sections = board.sections();
    List<Entry> models = knowingFirst(board);
    String headline = board.key().headline();
    List<DotPlot.Row> rows = new ArrayList<>();
    for (String section : sections.stream().limit(MOST_ROWS).toList()) {
      List<Optional<Estimate>> marks =
          models.stream().map(e -> MetricDots.estimate(e, section, headline)).toList();
      rows.add(MetricDots.row(section, marks));
    }
    if (sections.size() < LEAST_SECTIONS || hasNothing(rows)) {
      return Optional.empty();
    }
    DotPlot plot =
        new DotPlot(
            headline + " by section: " + board.title(),
            weakest(board, models.get(0), rows),
            headline,
            models.stream().map(e -> e.result().model()).toList(),
            rows,
            List.of());
    String cut = MetricDots.cut("sections", rows.size(), sections.size());
    return Optional.of(new Picture("slices", "Where is it weak?", plot, cut + SLICES));
  }

  private static boolean hasNothing(List<DotPlot.Row> rows) {
    return rows.stream().allMatch(r -> r.marks().stream().allMatch(Optional::isEmpty));
  }

  /**
   * The best models, and what the best control makes of the slices; controls alone where no model
   * is.
   */
  private static List<Entry> knowingFirst(Leaderboard board) {
    List<Entry> models =
        board.entries().stream().filter(e -> !e.control()).limit(MOST_MODELS).toList();
    return models.isEmpty()
        ? board.first(MOST_MODELS)
        : Stream.concat(models.stream(), board.bestControl().stream()).toList();
  }

  private static String weakest(Leaderboard board, Entry entry, List<DotPlot.Row> rows) {
    double sign = board.key().direction() == Direction.LOWER ? -1 : 1;
    List<DotPlot.Row> told =
        rows.stream()
            .filter(r -> !r.small() && r.marks().get(0).isPresent())
            .sorted(Comparator.comparingDouble(r -> sign * value(r)))
            .toList();
    if (told.isEmpty()) {
      return "Every slice is too small to be told apart.";
    }
    DotPlot.Row weakest = told.get(0);
    String number = sentence(board, weakest.marks().get(0).orElseThrow());
    return value(weakest) == value(told.get(told.size() - 1)) && told.size() > 1
        ? "%s is the same in each: %s in %s.".formatted(entry.name(), number, weakest.name())
        : "%s is weakest in %s: %s.".formatted(entry.name(), weakest.name(), number);
  }

  private static double value(DotPlot.Row row) {
    return row.marks().get(0).orElseThrow().value();
  }

  private static String sentence(Leaderboard board, Estimate estimate) {
    Scale scale = board.digits().scale();
    return Digits.of(scale, List.of(estimate)).sentence(estimate);
  }
}
