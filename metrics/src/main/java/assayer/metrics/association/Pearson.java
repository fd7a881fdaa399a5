package assayer.metrics.association;

import assayer.core.reading.Reading;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Level;

/**
 * How close two numbers come to a straight line (Pearson 1895): Σ (x - x̄)(y - ȳ) / √(Σ (x - x̄)² Σ
 * (y - ȳ)²), within [-1, 1]. Numbers are finite. Undefined when either is constant.
 *
 * <p>Interval by Fisher's z with variance 1/(n - 3), for at least 4 pairs and |r| below 1. It holds
 * for normal data; for others take {@link #influence}.
 */
public final class Pearson {
  private static final Pearson DEFAULT = new Pearson(FisherZ.at(Level.DEFAULT));

  private final FisherZ interval;

  private Pearson(FisherZ interval) {
    this.interval = interval;
  }

  /** At 95 %. */
  public static Pearson withDefaults() {
    return DEFAULT;
  }

  /** At another confidence level within (0, 1). */
  public Pearson withLevel(double level) {
    return new Pearson(FisherZ.at(level));
  }

  /** Of pairs of any finite size; {@code y} has as many numbers as {@code x}. */
  public Reading of(double[] x, double[] y) {
    Pairs.check(x, y);
    return of(CoMoments.of(scaled(x), scaled(y)));
  }

  /** Of pairs that were summed. */
  public Reading of(CoMoments sums) {
    return interval.reading(sums, r -> 1);
  }

  /**
   * What each pair does to r: u v - r (u² + v²)/2, u and v the numbers less their mean over √(Σ (x
   * - x̄)²/n). Their mean is 0. Nothing is known where r is undefined.
   */
  public static Influence influence(double[] x, double[] y) {
    Pairs.check(x, y);
    double[] u = scaled(x);
    double[] v = scaled(y);
    CoMoments sums = CoMoments.of(u, v);
    if (sums.squaresX() == 0 || sums.squaresY() == 0) {
      return Influence.NONE;
    }
    double r = sums.correlation();
    double unitX = Math.sqrt(sums.squaresX() / sums.n());
    double unitY = Math.sqrt(sums.squaresY() / sums.n());
    double[] items = new double[u.length];
    for (int i = 0; i < items.length; i++) {
      double a = (u[i] - sums.meanX()) / unitX;
      double b = (v[i] - sums.meanY()) / unitY;
      items[i] = a * b - r * (a * a + b * b) / 2;
    }
    return Influence.of(r, items);
  }

  /** Over a power of two, which changes no correlation and keeps squares from overflowing. */
  private static double[] scaled(double[] values) {
    double largest = 0;
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number must be finite, got " + value);
      }
      largest = Math.max(largest, Math.abs(value));
    }
    int exponent = Math.getExponent(largest);
    if (largest == 0 || (exponent > -400 && exponent < 400)) {
      return values;
    }
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = Math.scalb(values[i], -exponent);
    }
    return scaled;
  }
}
