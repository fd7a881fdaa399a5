package assayer.suites.graded;

import assayer.core.dataset.Sections;
import assayer.core.model.Seeds;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.metrics.distance.PearsonDistance;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.order.DistinctValues;
import assayer.metrics.order.QuantileBins;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.selection.BestOfN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the gold goes with the proxy: overall, where choosing leads, and by height of the proxy.
 *
 * @param sets the samples of each prompt
 * @param n how many are chosen from
 * @param seed the run's
 */
record Trust(List<SampleSet> sets, int n, long seed) {
  private static final int REGIONS = 5;

  /**
   * Over samples of prompts that have at least n: as they are, and by their chance to be chosen.
   */
  List<SectionReading> overall() {
    List<SampleSet> chosen = sets.stream().filter(set -> set.size() >= n).toList();
    return List.of(
        overall("proxy-gold-correlation", chosen, 1),
        overall("proxy-gold-correlation-selected", chosen, n));
  }

  /**
   * Pearson's correlation of proxy and gold, each prompt's samples weighing as a best of so many is
   * one of them: one of 1 is the policy that wrote them. Those without a chance are left out.
   */
  private static SectionReading overall(String metric, List<SampleSet> chosen, int from) {
    double[] proxy = chosen.stream().flatMapToDouble(s -> Arrays.stream(s.proxy())).toArray();
    double[] gold = chosen.stream().flatMapToDouble(s -> Arrays.stream(s.gold())).toArray();
    double[] weights =
        chosen.stream()
            .flatMapToDouble(s -> Arrays.stream(BestOfN.chances(s.proxy(), from)))
            .toArray();
    int[] possible = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    Reading distance =
        PearsonDistance.of(
            Answers.at(proxy, possible), Answers.at(gold, possible), Answers.at(weights, possible));
    return new SectionReading(SectionReading.OVERALL, metric, correlation(distance, chosen.size()));
  }

  /** The distance is √((1 - r)/2); what it rests on are prompts. */
  private static Reading correlation(Reading distance, long prompts) {
    if (distance instanceof Estimate found) {
      double d = found.value();
      return Estimate.bare(Math.max(-1, Math.min(1, 1 - 2 * d * d)), prompts);
    }
    return new Undefined(
        prompts == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.ZERO_VARIANCE, prompts);
  }

  /** Mean proxy and gold by fifths of the proxies of all prompts, mean over prompts. */
  List<SectionReading> regions() {
    double[] all = sets.stream().flatMapToDouble(set -> Arrays.stream(set.proxy())).toArray();
    DistinctValues distinct = DistinctValues.of(all);
    int[] regionOf = QuantileBins.of(distinct.counts(), REGIONS);
    List<SectionReading> readings = new ArrayList<>();
    for (int region = 0; region < REGIONS; region++) {
      int wanted = region;
      int[] places =
          IntStream.range(0, regionOf.length).filter(p -> regionOf[p] == wanted).toArray();
      if (places.length > 0) {
        readings.addAll(
            region(
                "proxy-fifth-" + (region + 1),
                distinct.at(places[0]),
                distinct.at(places[places.length - 1])));
      }
    }
    return List.copyOf(readings);
  }

  private List<SectionReading> region(String section, double low, double high) {
    ItemTable means = new ItemTable(2);
    for (SampleSet set : sets) {
      means.add(
          set.subset(),
          set.meanWithin(low, high, set.gold()),
          set.meanWithin(low, high, set.proxy()));
    }
    Bootstrap bootstrap =
        Bootstrap.withDefaults().withSeed(Seeds.derive(seed, OverOptimisation.ID, section));
    return List.of(
        reading(section, "gold-in-region", means, 0, bootstrap),
        reading(section, "proxy-in-region", means, 1, bootstrap));
  }

  private static SectionReading reading(
      String section, String metric, ItemTable means, int column, Bootstrap bootstrap) {
    return new SectionReading(
        section, metric, SectionMean.of(means, column, Sections.PLAIN).overall(bootstrap));
  }
}
