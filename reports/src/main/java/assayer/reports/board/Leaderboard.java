package assayer.reports.board;

import assayer.core.manifest.Manifest;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Results;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Site;
import assayer.core.reading.SuiteResult;
import assayer.reports.shown.Digits;
import assayer.reports.shown.Scale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Models that may be compared, best first; highest first where neither end is better.
 *
 * @param key what they have in common
 * @param entries by best possible rank, then by value, then by name
 */
public record Leaderboard(SuiteResult.Board key, List<Entry> entries) {

  /** Sorts the entries. */
  public Leaderboard {
    entries = entries.stream().sorted(order(key.direction())).toList();
  }

  /** One for each set of comparable results, in the order of the results. */
  public static List<Leaderboard> of(Results results) {
    return of(results, result -> results.manifest());
  }

  /** The same over several runs. */
  public static List<Leaderboard> of(Site site) {
    Map<String, Manifest> runs = new HashMap<>();
    for (Results run : site.runs()) {
      run.results().forEach(r -> runs.put(Site.name(run, r.model()), run.manifest()));
    }
    Manifest joined = site.joined().manifest();
    return of(site.joined(), result -> runs.getOrDefault(result.model(), joined));
  }

  private static List<Leaderboard> of(Results results, Function<SuiteResult, Manifest> run) {
    Map<SuiteResult.Board, List<Entry>> boards = new LinkedHashMap<>();
    for (SuiteResult result : results.results()) {
      boards
          .computeIfAbsent(result.board(), key -> new ArrayList<>())
          .add(Entry.of(result, results.manifest(), run.apply(result)));
    }
    return boards.entrySet().stream().map(b -> new Leaderboard(b.getKey(), b.getValue())).toList();
  }

  private static Comparator<Entry> order(Direction direction) {
    double sign = direction == Direction.LOWER ? 1 : -1;
    return Comparator.comparingInt(Entry::bestRank)
        .thenComparingDouble(
            e -> e.estimate().map(x -> sign * x.value()).orElse(Double.POSITIVE_INFINITY))
        .thenComparing(e -> e.result().model());
  }

  /** Suite and dataset, as a heading. */
  public String title() {
    return key.suite() + " · " + key.dataset();
  }

  /** The first entries, and the best control wherever it stands, or the first if none is best. */
  public List<Entry> first(int most) {
    Optional<Entry> control =
        bestControl().or(() -> entries.stream().filter(Entry::control).findFirst());
    return IntStream.range(0, entries.size())
        .filter(i -> i < most || control.filter(entries.get(i)::equals).isPresent())
        .mapToObj(entries::get)
        .toList();
  }

  /** Which end of a metric is better. */
  public Direction direction(String metric) {
    return entries.get(0).result().direction(metric);
  }

  /** All numbers of a metric in a section. */
  public List<Estimate> column(String section, String metric) {
    return entries.stream()
        .map(e -> e.result().reading(section, metric).flatMap(Reading::estimate))
        .flatMap(Optional::stream)
        .toList();
  }

  /** How the numbers of a metric in a section are written. */
  public Digits digits(String section, String metric) {
    return Digits.of(scale(metric), column(section, metric));
  }

  /** The unit of a metric in all its sections. */
  public Scale scale(String metric) {
    return Scale.of(metric, allOf(metric));
  }

  /** How the headline is written. */
  public Digits digits() {
    return digits(SectionReading.OVERALL, key.headline());
  }

  private Collection<Estimate> allOf(String metric) {
    return entries.stream()
        .flatMap(e -> e.result().readings().stream())
        .filter(r -> r.metric().equals(metric))
        .flatMap(r -> r.reading().estimate().stream())
        .toList();
  }

  /** Sections that have a headline value, without the overall one, in the suite's order. */
  public List<String> sections() {
    return entries.stream()
        .flatMap(e -> e.result().readings().stream())
        .filter(r -> r.metric().equals(key.headline()))
        .map(SectionReading::section)
        .filter(s -> !s.equals(SectionReading.OVERALL))
        .distinct()
        .toList();
  }

  /** Metrics of the whole dataset besides the headline, in the suite's order. */
  public List<String> otherMetrics() {
    return entries.stream()
        .flatMap(e -> e.result().readings().stream())
        .filter(r -> r.section().equals(SectionReading.OVERALL))
        .map(SectionReading::metric)
        .filter(m -> !m.equals(key.headline()))
        .distinct()
        .toList();
  }

  /** The control with the best value, if one has a value and one end is better. */
  public Optional<Entry> bestControl() {
    if (key.direction() == Direction.NONE) {
      return Optional.empty();
    }
    double sign = key.direction() == Direction.LOWER ? -1 : 1;
    return entries.stream()
        .filter(e -> e.control() && e.estimate().isPresent())
        .max(Comparator.comparingDouble(e -> sign * e.estimate().orElseThrow().value()));
  }

  /**
   * Whether the best control has the least value there can be, 0, where less is better: what never
   * moves makes no mistake of moving, so nobody can clear it and not clearing it is no flaw.
   */
  public boolean isControlUnbeatable() {
    return key.direction() == Direction.LOWER
        && bestControl().flatMap(Entry::estimate).filter(c -> c.value() == 0).isPresent();
  }

  /** Whether a model's interval leaves open that it is no better than a control it could clear. */
  public boolean isNearControl(Entry entry) {
    if (entry.control() || entry.estimate().isEmpty() || isControlUnbeatable()) {
      return false;
    }
    return bestControl().flatMap(Entry::estimate).filter(c -> !clears(entry, c)).isPresent();
  }

  private boolean clears(Entry entry, Estimate control) {
    Estimate own = entry.estimate().orElseThrow();
    boolean lower = key.direction() == Direction.LOWER;
    double nearest = own.interval().map(i -> lower ? i.high() : i.low()).orElseGet(own::value);
    return key.direction().isBetter(nearest, control.value());
  }
}
