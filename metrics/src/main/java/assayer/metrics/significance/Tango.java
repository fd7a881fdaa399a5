package assayer.metrics.significance;

import assayer.core.reading.Interval;

/**
 * The score test and interval of the difference of two shares of right rows on the same rows (Tango
 * 1998). With n rows, b that only the first and c that only the second got right, A = 2n, B = -b -
 * c + (2n - b + c) d, C = -c d (1 - d) and q = (√(B² - 4AC) - B) / 2A, the share of the second kind
 * if the difference were d:
 *
 * <p>Z(d) = (b - c - n d) / √(n (2q + d (1 - d))).
 *
 * <p>The interval holds all d with |Z(d)| ≤ z, within [-1, 1]. Unlike the interval by t it does not
 * collapse when the two never differ. Rows must be independent.
 */
final class Tango {
  /** What readings call it. */
  static final String METHOD = "tango";

  private final double rows;
  private final double onlyFirst;
  private final double onlySecond;

  private Tango(double rows, double onlyFirst, double onlySecond) {
    this.rows = rows;
    this.onlyFirst = onlyFirst;
    this.onlySecond = onlySecond;
  }

  /**
   * Of counts.
   *
   * @param rows at least 1
   * @param onlyFirst rows that only the first got right
   * @param onlySecond rows that only the second got right
   */
  static Tango of(long rows, long onlyFirst, long onlySecond) {
    if (rows < 1 || onlyFirst < 0 || onlySecond < 0 || onlyFirst > rows - onlySecond) {
      throw new IllegalArgumentException(
          "differing rows must be part of all, got "
              + (onlyFirst + " and " + onlySecond + " of " + rows));
    }
    return new Tango((double) rows, (double) onlyFirst, (double) onlySecond);
  }

  /** (b - c) / n, within [-1, 1]. */
  double difference() {
    return (onlyFirst - onlySecond) / rows;
  }

  /** All differences not rejected at a level within (0, 1). */
  Interval interval(double level) {
    return ScoreInterval.of(this::score, difference(), level);
  }

  /** Z at a difference within [-1, 1]; infinite where the difference cannot be. */
  double score(double difference) {
    double above = onlyFirst - onlySecond - rows * difference;
    double variance = rows * (2 * share(difference) + difference * (1 - difference));
    return above == 0 ? 0 : above / Math.sqrt(Math.max(0, variance));
  }

  /** The likeliest share of rows that only the second gets right, given the difference. */
  private double share(double d) {
    double a = 2 * rows;
    double b = -onlyFirst - onlySecond + (a - onlyFirst + onlySecond) * d;
    double c = -onlySecond * d * (1 - d);
    double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    // the two forms are equal; each is free of cancellation on its side
    return b > 0 ? -2 * c / (root + b) : (root - b) / (2 * a);
  }
}
