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

  /** Whether all rows are 0 or 1; the next then says how many are 1. */
  private boolean share = true;

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
    share &= value == 0 || value == 1;
    ones += value == 1 ? 1 : 0;
  }

  /** Adds rows of one value; refuses what is not finite, and fewer than 0 rows. */
  public void add(double value, long rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must be at least 0, got " + rows);
    }
    Moments equal = of(value);
    equal.n = rows;
    equal.ones *= rows;
    combine(equal);
  }

  /** Adds many rows, faster than one by one. */
  public Moments addAll(double... values) {
    for (int from = 0; from < values.length; from += BLOCK) {
      combine(block(values, from, Math.min(values.length, from + BLOCK)));
    }
    return this;
  }

  /** Two passes over numbers that are in the cache, in lanes that the machine adds at once. */
  private static Moments block(double[] values, int from, int to) {
    Moments block = new Moments();
    block.n = (long) to - from;
    block.origin = values[from] + 0.0;
    double sum = sum(values, from, to, block.origin);
    if (!Double.isFinite(sum)) {
      throw new IllegalArgumentException("values must be finite, got a sum of " + sum);
    }
    block.above = sum / block.n;
    block.squares = squares(values, from, to, block.origin, block.above);
    for (int i = from; i < to && block.share; i++) {
      block.share = values[i] == 0 || values[i] == 1;
      block.ones += values[i] == 1 ? 1 : 0;
    }
    return block;
  }

  private static double sum(double[] values, int from, int to, double origin) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a += values[i] - origin;
      b += values[i + 1] - origin;
      c += values[i + 2] - origin;
      d += values[i + 3] - origin;
    }
    for (; i < to; i++) {
      a += values[i] - origin;
    }
    return a + b + (c + d);
  }

  private static double squares(double[] values, int from, int to, double origin, double above) {
    double a = 0;
    double b = 0;
    int i = from;
    for (; i + 1 < to; i += 2) {
      double one = values[i] - origin - above;
      double other = values[i + 1] - origin - above;
      a += one * one;
      b += other * other;
    }
    double last = i < to ? values[i] - origin - above : 0;
    return a + b + last * last;
  }

  @Override
  public Moments combine(Moments other) {
    if (other.n == 0) {
      return this;
    }
    origin = n == 0 ? other.origin : origin;
    double apart = other.origin - origin + other.above - above;
    double weight = (double) other.n / (n + other.n);
    squares += other.squares + apart * apart * weight * n;
    above += apart * weight;
    n += other.n;
    share &= other.share;
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
    return share;
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

  /**
   * The mean with the interval that suits it: {@link ShareInterval#share}'s for a share, else
   * Student's t.
   */
  public Reading reading(double level) {
    return isShare()
        ? ShareInterval.share(ones, n, level)
        : measured().reading(MeanInterval.STUDENT_T, level);
  }
}
