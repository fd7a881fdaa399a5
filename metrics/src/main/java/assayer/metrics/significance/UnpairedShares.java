package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Level;
import assayer.metrics.interval.Wilson;

/**
 * The difference p1 - p2 of two shares, each of independent rows of its own. The score test, by
 * default without the factor N/(N-1), takes the variance from shares p̃ that differ by d ({@link
 * UnpairedScore}):
 *
 * <p>Z(d) = (p1 - p2 - d) / √(p̃1 (1 - p̃1) / n1 + p̃2 (1 - p̃2) / n2).
 *
 * <p>The hybrid interval (Newcombe 1998, method 10) joins the Wilson limits l, u of both: low = p1
 * - p2 - √((p1 - l1)² + (u2 - p2)²), high = p1 - p2 + √((u1 - p1)² + (p2 - l2)²). All within [-1,
 * 1].
 */
public final class UnpairedShares {
  /** What readings with the score interval call it. */
  public static final String METHOD = "unpaired-score";

  /** What readings with the hybrid interval call it. */
  public static final String NEWCOMBE = "newcombe";

  private final long firstRight;
  private final long firstRows;
  private final long secondRight;
  private final long secondRows;
  private final UnpairedScore rule;

  private UnpairedShares(
      long firstRight, long firstRows, long secondRight, long secondRows, UnpairedScore rule) {
    this.firstRight = firstRight;
    this.firstRows = firstRows;
    this.secondRight = secondRight;
    this.secondRows = secondRows;
    this.rule = rule;
  }

  /** Of how many rows each got right, from 0 to its rows, and how many it had. */
  public static UnpairedShares of(
      long firstRight, long firstRows, long secondRight, long secondRows) {
    checkCounts(firstRight, firstRows);
    checkCounts(secondRight, secondRows);
    return new UnpairedShares(firstRight, firstRows, secondRight, secondRows, UnpairedScore.PLAIN);
  }

  /** With another variance for the score. */
  public UnpairedShares with(UnpairedScore rule) {
    return new UnpairedShares(firstRight, firstRows, secondRight, secondRows, rule);
  }

  /** The difference with the score interval; undefined when either has no rows. */
  public Reading difference(double level) {
    Level.checked(level);
    return isEmpty()
        ? new Undefined(Undefined.Reason.EMPTY, 0)
        : Estimate.of(value(), ScoreInterval.of(this::score, value(), level), METHOD, rows());
  }

  /** The difference with the hybrid interval; undefined when either has no rows. */
  public Reading newcombe(double level) {
    Wilson wilson = Wilson.withDefaults().withLevel(level);
    if (isEmpty()) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    Interval one = wilson.interval(firstRight, firstRows);
    Interval two = wilson.interval(secondRight, secondRows);
    double down = hypotenuse(first() - one.low(), two.high() - second());
    double up = hypotenuse(one.high() - first(), second() - two.low());
    double low = Math.max(-1, value() - down);
    double high = Math.min(1, value() + up);
    return Estimate.of(value(), new Interval(low, high, level), NEWCOMBE, rows());
  }

  /** Z at a difference within [-1, 1]; infinite where the difference cannot be. */
  public double score(double difference) {
    double above = value() - difference;
    double p = rule.second(this, difference);
    double q = Math.min(1, Math.max(0, p + difference));
    double variance = q * (1 - q) / firstRows + p * (1 - p) / secondRows;
    return above == 0 ? 0 : above / Math.sqrt(variance * rule.factor((double) rows()));
  }

  /** Whether either has no rows. */
  boolean isEmpty() {
    return firstRows == 0 || secondRows == 0;
  }

  double firstRight() {
    return (double) firstRight;
  }

  double firstRows() {
    return (double) firstRows;
  }

  double secondRight() {
    return (double) secondRight;
  }

  double secondRows() {
    return (double) secondRows;
  }

  private double value() {
    return first() - second();
  }

  private double first() {
    return (double) firstRight / firstRows;
  }

  private double second() {
    return (double) secondRight / secondRows;
  }

  private long rows() {
    return firstRows + secondRows;
  }

  private static double hypotenuse(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }

  private static void checkCounts(long right, long rows) {
    if (right < 0 || right > rows) {
      throw new IllegalArgumentException(
          "right rows must be part of all, got " + right + " of " + rows);
    }
  }
}
