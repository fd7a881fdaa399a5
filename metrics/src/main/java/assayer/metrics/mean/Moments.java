package assayer.metrics.mean;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.Level;
import assayer.metrics.interval.ShareInterval;

/**
 * Number, mean and sum of squared deviations of independent rows (Welford 1962; parts joined as in
 * Chan, Golub and LeVeque 1979), with the mean's standard error s/√n, s² by n - 1. All relative to
 * the first value, so that large values that differ little keep their digits, and equal ones show
 * no spread at all.
 */
public final class Moments implements Aggregate<Moments> {
  private static final int BLOCK = 4096;

  private long n;
  private double origin;
  private double above;
  private double squares;
  private long zeros;
  private long ones;

  /** Without rows yet. */
  public Moments() {}

  /** Of finite numbers. */
  public static Moments of(double... values) {
    return new Moments().addAll(values);
  }

  /** Adds a row; refuses what is not finite. */
  public void add(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value must be finite, got " + value);
    }
    origin = n == 0 ? value + 0.0 : origin;
    n++;
    double off = value - origin - above;
    above += off / n;
    squares += off * (value - origin - above);
    zeros += value == 0 ? 1 : 0;
    ones += value == 1 ? 1 : 0;
  }

  /** Adds many rows, faster than one by one. */
  public Moments addAll(double... values) {
    for (int from = 0; from < values.length; from += BLOCK) {
      combine(block(values, from, Math.min(values.length, from + BLOCK)));
    }
    return this;
  }

  /** Two passes over numbers that are in the cache: sums alone, which the machine does at once. */
  private static Moments block(double[] values, int from, int to) {
    Moments block = new Moments();
    block.n = (long) to - from;
    block.origin = values[from] + 0.0;
    double sum = 0;
    for (int i = from; i < to; i++) {
      double value = values[i];
      sum += value - block.origin;
      block.zeros += value == 0 ? 1 : 0;
      block.ones += value == 1 ? 1 : 0;
    }
    if (!Double.isFinite(sum)) {
      throw new IllegalArgumentException("values must be finite, got a sum of " + sum);
    }
    block.above = sum / block.n;
    for (int i = from; i < to; i++) {
      double off = values[i] - block.origin - block.above;
      block.squares += off * off;
    }
    return block;
  }

  @Override
  public Moments combine(Moments other) {
    if (other.n == 0) {
      return this;
    }
    origin = n == 0 ? other.origin : origin;
    double apart = other.origin - origin + other.above - above;
    double share = (double) other.n / (n + other.n);
    squares += other.squares + apart * apart * share * n;
    above += apart * share;
    n += other.n;
    zeros += other.zeros;
    ones += other.ones;
    return this;
  }

  /** How many rows there are. */
  public long n() {
    return n;
  }

  /** Their mean; 0 without rows. */
  public double mean() {
    return origin + above;
  }

  /** The value that the others are measured from. */
  double origin() {
    return origin;
  }

  /** The mean less the {@link #origin}. */
  double above() {
    return above;
  }

  /** The sum of squared deviations from the mean. */
  public double squares() {
    return squares;
  }

  /** Their variance by n - 1; undefined of fewer than 2. */
  public Reading variance() {
    return n < 2
        ? new Undefined(n == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, n)
        : Estimate.bare(squares / (n - 1), n);
  }

  /** Whether each row is 0 or 1, so that the mean is a share. */
  public boolean isShare() {
    return zeros + ones == n;
  }

  /** The mean with its standard error; without one of a single row. */
  public Measured measured() {
    if (n == 0) {
      return Measured.undefined(Undefined.Reason.EMPTY, 0);
    }
    Estimate bare = Estimate.bare(mean(), n);
    return n < 2
        ? Measured.without(bare, Flag.TOO_FEW)
        : Measured.of(bare, squares / (n - 1) / n, (double) (n - 1), "");
  }

  /** At 95 %. */
  public Reading reading() {
    return reading(Level.DEFAULT);
  }

  /** The mean with the interval that suits it: Wilson's for a share, else Student's t. */
  public Reading reading(double level) {
    return isShare()
        ? ShareInterval.WILSON.reading(ones, n, level)
        : measured().reading(MeanInterval.STUDENT_T, level);
  }
}
