package assayer.metrics.mean;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;

/** What two systems scored on the same rows, each for itself. */
final class PairRows {
  /** Differences that vary by less than this share of the scores vary by rounding alone. */
  private static final double ROUNDING = 1e-15;

  private final Moments a = new Moments();
  private final Moments b = new Moments();
  private double largest;

  /** Adds a row and gives the difference. */
  double add(double left, double right) {
    if (!Double.isFinite(left) || !Double.isFinite(right)) {
      throw new IllegalArgumentException("scores must be finite, got " + left + " and " + right);
    }
    a.add(left);
    b.add(right);
    largest = Math.max(largest, Math.max(Math.abs(left), Math.abs(right)));
    return left - right;
  }

  void combine(PairRows other) {
    a.combine(other.a);
    b.combine(other.b);
    largest = Math.max(largest, other.largest);
  }

  /** Pearson's r from var(a - b) = var a + var b - 2 cov; undefined where a side is constant. */
  Reading correlation(Moments differences) {
    long n = a.n();
    if (n < 2) {
      return new Undefined(n == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, n);
    }
    double spread = 2 * Math.sqrt(a.squares()) * Math.sqrt(b.squares());
    if (spread == 0) {
      return new Undefined(Undefined.Reason.ZERO_VARIANCE, n);
    }
    double r = (a.squares() + b.squares() - differences.squares()) / spread;
    return Estimate.bare(Math.max(-1, Math.min(1, r)), n);
  }

  /** The difference; its standard error is 0 where rounding is all it would measure. */
  Measured measured(Measured difference) {
    if (!(difference.bare() instanceof Estimate estimate)) {
      return difference;
    }
    double slack = ROUNDING * largest;
    Estimate value = Math.abs(estimate.value()) <= slack ? atZero(estimate) : estimate;
    return difference.hasSpread()
            && estimate.standardError().orElse(0) * Math.sqrt((double) n()) <= slack
        ? Measured.of(value, 0, difference.freedom(), difference.form())
        : difference;
  }

  private long n() {
    return a.n();
  }

  private static Estimate atZero(Estimate e) {
    return new Estimate(
        0, e.interval(), e.method(), e.n(), e.standardError(), e.clusters(), e.flags());
  }
}
