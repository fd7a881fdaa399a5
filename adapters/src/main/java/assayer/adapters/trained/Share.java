package assayer.adapters.trained;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.List;
import java.util.function.Predicate;

/** Which share of pairs is in the right order. */
final class Share {
  private static final double LEVEL = 0.95;

  /** The quantile of the normal distribution at 0.975. */
  private static final double Z = 1.959963984540054;

  private Share() {}

  /**
   * With the interval of Wilson (1927): centre {@code (p + z^2/2n) / (1 + z^2/n)}, half width
   * {@code z sqrt(p(1-p)/n + z^2/4n^2) / (1 + z^2/n)}.
   */
  static Reading of(List<Contrast> pairs, Predicate<Contrast> right) {
    int n = pairs.size();
    if (n == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    double p = plain(pairs, right);
    double whole = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / whole;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / whole;
    Interval interval =
        new Interval(
            p == 0 ? 0 : Math.max(0, centre - half),
            p == 1 ? 1 : Math.min(1, centre + half),
            LEVEL);
    return Estimate.of(p, interval, "wilson", n);
  }

  /** The share alone; of at least one pair. */
  static double plain(List<Contrast> pairs, Predicate<Contrast> right) {
    return (double) pairs.stream().filter(right).count() / pairs.size();
  }
}
