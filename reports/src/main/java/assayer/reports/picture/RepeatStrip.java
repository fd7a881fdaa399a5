package assayer.reports.picture;

import static java.util.stream.Collectors.joining;

import assayer.core.reading.Estimate;
import assayer.reports.board.Entry;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Contrast;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Visible;
import assayer.reports.svg.StripPlot;
import assayer.reports.svg.StripPlot.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether models differ by more than one of them does from itself. Rows whose cards are the same,
 * word for word, are repeats of one model: of several runs on one board, or twice in a run.
 */
final class RepeatStrip {
  private static final int MOST_MODELS = 24;
  private static final String CAPTION =
      "A dot for each time that a model was measured, on a band from its lowest to its highest."
          + " Times are of one model where cards, data, items, policy and the words put around"
          + " questions are the same.";
  private static final int MOST_VALUES = 6;
  private static final int LONGEST_VALUE = 40;

  private RepeatStrip() {}

  /** What is the same of repeats. */
  private record Same(Map<String, String> card, long items) {}

  static Optional<Picture> of(Leaderboard board) {
    Map<Same, List<Entry>> models = new LinkedHashMap<>();
    for (Entry entry : board.entries()) {
      if (!entry.control() && !entry.facts().isEmpty() && entry.estimate().isPresent()) {
        Same same = new Same(entry.facts(), entry.result().tally().items());
        models.computeIfAbsent(same, key -> new ArrayList<>()).add(entry);
      }
    }
    List<Row> rows =
        models.values().stream().filter(one -> one.size() > 1).map(RepeatStrip::row).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Row> shown = rows.stream().limit(MOST_MODELS).toList();
    StripPlot plot =
        new StripPlot(
            "Repeats: " + board.title(),
            finding(board, shown, models),
            board.key().headline(),
            shown);
    String cut = MetricDots.cut("models", shown.size(), rows.size());
    return Optional.of(
        new Picture(
            "repeats",
            "Is the difference more than noise?",
            plot,
            cut + CAPTION + varied(shown, models.values())));
  }

  /** What is recorded of the runs and was not the same each time. */
  private static String varied(List<Row> rows, Collection<List<Entry>> models) {
    List<List<Entry>> repeated = models.stream().filter(one -> one.size() > 1).toList();
    Map<String, SortedSet<String>> values = new TreeMap<>();
    for (List<Entry> times : repeated) {
      Map<String, SortedSet<String>> own = new TreeMap<>();
      times.forEach(
          time ->
              time.run().forEach((k, v) -> own.computeIfAbsent(k, x -> new TreeSet<>()).add(v)));
      own.values().removeIf(seen -> seen.size() < 2);
      own.forEach((k, seen) -> values.computeIfAbsent(k, x -> new TreeSet<>()).addAll(seen));
    }
    LongSummaryStatistics k = rows.stream().mapToLong(r -> r.times().size()).summaryStatistics();
    String measured =
        k.getMin() == k.getMax() ? Counts.of(k.getMin()) : k.getMin() + " to " + k.getMax();
    String what =
        values.isEmpty()
            ? "Nothing that is recorded of a run differed between them; batches and the order of"
                + " answers are each run's own."
            : "Between them differed: "
                + values.entrySet().stream().map(RepeatStrip::told).collect(joining("; "))
                + ". A seed decides orders and draws; batches and the order of answers are each"
                + " run's own.";
    return " Each was measured " + measured + " times. " + what;
  }

  private static String told(Map.Entry<String, SortedSet<String>> one) {
    String values =
        one.getValue().stream()
            .limit(MOST_VALUES)
            .map(value -> Visible.brief(value, LONGEST_VALUE))
            .collect(joining(", "));
    int more = one.getValue().size() - MOST_VALUES;
    return one.getKey() + " (" + values + (more > 0 ? " and " + more + " more" : "") + ")";
  }

  private static Row row(List<Entry> times) {
    return new Row(name(times), times.stream().flatMap(e -> e.estimate().stream()).toList());
  }

  /** On a board of several runs names begin with their run's. */
  private static String name(List<Entry> times) {
    List<String> behind =
        times.stream()
            .map(e -> e.result().model())
            .map(model -> model.substring(model.indexOf('/') + 1))
            .distinct()
            .toList();
    return behind.size() == 1 ? behind.get(0) : times.get(0).result().model();
  }

  private static String finding(Leaderboard board, List<Row> rows, Map<Same, List<Entry>> models) {
    Row widest = rows.stream().max(Comparator.comparingDouble(RepeatStrip::spread)).orElseThrow();
    List<Double> means = models.values().stream().map(RepeatStrip::mean).toList();
    String within =
        "%s lies within %s of itself, measured %s times"
            .formatted(
                brief(widest), written(board, spread(widest)), Counts.of(widest.times().size()));
    double apart =
        means.stream().mapToDouble(m -> m).max().orElse(0)
            - means.stream().mapToDouble(m -> m).min().orElse(0);
    return means.size() < 2
        ? within + "."
        : "%s, which is the widest here; the means of the models lie %s apart at most."
            .formatted(within, written(board, apart));
  }

  private static String brief(Row row) {
    return Visible.brief(row.name(), 60);
  }

  private static double spread(Row row) {
    return row.high() - row.low();
  }

  private static double mean(List<Entry> times) {
    return times.stream()
        .flatMap(e -> e.estimate().stream())
        .mapToDouble(Estimate::value)
        .average()
        .orElse(0);
  }

  private static String written(Leaderboard board, double difference) {
    Contrast contrast = Contrast.of(board.digits().scale(), List.of());
    return (board.digits().show(difference) + " " + contrast.unit()).strip();
  }
}
