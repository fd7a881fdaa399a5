package assayer.metrics.sequential;

import org.apache.commons.numbers.core.Sum;

/**
 * How much to stake on the next row, by the rows before it (Waudby-Smith and Ramdas 2024): λ = √(2
 * ln(1/α') / (v t ln(1 + t))) for row t, with v the variance before it. After t rows the mean is μ
 * = (1/2 + Σx) / (t + 1) and v = (1/4 + Σ(x_i - μ_i)²) / (t + 1).
 */
final class Bets {
  private final double evidence;
  private final Sum sum = Sum.of(0.5);
  private double squares = 0.25;
  private long rows;

  /** With ln(1/α'), α' the error rate of one side. */
  Bets(double evidence) {
    this.evidence = evidence;
  }

  /** λ for the next row, above 0 and not capped. */
  double next() {
    double t = rows + 1.0;
    double variance = squares / t;
    return Math.sqrt(2 * evidence / (variance * t * StrictMath.log1p(t)));
  }

  /** μ before the next row. */
  double mean() {
    return sum.getAsDouble() / (rows + 1.0);
  }

  /** Takes the next row up. */
  void add(double value) {
    rows++;
    sum.add(value);
    double off = value - mean();
    squares += off * off;
  }

  long rows() {
    return rows;
  }
}
