package assayer.metrics.tally;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.StudentT;

/**
 * The mean of one number a row. Keeps n, the mean m and the sum of squared deviations M (Welford
 * 1962; combined as in Chan, Golub and LeVeque 1983), so nothing cancels over many rows. Standard
 * error √(M / (n-1) / n), interval m ± t(n-1) · SE. Rows count as independent.
 */
public final class RowMean implements Aggregate<RowMean> {
  private long n;
  private double mean;
  private double squares;

  /** Adds a row's number, finite. */
  public void add(double value) {
    add(value, 1);
  }

  /**
   * Adds several rows of one number.
   *
   * @param value finite
   * @param rows at least 0
   */
  public void add(double value, long rows) {
    if (!Double.isFinite(value) || rows < 0) {
      throw new IllegalArgumentException(
          "a mean is of finite numbers, got " + value + " in " + rows + " rows");
    }
    merge(rows, value, 0);
  }

  @Override
  public RowMean combine(RowMean other) {
    merge(other.n, other.mean, other.squares);
    return this;
  }

  private void merge(long rows, double theirs, double theirSquares) {
    if (rows == 0) {
      return;
    }
    long before = n;
    n += rows;
    double gap = theirs - mean;
    double share = (double) rows / n;
    mean += gap * share;
    squares += theirSquares + gap * gap * share * before;
  }

  /** How many rows. */
  public long n() {
    return n;
  }

  /** The mean with standard error and interval; undefined without rows. */
  public Reading reading(double level) {
    StudentT student = StudentT.withDefaults().withLevel(level);
    if (n == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    Estimate bare = Estimate.bare(mean, n);
    if (n == 1) {
      return bare.with(Flag.TOO_FEW);
    }
    double error = Math.sqrt(squares / (n - 1) / n);
    if (error == 0) {
      return bare.withStandardError(0).with(Flag.DEGENERATE);
    }
    double half = student.halfWidth(error, (double) n - 1);
    return bare.withStandardError(error)
        .with(new Interval(mean - half, mean + half, level), StudentT.METHOD);
  }
}
