package assayer.metrics.confusion;

import assayer.core.dataset.Sections;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMetric;
import assayer.metrics.section.ValueCounts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A {@link ClassFigure} of the items of a table. A section pools its subsets; the overall figure
 * pools all items or is the plain mean of the sections' figures. A part that lacks a class has no
 * figure, and neither has a mean over it.
 *
 * <p>The limits are put together from those of the two shares of hits (MOVER, Zou and Donner 2008):
 * the figure's distance to what it would be at a share's limit, squared and summed over the shares.
 */
public final class TwoClasses implements SectionMetric {
  /** What readings call the interval. */
  public static final String METHOD = "two-shares-combined";

  private final ClassFigure figure;
  private final ItemTable items;
  private final int positive;
  private final int negative;
  private final Sections sections;
  private final SortedMap<String, ClassHits> groups = new TreeMap<>();

  private TwoClasses(
      ClassFigure figure, ItemTable items, int positive, int negative, Sections sections) {
    this.figure = figure;
    this.items = items;
    this.positive = positive;
    this.negative = negative;
    this.sections = sections;
    SortedMap<String, ValueCounts> negatives = items.counts(negative);
    items
        .counts(positive)
        .forEach(
            (subset, hits) ->
                groups.merge(
                    sections.section(subset),
                    new ClassHits(hits, negatives.getOrDefault(subset, ValueCounts.NONE)),
                    ClassHits::plus));
  }

  /**
   * Over a table to which nothing is added any more.
   *
   * @param positive the column of credits within [0, 1] of positives, others left out
   * @param negative the same of negatives
   */
  public static TwoClasses of(
      ClassFigure figure, ItemTable items, int positive, int negative, Sections sections) {
    return new TwoClasses(figure, items, positive, negative, sections);
  }

  @Override
  public Reading overall(Bootstrap bootstrap) {
    return reading(overall(), bootstrap.level());
  }

  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    ClassHits hits = groups.get(section);
    return reading(hits == null ? List.of() : List.of(hits), bootstrap.level());
  }

  private boolean isPooled() {
    return sections.overall() == Sections.Overall.POOLED;
  }

  private List<ClassHits> overall() {
    return isPooled() && !groups.isEmpty()
        ? List.of(groups.values().stream().reduce(ClassHits::plus).orElseThrow())
        : groups.values().stream().filter(hits -> hits.n() > 0).toList();
  }

  private Reading reading(List<ClassHits> parts, double level) {
    long n = parts.stream().mapToLong(ClassHits::n).sum();
    if (n == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    if (!parts.stream().allMatch(ClassHits::isWhole)) {
      return new Undefined(Undefined.Reason.SINGLE_CLASS, n);
    }
    double value = value(parts);
    double below = 0;
    double above = 0;
    for (ClassHits part : parts) {
      below += part.below(figure, level);
      above += part.above(figure, level);
    }
    double low = Math.max(0, value - Math.sqrt(below) / parts.size());
    double high = Math.min(1, value + Math.sqrt(above) / parts.size());
    return Estimate.of(value, new Interval(low, high, level), METHOD, n);
  }

  private double value(List<ClassHits> parts) {
    double sum = 0;
    for (ClassHits part : parts) {
      sum += part.value(figure);
    }
    return sum / parts.size();
  }

  /**
   * With N items in all and S parts: N/S times slope times (credit - share) by the class's size.
   */
  @Override
  public Influence influence() {
    List<ClassHits> parts = overall();
    if (parts.isEmpty() || !parts.stream().allMatch(ClassHits::isWhole)) {
      return Influence.NONE;
    }
    double[] influence = new double[items.size()];
    double share = (double) influence.length / parts.size();
    for (int i = 0; i < influence.length; i++) {
      ClassHits part = isPooled() ? parts.get(0) : group(items.subset(i));
      influence[i] =
          share
              * (part.positiveInfluence(figure, items.value(positive, i))
                  + part.negativeInfluence(figure, items.value(negative, i)));
    }
    return Influence.of(value(parts), influence);
  }

  private ClassHits group(String subset) {
    ClassHits group = groups.get(sections.section(subset));
    if (group == null) {
      throw new IllegalStateException("no section for subset " + subset);
    }
    return group;
  }
}
