package assayer.suites.steps;

import assayer.core.option.Options;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Thresholds that are tried, equally spaced.
 *
 * @param low the first
 * @param high the last, above the first
 * @param points how many, both ends included, at least 2
 */
record Grid(double low, double high, int points) {
  private static final int MOST = 10_001;

  /** Every twentieth of [0, 1]. */
  static final Grid DEFAULT = new Grid(0, 1, 21);

  static Grid of(Options options) {
    double low = options.real("grid-low", -1e9, 1e9).orElse(DEFAULT.low);
    double high = options.real("grid-high", -1e9, 1e9).orElse(DEFAULT.high);
    int points = (int) options.whole("grid", 2, MOST).orElse(DEFAULT.points);
    if (!(low < high)) {
      options.problem(
          options.has("grid-high") ? "grid-high" : "grid-low",
          "\"grid-high\" must be above \"grid-low\", got " + high + " and " + low);
      return DEFAULT;
    }
    return new Grid(low, high, points);
  }

  double[] thresholds() {
    return IntStream.range(0, points)
        .mapToDouble(i -> (low * (points - 1 - i) + high * i) / (points - 1))
        .toArray();
  }

  Map<String, String> options() {
    return Map.of(
        "grid", Integer.toString(points),
        "grid-low", Double.toString(low),
        "grid-high", Double.toString(high));
  }
}
