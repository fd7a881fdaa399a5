package assayer.suites.preference;

import assayer.core.dataset.Sections;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import assayer.metrics.section.SectionReadings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What prompts of RewardBench 2's Ties amount to: the score and the five means it is made of. */
record TiesReadings(String suite, long seed, TiesTable table) {
  private static final String COMBINED = "combined";

  /** As a section of that title. */
  List<SectionReading> of(String title) {
    ItemTable accuracies = table.accuracies();
    ItemTable terms = table.terms();
    Map<String, SectionMetric> metrics = new LinkedHashMap<>();
    metrics.put(Ties.HEADLINE, new TiesScore(table));
    metrics.put("accuracy-tied", mean(accuracies, TiesTable.TIED));
    metrics.put("accuracy-reference", mean(accuracies, TiesTable.REFERENCE));
    metrics.put("preferred", mean(terms, 0));
    metrics.put("preferred-hard", mean(terms, 1));
    metrics.put("margin", mean(terms, 2));
    SectionReadings readings = new SectionReadings(suite, seed);
    List<SectionReading> all = new ArrayList<>();
    metrics.forEach((name, metric) -> all.add(readings.as(title, name, metric)));
    return all;
  }

  private static SectionMean mean(ItemTable table, int column) {
    return SectionMean.of(table, column, Sections.PLAIN);
  }

  /**
   * With the readings of the other subsets: the section gets these instead of its own, and the
   * whole an accuracy that is the plain mean of all sections, of this one by its score (RewardBench
   * 2's overall figure).
   */
  List<SectionReading> beside(List<SectionReading> others, String section) {
    List<SectionReading> own = of(section);
    List<SectionReading> rest =
        others.stream().filter(reading -> !reading.section().equals(section)).toList();
    List<SectionReading> all = new ArrayList<>(rest);
    all.addAll(own);
    int overall = (int) rest.stream().filter(TiesReadings::isOverall).count();
    all.add(
        overall,
        new SectionReading(
            SectionReading.OVERALL, "accuracy-with-ties", joined(rest, own.get(0).reading())));
    return all;
  }

  private static boolean isOverall(SectionReading reading) {
    return reading.section().equals(SectionReading.OVERALL);
  }

  private static Reading joined(List<SectionReading> rest, Reading ties) {
    List<SectionReading> accuracies =
        rest.stream().filter(r -> r.metric().equals(BestOfNAccuracy.HEADLINE)).toList();
    Optional<Estimate> mean =
        accuracies.stream()
            .filter(TiesReadings::isOverall)
            .findFirst()
            .flatMap(r -> r.reading().estimate());
    long sections =
        accuracies.stream()
            .filter(r -> !isOverall(r) && r.reading().estimate().isPresent())
            .count();
    if (mean.isEmpty() || ties.estimate().isEmpty() || sections == 0) {
      return new Undefined(Undefined.Reason.EMPTY, ties.n());
    }
    return joined(mean.get(), sections, ties.estimate().get());
  }

  /** Limits of independent parts are put together as those of shares are (Zou and Donner 2008). */
  private static Estimate joined(Estimate mean, long sections, Estimate ties) {
    double own = 1.0 / (sections + 1);
    double value = (1 - own) * mean.value() + own * ties.value();
    long n = mean.n() + ties.n();
    if (mean.interval().isEmpty() || ties.interval().isEmpty()) {
      return Estimate.bare(value, n);
    }
    Interval a = mean.interval().get();
    Interval b = ties.interval().get();
    double below = Math.hypot((1 - own) * (mean.value() - a.low()), own * (ties.value() - b.low()));
    double above =
        Math.hypot((1 - own) * (a.high() - mean.value()), own * (b.high() - ties.value()));
    return Estimate.of(value, new Interval(value - below, value + above, a.level()), COMBINED, n);
  }
}
