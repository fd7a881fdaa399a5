package assayer.suites.graded;

import assayer.core.dataset.Sections;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionReadings;
import assayer.metrics.selection.BestOfN;
import assayer.metrics.selection.BestOfNShift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Proxy and gold of the best of n for each n, and what they gained and lost on the way. */
final class Curve {
  private static final int GOLD = 0;
  private static final int PROXY = 1;
  private static final int ORACLE = 2;
  private static final int PER_SIZE = 3;

  private final List<Integer> sizes;
  private final Sections sections;
  private final long seed;
  private final ItemTable items;

  Curve(List<SampleSet> sets, List<Integer> sizes, Sections sections, long seed) {
    this.sizes = sizes;
    this.sections = new Sections(sections.sectionOf(), Map.of(), Sections.Overall.POOLED);
    this.seed = seed;
    this.items = new ItemTable(PER_SIZE * sizes.size());
    sets.forEach(this::add);
  }

  private void add(SampleSet set) {
    BestOfN gold = set.choosing(set.gold());
    BestOfN proxy = set.choosing(set.proxy());
    double[] row = new double[PER_SIZE * sizes.size()];
    for (int i = 0; i < sizes.size(); i++) {
      row[PER_SIZE * i + GOLD] = value(gold.expected(sizes.get(i)));
      row[PER_SIZE * i + PROXY] = value(proxy.expected(sizes.get(i)));
      row[PER_SIZE * i + ORACLE] = value(gold.oracle(sizes.get(i)));
    }
    items.add(set.subset(), row);
  }

  /** None where there are fewer samples than are to be chosen from. */
  private static double value(Reading reading) {
    return reading.estimate().map(Estimate::value).orElse(ItemTable.LEFT_OUT);
  }

  /** The largest n. */
  int largest() {
    return sizes.get(sizes.size() - 1);
  }

  /** The gold at the largest n. */
  SectionMean headline() {
    return mean(sizes.size() - 1, GOLD);
  }

  private SectionMean mean(int size, int part) {
    return SectionMean.of(items, PER_SIZE * size + part, sections);
  }

  /** The figures of the whole, and of sections where there are several. */
  List<SectionReading> overall() {
    int last = sizes.size() - 1;
    int peak = peak();
    ItemTable changes = new ItemTable(PER_SIZE);
    for (int i = 0; i < items.size(); i++) {
      changes.add(
          items.subset(i),
          change(i, last, peak, GOLD),
          change(i, 0, last, GOLD),
          change(i, 0, last, PROXY));
    }
    Map<String, SectionMean> metrics = new LinkedHashMap<>();
    metrics.put(OverOptimisation.HEADLINE, headline());
    metrics.put("proxy-at-n", mean(last, PROXY));
    metrics.put("overoptimisation-gap", SectionMean.of(changes, 0, sections));
    metrics.put("gold-gain", SectionMean.of(changes, 1, sections));
    metrics.put("proxy-gain", SectionMean.of(changes, 2, sections));
    metrics.put("oracle-at-n", mean(last, ORACLE));
    List<SectionReading> readings =
        new ArrayList<>(
            new SectionReadings(OverOptimisation.ID, seed).of(metrics, items, sections));
    long n = sets(last);
    readings.add(bare(SectionReading.OVERALL, "peak-n", sizes.get(peak), n));
    readings.add(bare(SectionReading.OVERALL, "kl-at-n", BestOfNShift.bound(largest()), n));
    return List.copyOf(readings);
  }

  /** How many prompts have a number at a size. */
  private long sets(int size) {
    return Arrays.stream(items.values(PER_SIZE * size + GOLD))
        .filter(gold -> !Double.isNaN(gold))
        .count();
  }

  /** Of no prompts nothing is known. */
  private static SectionReading bare(String section, String metric, double value, long n) {
    return new SectionReading(
        section,
        metric,
        n == 0 ? new Undefined(Undefined.Reason.EMPTY, 0) : Estimate.bare(value, n));
  }

  private double change(int item, int from, int to, int part) {
    return items.value(PER_SIZE * to + part, item) - items.value(PER_SIZE * from + part, item);
  }

  /** Where the mean gold is highest, the first of equal ones. */
  private int peak() {
    return IntStream.range(0, sizes.size())
        .boxed()
        .filter(i -> meanGold(i).isPresent())
        .max(
            Comparator.<Integer>comparingDouble(i -> meanGold(i).orElseThrow())
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private OptionalDouble meanGold(int size) {
    return Arrays.stream(items.values(PER_SIZE * size + GOLD))
        .filter(gold -> !Double.isNaN(gold))
        .average();
  }

  /** A section an n. */
  List<SectionReading> points() {
    List<SectionReading> readings = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      int n = sizes.get(i);
      String section = "n-" + n;
      Bootstrap bootstrap = Bootstrap.withDefaults().withSeed(seed + n);
      readings.add(reading(section, OverOptimisation.HEADLINE, mean(i, GOLD), bootstrap));
      readings.add(reading(section, "proxy-at-n", mean(i, PROXY), bootstrap));
      readings.add(reading(section, "oracle-at-n", mean(i, ORACLE), bootstrap));
      readings.add(bare(section, "kl-at-n", BestOfNShift.bound(n), sets(i)));
    }
    return List.copyOf(readings);
  }

  private static SectionReading reading(
      String section, String metric, SectionMean mean, Bootstrap bootstrap) {
    return new SectionReading(section, metric, mean.overall(bootstrap));
  }
}
