package assayer.metrics.section;

import assayer.core.dataset.Sections;
import assayer.core.model.Seeds;
import assayer.core.reading.SectionReading;
import assayer.metrics.interval.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Metrics by name, read of the whole dataset and then of each section. */
public final class SectionReadings {
  /** The section of items without a subset, where others have one. */
  static final String UNNAMED = "(none)";

  private final String suite;
  private final long seed;

  /**
   * The readings of a suite.
   *
   * @param suite its id; part of each bootstrap's seed
   * @param seed the run's seed
   */
  public SectionReadings(String suite, long seed) {
    this.suite = suite;
    this.seed = seed;
  }

  /**
   * The section "overall" first, then the sections in alphabetical order, each with every metric in
   * the order of the map. Groups of sections stand among them. A dataset without sections has an
   * overall figure only.
   */
  public List<SectionReading> of(
      Map<String, ? extends SectionMetric> metrics, ItemTable items, Sections sections) {
    List<SectionReading> readings = new ArrayList<>();
    metrics.forEach((name, metric) -> readings.add(overall(name, metric)));
    SortedMap<String, String> titles = titles(items, sections);
    titles.forEach(
        (section, title) ->
            metrics.forEach((name, metric) -> readings.add(read(name, metric, section, title))));
    return List.copyOf(readings);
  }

  private static SortedMap<String, String> titles(ItemTable items, Sections sections) {
    SortedSet<String> names = new TreeSet<>();
    for (String subset : items.subsets()) {
      names.add(sections.section(subset));
      if (!sections.group(subset).isEmpty()) {
        names.add(sections.group(subset));
      }
    }
    SortedMap<String, String> titles = new TreeMap<>();
    if (!names.equals(new TreeSet<>(List.of("")))) {
      names.forEach(name -> titles.put(name, name.isEmpty() ? UNNAMED : name));
    }
    return titles;
  }

  /** What a metric is over the whole dataset, shown as a section of its own, such as "hard". */
  public SectionReading as(String title, String name, SectionMetric metric) {
    return new SectionReading(title, name, metric.overall(bootstrap(name, title)));
  }

  private SectionReading overall(String name, SectionMetric metric) {
    Bootstrap bootstrap = bootstrap(name, SectionReading.OVERALL);
    return new SectionReading(SectionReading.OVERALL, name, metric.overall(bootstrap));
  }

  private SectionReading read(String name, SectionMetric metric, String section, String title) {
    return new SectionReading(title, name, metric.section(section, bootstrap(name, title)));
  }

  private Bootstrap bootstrap(String metric, String section) {
    return Bootstrap.withDefaults().withSeed(Seeds.derive(seed, suite, metric, section));
  }
}
