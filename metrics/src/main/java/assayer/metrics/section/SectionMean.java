package assayer.metrics.section;

import assayer.core.dataset.Sections;
import assayer.core.reading.Reading;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.CreditInterval;
import assayer.metrics.interval.ShareMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mean of one column. A section is the weighted mean of its subsets' means, a subset weighing
 * what the benchmark states or else as many as it has items; the overall figure pools all items or
 * is the plain mean of the sections. Subsets and sections without items drop out.
 *
 * <p>Where every value is 0 or 1 the interval is that of a share, of several weighted groups {@link
 * ShareMean}'s; else items are resampled within each group whose mean enters with a weight of its
 * own, or where that would be slow the interval is Student's t. Resampling cannot show what did not
 * come up: where a group of credits within [0, 1] has too few rows for it, or too few that differ,
 * the interval is {@link CreditInterval}'s, of several groups combined.
 */
public final class SectionMean implements SectionMetric {
  private final ItemTable items;
  private final int column;
  private final Sections sections;
  private final SortedMap<String, SortedMap<String, ValueCounts>> bySection;

  private SectionMean(ItemTable items, int column, Sections sections) {
    this.items = items;
    this.column = column;
    this.sections = sections;
    this.bySection = group(items.counts(column), sections);
  }

  /** Over a table to which nothing is added any more. */
  public static SectionMean of(ItemTable items, int column, Sections sections) {
    return new SectionMean(items, column, sections);
  }

  private static SortedMap<String, SortedMap<String, ValueCounts>> group(
      SortedMap<String, ValueCounts> subsets, Sections sections) {
    SortedMap<String, SortedMap<String, ValueCounts>> groups = new TreeMap<>();
    subsets.forEach(
        (subset, values) -> {
          if (values.n() > 0) {
            groups
                .computeIfAbsent(sections.section(subset), s -> new TreeMap<>())
                .put(subset, values);
          }
        });
    return groups;
  }

  @Override
  public Reading overall(Bootstrap bootstrap) {
    return overall().reading(bootstrap);
  }

  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    SortedMap<String, ValueCounts> subsets = bySection.get(section);
    return new LinearMean(subsets == null ? List.of() : terms(subsets)).reading(bootstrap);
  }

  /** What each item is worth; the overall figure may be the plain mean of these. */
  public Credits credits() {
    return Credits.of(items.values(column), overall().isPlain());
  }

  private LinearMean overall() {
    if (bySection.isEmpty()) {
      return new LinearMean(List.of());
    }
    return new LinearMean(
        sections.overall() == Sections.Overall.POOLED ? pooled(bySection.values()) : mean());
  }

  private static List<LinearMean.Term> pooled(Collection<SortedMap<String, ValueCounts>> sections) {
    Map<String, ValueCounts> all = new TreeMap<>();
    sections.forEach(all::putAll);
    return List.of(LinearMean.Term.of(1, all));
  }

  private List<LinearMean.Term> mean() {
    List<List<LinearMean.Term>> weighed =
        bySection.values().stream().map(this::terms).filter(terms -> !terms.isEmpty()).toList();
    return weighed.stream()
        .flatMap(List::stream)
        .map(term -> term.times(1.0 / weighed.size()))
        .toList();
  }

  private List<LinearMean.Term> terms(SortedMap<String, ValueCounts> subsets) {
    if (subsets.entrySet().stream().allMatch(e -> weighsItsItems(e.getKey(), e.getValue()))) {
      return List.of(LinearMean.Term.of(1, subsets));
    }
    double sum = 0;
    for (Map.Entry<String, ValueCounts> subset : subsets.entrySet()) {
      sum += weight(subset.getKey(), subset.getValue());
    }
    List<LinearMean.Term> terms = new ArrayList<>();
    for (Map.Entry<String, ValueCounts> subset : subsets.entrySet()) {
      double weight = weight(subset.getKey(), subset.getValue());
      if (weight > 0) {
        terms.add(LinearMean.Term.of(weight / sum, Map.of(subset.getKey(), subset.getValue())));
      }
    }
    return List.copyOf(terms);
  }

  private double weight(String subset, ValueCounts values) {
    return sections.weight(subset).orElse((double) values.n());
  }

  private boolean weighsItsItems(String subset, ValueCounts values) {
    return weight(subset, values) == values.n();
  }

  /** For an item of a group with n of N items: N/n times coefficient times (value - mean). */
  @Override
  public Influence influence() {
    LinearMean overall = overall();
    if (overall.terms().isEmpty()) {
      return Influence.NONE;
    }
    Map<String, Slope> slopes = new HashMap<>();
    for (LinearMean.Term term : overall.terms()) {
      Slope slope = Slope.of(term, items.size());
      term.subsets().keySet().forEach(subset -> slopes.put(subset, slope));
    }
    double[] influence = new double[items.size()];
    for (int i = 0; i < influence.length; i++) {
      double value = items.value(column, i);
      Slope slope = slopes.get(items.subset(i));
      influence[i] = slope == null || Double.isNaN(value) ? 0 : slope.at(value);
    }
    return Influence.of(overall.value(), influence);
  }

  private record Slope(double mean, double factor) {

    static Slope of(LinearMean.Term term, int items) {
      ValueCounts values = term.values();
      return new Slope(values.mean(), term.coefficient() * items / values.n());
    }

    double at(double value) {
      return factor * (value - mean);
    }
  }
}
