package assayer.metrics.section;

import assayer.core.dataset.Sections;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.CreditInterval;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.mean.Linearised;
import assayer.metrics.mean.MeanInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A statistic that is no mean, of sections and of all. A section pools its subsets; where the
 * benchmark states weights it is the weighted mean of the subsets' figures. The overall figure
 * pools all items or is the plain mean of the sections' figures. A mean over a part that has no
 * figure has none.
 *
 * <p>The standard error is that of the mean of influences (delta method), items being independent
 * whatever they hold. The interval is Student's t; of a figure within [0, 1] that can be nothing
 * else, {@link CreditInterval}, or where it comes to a share of the items {@link ShareInterval}.
 */
public final class SectionStatistic implements SectionMetric {
  private static final double ROUNDING = 1e-9;

  private final ItemTable items;
  private final Sections sections;
  private final RowStatistic statistic;
  private final boolean within;
  private final SortedMap<String, SortedMap<String, int[]>> bySection = new TreeMap<>();

  private SectionStatistic(
      ItemTable items, int column, Sections sections, RowStatistic statistic, boolean within) {
    this.items = items;
    this.sections = sections;
    this.statistic = statistic;
    this.within = within;
    for (String subset : items.subsets()) {
      int[] rows =
          IntStream.range(0, items.size())
              .filter(i -> items.subset(i).equals(subset) && !Double.isNaN(items.value(column, i)))
              .toArray();
      if (rows.length > 0) {
        bySection.computeIfAbsent(sections.section(subset), s -> new TreeMap<>()).put(subset, rows);
      }
    }
  }

  /**
   * Over a table to which nothing is added any more.
   *
   * @param column an item takes part that has a number in it
   */
  public static SectionStatistic of(
      ItemTable items, int column, Sections sections, RowStatistic statistic) {
    return new SectionStatistic(items, column, sections, statistic, false);
  }

  /** The same of a statistic within [0, 1]. */
  public static SectionStatistic ofShare(
      ItemTable items, int column, Sections sections, RowStatistic statistic) {
    return new SectionStatistic(items, column, sections, statistic, true);
  }

  @Override
  public Reading overall(Bootstrap bootstrap) {
    return reading(combined(overall()), bootstrap.level());
  }

  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    SortedMap<String, int[]> subsets = bySection.get(section);
    List<Part> parts = subsets == null ? List.of() : parts(subsets);
    return reading(combined(parts), bootstrap.level());
  }

  @Override
  public Influence influence() {
    Whole whole = combined(overall());
    if (whole.figure.undefined().isPresent()) {
      return Influence.NONE;
    }
    double[] influence = new double[items.size()];
    double scale = (double) influence.length / whole.rows.length;
    for (int i = 0; i < whole.rows.length; i++) {
      influence[whole.rows[i]] = scale * whole.figure.influence(i);
    }
    return Influence.of(whole.figure.value(), influence);
  }

  /** Rows that are pooled, and what their figure weighs. */
  private static final class Part {
    private final double weight;
    private final int[] rows;

    Part(double weight, int[] rows) {
      this.weight = weight;
      this.rows = rows;
    }
  }

  /** A figure of some rows. */
  private static final class Whole {
    private final Linearised figure;
    private final int[] rows;

    Whole(Linearised figure, int[] rows) {
      this.figure = figure;
      this.rows = rows;
    }
  }

  private List<Part> overall() {
    if (bySection.isEmpty()) {
      return List.of();
    }
    if (sections.overall() == Sections.Overall.POOLED) {
      return List.of(new Part(1, pooled(bySection.values())));
    }
    List<Part> parts = new ArrayList<>();
    for (SortedMap<String, int[]> subsets : bySection.values()) {
      for (Part part : parts(subsets)) {
        parts.add(new Part(part.weight / bySection.size(), part.rows));
      }
    }
    return List.copyOf(parts);
  }

  private static int[] pooled(Collection<SortedMap<String, int[]>> groups) {
    return groups.stream()
        .flatMap(subsets -> subsets.values().stream())
        .flatMapToInt(Arrays::stream)
        .sorted()
        .toArray();
  }

  private List<Part> parts(SortedMap<String, int[]> subsets) {
    if (subsets.keySet().stream().noneMatch(s -> sections.weight(s).isPresent())) {
      return List.of(new Part(1, pooled(List.of(subsets))));
    }
    double sum = 0;
    for (String subset : subsets.keySet()) {
      sum += weight(subset, subsets);
    }
    List<Part> parts = new ArrayList<>();
    for (String subset : subsets.keySet()) {
      if (weight(subset, subsets) > 0) {
        parts.add(new Part(weight(subset, subsets) / sum, rows(subset, subsets)));
      }
    }
    return List.copyOf(parts);
  }

  private double weight(String subset, SortedMap<String, int[]> subsets) {
    return sections.weight(subset).orElse((double) rows(subset, subsets).length);
  }

  private static int[] rows(String subset, SortedMap<String, int[]> subsets) {
    return subsets.getOrDefault(subset, new int[0]);
  }

  private Whole combined(List<Part> parts) {
    int[] rows = parts.stream().flatMapToInt(part -> Arrays.stream(part.rows)).toArray();
    double[] influence = new double[rows.length];
    double value = 0;
    int at = 0;
    for (Part part : parts) {
      Linearised figure = statistic.of(items, part.rows);
      if (figure.undefined().isPresent()) {
        Undefined.Reason why = figure.undefined().get().reason();
        return new Whole(Linearised.undefined(why, rows.length), rows);
      }
      value += part.weight * figure.value();
      double scale = part.weight * rows.length / part.rows.length;
      for (int i = 0; i < part.rows.length; i++) {
        influence[at++] = scale * figure.influence(i);
      }
    }
    return new Whole(Linearised.of(value, influence), rows);
  }

  private Reading reading(Whole whole, double level) {
    Reading bare = whole.figure.measured().bare();
    if (within && bare instanceof Estimate found && isShare(whole)) {
      return share(found, level);
    }
    if (within && bare instanceof Estimate found && found.value() >= 0 && found.value() <= 1) {
      CreditInterval interval = CreditInterval.withDefaults().withLevel(level);
      return interval.reading(found, others(whole));
    }
    return whole.figure.measured().reading(MeanInterval.STUDENT_T, level);
  }

  /** With a share's interval; value and standard error stay as they were. */
  private static Reading share(Estimate found, double level) {
    return ShareInterval.share(Math.round(found.value() * found.n()), found.n(), level)
        .estimate()
        .<Reading>map(
            share ->
                new Estimate(
                    found.value(),
                    share.interval(),
                    share.method(),
                    found.n(),
                    found.standardError(),
                    found.clusters(),
                    share.flags()))
        .orElse(found);
  }

  /** Whether each item does what a 1 or a 0 does to a share: 1 - v or -v. */
  private static boolean isShare(Whole whole) {
    double value = whole.figure.value();
    return IntStream.range(0, whole.rows.length)
        .mapToDouble(whole.figure::influence)
        .allMatch(i -> Math.abs(i + value) < ROUNDING || Math.abs(i + value - 1) < ROUNDING);
  }

  /** Items whose influence is unlike the commonest. */
  private static long others(Whole whole) {
    int n = whole.rows.length;
    double[] sorted = IntStream.range(0, n).mapToDouble(whole.figure::influence).toArray();
    Arrays.sort(sorted);
    int most = 0;
    int from = 0;
    for (int to = 0; to < n; to++) {
      from = sorted[to] == sorted[from] ? from : to;
      most = Math.max(most, to - from + 1);
    }
    return (long) n - most;
  }
}
