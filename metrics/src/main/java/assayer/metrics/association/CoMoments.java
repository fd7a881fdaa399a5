package assayer.metrics.association;

import assayer.metrics.Aggregate;

/**
 * Means, squared deviations and products of deviations of pairs of finite numbers, without the
 * cancellation of a difference of sums (Welford 1962; merged as in Chan, Golub and LeVeque 1983).
 * Numbers should be well within ±1e150, beyond which their squares are infinite.
 */
public final class CoMoments implements Aggregate<CoMoments> {
  private static final int BLOCK = 1024; // stays in the nearest cache for its second pass

  private long n;
  private double originX;
  private double originY;
  private double meanX; // less the origin, so that numbers far from 0 keep their digits
  private double meanY;
  private double squaresX;
  private double squaresY;
  private double products;

  /** Of pairs; {@code y} has as many numbers as {@code x}. */
  public static CoMoments of(double[] x, double[] y) {
    Pairs.check(x, y);
    CoMoments sums = new CoMoments();
    for (int from = 0; from < x.length; from += BLOCK) {
      sums.add(x, y, from, Math.min(x.length, from + BLOCK));
    }
    return sums;
  }

  /** Adds a pair of finite numbers. */
  public void add(double x, double y) {
    begin(finite(x), finite(y));
    merge(1, x - originX, y - originY, 0, 0, 0);
  }

  private void begin(double x, double y) {
    if (n == 0) {
      originX = x;
      originY = y;
    }
  }

  /** Adds a block in two passes. */
  private void add(double[] x, double[] y, int from, int to) {
    begin(finite(x[from]), finite(y[from]));
    double sumX = 0;
    double sumY = 0;
    for (int i = from; i < to; i++) {
      sumX += finite(x[i]) - originX;
      sumY += finite(y[i]) - originY;
    }
    double ownX = sumX / (to - from);
    double ownY = sumY / (to - from);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = from; i < to; i++) {
      double dx = x[i] - originX - ownX;
      double dy = y[i] - originY - ownY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    merge(to - from, ownX, ownY, xx, yy, xy);
  }

  private void merge(long count, double otherX, double otherY, double xx, double yy, double xy) {
    long all = n + count;
    double stepX = otherX - meanX;
    double stepY = otherY - meanY;
    double share = (double) count / all;
    double weight = n * share;
    meanX += stepX * share;
    meanY += stepY * share;
    squaresX += xx + weight * stepX * stepX;
    squaresY += yy + weight * stepY * stepY;
    products += xy + weight * stepX * stepY;
    n = all;
  }

  @Override
  public CoMoments combine(CoMoments other) {
    if (other.n > 0) {
      begin(other.originX, other.originY);
      double otherX = other.originX - originX + other.meanX;
      double otherY = other.originY - originY + other.meanY;
      merge(other.n, otherX, otherY, other.squaresX, other.squaresY, other.products);
    }
    return this;
  }

  /** How many pairs there are. */
  public long n() {
    return n;
  }

  /** The mean of the first numbers; 0 of none. */
  public double meanX() {
    return originX + meanX;
  }

  /** The mean of the second numbers; 0 of none. */
  public double meanY() {
    return originY + meanY;
  }

  /** The sum of squared deviations of the first numbers from their mean. */
  public double squaresX() {
    return squaresX;
  }

  /** The sum of squared deviations of the second numbers from their mean. */
  public double squaresY() {
    return squaresY;
  }

  /** The sum of products of both deviations. */
  public double products() {
    return products;
  }

  /**
   * The correlation, within [-1, 1].
   *
   * @throws IllegalStateException if either number is constant
   */
  double correlation() {
    if (squaresX == 0 || squaresY == 0) {
      throw new IllegalStateException("a constant has no correlation");
    }
    double product = squaresX * squaresY;
    boolean plain = product > Double.MIN_NORMAL && product < Double.POSITIVE_INFINITY;
    double r = products / (plain ? Math.sqrt(product) : Math.sqrt(squaresX) * Math.sqrt(squaresY));
    return Math.max(-1, Math.min(1, r));
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a number must be finite, got " + value);
    }
    return value;
  }
}
