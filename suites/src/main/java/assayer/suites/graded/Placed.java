package assayer.suites.graded;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Of several means of the same items, the one that comes at a place when they are put in order.
 *
 * @param means at least one
 * @param place from 0 for the least
 */
record Placed(List<SectionMean> means, int place) implements SectionMetric {

  static Placed least(List<SectionMean> means) {
    return new Placed(means, 0);
  }

  /** The lower one of two. */
  static Placed middle(List<SectionMean> means) {
    return new Placed(means, (means.size() - 1) / 2);
  }

  static Placed most(List<SectionMean> means) {
    return new Placed(means, means.size() - 1);
  }

  @Override
  public Reading overall(Bootstrap bootstrap) {
    return chosen(mean -> mean.overall(bootstrap));
  }

  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    return chosen(mean -> mean.section(section, bootstrap));
  }

  @Override
  public Influence influence() {
    return means.stream()
        .map(SectionMean::influence)
        .sorted(Comparator.comparingDouble(Influence::value))
        .toList()
        .get(place);
  }

  /** All are of the same items, so that either all have a value or none. */
  private Reading chosen(Function<SectionMean, Reading> reading) {
    List<Reading> all = means.stream().map(reading).toList();
    List<Estimate> found = all.stream().map(Reading::estimate).flatMap(Optional::stream).toList();
    return found.size() < all.size()
        ? all.get(0)
        : found.stream().sorted(Comparator.comparingDouble(Estimate::value)).toList().get(place);
  }
}
