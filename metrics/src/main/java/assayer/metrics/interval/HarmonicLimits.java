package assayer.metrics.interval;

import assayer.core.reading.Interval;

/**
 * How far the limits of a harmonic mean F(a, b) = 2ab/(a+b) of two independent shares lie from it,
 * from the limits of the shares (MOVER, Zou and Donner 2008): the squares of F(a, b) - F(l, b) and
 * F(a, b) - F(a, l) add up, l the low limit of the share that moves, and so do those to the high
 * limits u. Up, the other share may stand at its own high limit: there F rises more steeply, and
 * from 0 it rises no other way. F is 0 where both are 0.
 *
 * @param value F(a, b)
 * @param below squared distance to the low limit
 * @param above squared distance to the high limit
 */
public record HarmonicLimits(double value, double below, double above) {
  /** What readings call it. */
  public static final String METHOD = "mover";

  /** Of two shares within [0, 1] with their limits. */
  public static HarmonicLimits of(double a, Interval ofA, double b, Interval ofB) {
    double value = mean(a, b);
    return new HarmonicLimits(
        value,
        square(value - mean(ofA.low(), b)) + square(value - mean(a, ofB.low())),
        square(rise(a, ofA.high(), b, ofB.high())) + square(rise(b, ofB.high(), a, ofA.high())));
  }

  /** With the limits of the plain mean of several. */
  public static HarmonicLimits mean(Iterable<HarmonicLimits> parts) {
    int n = 0;
    double value = 0;
    double below = 0;
    double above = 0;
    for (HarmonicLimits part : parts) {
      n++;
      value += part.value;
      below += part.below;
      above += part.above;
    }
    return new HarmonicLimits(value / n, below / n / n, above / n / n);
  }

  /** Within [0, 1]. */
  public Interval interval(double level) {
    return new Interval(
        Math.max(0, value - Math.sqrt(below)), Math.min(1, value + Math.sqrt(above)), level);
  }

  private static double rise(double share, double high, double other, double otherHigh) {
    return Math.max(
        mean(high, other) - mean(share, other), mean(high, otherHigh) - mean(share, otherHigh));
  }

  private static double mean(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }

  private static double square(double x) {
    return x * x;
  }
}
