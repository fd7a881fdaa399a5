package assayer.metrics.section;

import assayer.core.dataset.Sections;
import assayer.core.reading.Reading;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.CreditInterval;
import assayer.metrics.interval.ShareMean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The mean of one column. A section is the weighted mean of its subsets' means, a subset weighing
 * what the benchmark states or else as many as it has items; the overall figure pools all items, is
 * the weighted mean of the sections, or that of groups each of which is such a mean. Subsets,
 * sections and groups without items drop out.
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
  private final boolean pooled;
  private final SortedMap<String, Group> groups;

  private SectionMean(ItemTable items, int column, Sections sections, boolean pooled) {
    this.items = items;
    this.column = column;
    this.sections = sections;
    this.pooled = pooled;
    this.groups = groups(items.counts(column), sections);
  }

  /** Over a table to which nothing is added any more. */
  public static SectionMean of(ItemTable items, int column, Sections sections) {
    return new SectionMean(items, column, sections, false);
  }

  /** The same, but the overall figure pools all items, whatever the benchmark does. */
  public static SectionMean pooled(ItemTable items, int column, Sections sections) {
    return new SectionMean(items, column, sections, true);
  }

  /** The subsets of a section with their values, by section; the only group is "". */
  private record Group(SortedMap<String, SortedMap<String, ValueCounts>> sections) {

    SortedMap<String, ValueCounts> subsets(String section) {
      return sections.getOrDefault(section, Collections.emptySortedMap());
    }
  }

  private static SortedMap<String, Group> groups(
      SortedMap<String, ValueCounts> subsets, Sections sections) {
    SortedMap<String, Group> groups = new TreeMap<>();
    subsets.forEach(
        (subset, values) -> {
          if (values.n() > 0) {
            groups
                .computeIfAbsent(sections.group(subset), g -> new Group(new TreeMap<>()))
                .sections()
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

  /** Of a group where one is so called, else of the section of that name in every group. */
  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    Group group = section.isEmpty() ? null : groups.get(section);
    List<LinearMean.Term> terms =
        group == null ? overGroups(g -> terms(g.subsets(section))) : overSections(group);
    return new LinearMean(terms).reading(bootstrap);
  }

  /**
   * What each item is worth; the overall figure may be the plain mean of these. What stays outside
   * of it is left out.
   */
  public Credits credits() {
    double[] values = items.values(column);
    for (int i = 0; i < values.length; i++) {
      values[i] = isOutside(items.subset(i)) ? ItemTable.LEFT_OUT : values[i];
    }
    return Credits.of(values, overall().isPlain());
  }

  private boolean isOutside(String subset) {
    return sections.sectionWeight(sections.section(subset)) == 0
        || groupWeight(sections.group(subset)) == 0;
  }

  private double groupWeight(String group) {
    return group.isEmpty() ? 1 : sections.sectionWeight(group);
  }

  private LinearMean overall() {
    return new LinearMean(
        pooled || sections.overall() == Sections.Overall.POOLED
            ? pooled()
            : overGroups(this::overSections));
  }

  private List<LinearMean.Term> pooled() {
    Map<String, ValueCounts> inside = new TreeMap<>();
    groups.values().stream()
        .flatMap(group -> group.sections().values().stream())
        .forEach(inside::putAll);
    inside.keySet().removeIf(this::isOutside);
    return inside.isEmpty() ? List.of() : List.of(LinearMean.Term.of(1, inside));
  }

  private List<LinearMean.Term> overGroups(Function<Group, List<LinearMean.Term>> within) {
    List<Part> parts = new ArrayList<>();
    groups.forEach((name, group) -> parts.add(new Part(groupWeight(name), within.apply(group))));
    return weighed(parts);
  }

  private List<LinearMean.Term> overSections(Group group) {
    List<Part> parts = new ArrayList<>();
    group
        .sections()
        .forEach((name, s) -> parts.add(new Part(sections.sectionWeight(name), terms(s))));
    return weighed(parts);
  }

  /** What is averaged, with its weight; one without terms drops out. */
  private record Part(double weight, List<LinearMean.Term> terms) {}

  private static List<LinearMean.Term> weighed(List<Part> parts) {
    List<Part> counted =
        parts.stream().filter(p -> p.weight() > 0 && !p.terms().isEmpty()).toList();
    double sum = counted.stream().mapToDouble(Part::weight).sum();
    return counted.stream()
        .flatMap(part -> part.terms().stream().map(term -> term.times(part.weight() / sum)))
        .toList();
  }

  private List<LinearMean.Term> terms(SortedMap<String, ValueCounts> subsets) {
    if (subsets.isEmpty()) {
      return List.of();
    }
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
