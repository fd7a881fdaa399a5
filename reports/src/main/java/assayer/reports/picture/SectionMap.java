package assayer.reports.picture;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.reports.board.Entry;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import assayer.reports.svg.HeatMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One metric in every section of a board: a row for each section, a column for each model. */
final class SectionMap {
  private static final int MOST_SECTIONS = 80;
  private static final int MOST_MODELS = 6;
  private static final int LEAST_SECTIONS = 2;

  private final Leaderboard board;
  private final String metric;
  private final Meaning meaning;
  private final List<Entry> models;

  private SectionMap(Leaderboard board, String metric, Meaning meaning) {
    this.board = board;
    this.metric = metric;
    this.meaning = meaning;
    this.models = board.first(MOST_MODELS);
  }

  /** What a number says of a model. */
  enum Meaning {
    /** A fault, the larger the worse; a dot says that its interval lies above 0. */
    FAULT("is above 0"),
    /** A fault to either side; a dot says that its interval leaves 0 out. */
    SHIFT("differs from 0"),
    /** A merit; there are no dots, since 0 is no mark to clear. */
    MERIT("");

    private final String certain;

    Meaning(String certain) {
      this.certain = certain;
    }
  }

  /** The picture, if there are sections to tell apart. */
  static Optional<Picture> of(
      Leaderboard board, String metric, Meaning meaning, String heading, String caption) {
    return new SectionMap(board, metric, meaning).picture(heading, caption);
  }

  private record Found(String section, Entry entry, Estimate estimate) {}

  private Optional<Picture> picture(String heading, String caption) {
    List<String> sections = sections();
    if (sections.size() < LEAST_SECTIONS) {
      return Optional.empty();
    }
    Digits digits = digits(sections);
    List<String> shown = sections.stream().limit(MOST_SECTIONS).toList();
    List<HeatMap.Row> rows = shown.stream().map(section -> row(section, digits)).toList();
    HeatMap map =
        new HeatMap(
            metric + " by section: " + board.title(),
            finding(shown, digits),
            models.stream().map(e -> e.result().model()).toList(),
            rows);
    return Optional.of(new Picture(metric, heading, map, cut(sections.size()) + caption));
  }

  private List<String> sections() {
    return models.stream()
        .flatMap(e -> e.result().readings().stream())
        .filter(r -> r.metric().equals(metric))
        .map(SectionReading::section)
        .filter(s -> !s.equals(SectionReading.OVERALL))
        .distinct()
        .toList();
  }

  /** The same for all cells, as one column has them. */
  private Digits digits(List<String> sections) {
    List<Estimate> all = sections.stream().flatMap(s -> board.column(s, metric).stream()).toList();
    return Digits.of(Scale.of(metric, all), all);
  }

  private HeatMap.Row row(String section, Digits digits) {
    List<Optional<HeatMap.Cell>> cells = new ArrayList<>();
    models.forEach(e -> cells.add(estimate(e, section).map(found -> cell(found, digits))));
    return new HeatMap.Row(section, cells);
  }

  private Optional<Estimate> estimate(Entry entry, String section) {
    return entry.result().reading(section, metric).flatMap(Reading::estimate);
  }

  private HeatMap.Cell cell(Estimate estimate, Digits digits) {
    double value = Math.max(-1, Math.min(1, estimate.value()));
    return new HeatMap.Cell(digits.show(estimate.value()), value, isSure(estimate));
  }

  private boolean isSure(Estimate estimate) {
    return estimate.interval().filter(this::isSure).isPresent();
  }

  private boolean isSure(Interval interval) {
    return switch (meaning) {
      case FAULT -> interval.low() > 0;
      case SHIFT -> interval.low() > 0 || interval.high() < 0;
      case MERIT -> false;
    };
  }

  /** The worst of a model that may know something. */
  private String finding(List<String> sections, Digits digits) {
    Stream<Found> found =
        sections.stream()
            .flatMap(
                s ->
                    models.stream()
                        .flatMap(e -> estimate(e, s).map(x -> new Found(s, e, x)).stream()))
            .filter(one -> !one.entry().control());
    return meaning == Meaning.MERIT
        ? found
            .min(Comparator.comparingDouble(one -> one.estimate().value()))
            .map(one -> sentence("smallest", one, digits))
            .orElse("")
        : found
            .filter(one -> isSure(one.estimate()))
            .max(Comparator.comparingDouble(one -> Math.abs(one.estimate().value())))
            .map(one -> sentence("largest", one, digits))
            .orElse("No " + metric + " of a model " + meaning.certain + " for certain.");
  }

  private String sentence(String which, Found found, Digits digits) {
    return "The %s %s of a model: %s in %s, %s."
        .formatted(
            which,
            metric,
            found.entry().name(),
            found.section(),
            digits.sentence(found.estimate()));
  }

  private String cut(int sections) {
    String rows =
        sections > MOST_SECTIONS
            ? "Showing " + Counts.of(MOST_SECTIONS) + " of " + Counts.of(sections) + " sections. "
            : "";
    int all = board.entries().size();
    return models.size() < all
        ? rows + "Showing " + Counts.of(models.size()) + " of " + Counts.of(all) + " models. "
        : rows;
  }
}
