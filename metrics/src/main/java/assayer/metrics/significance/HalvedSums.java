package assayer.metrics.significance;

import java.util.Arrays;

/**
 * All 2^m sums of up to 40 amounts, counted without listing them: the sums of either half are
 * listed and sorted, and a walk up one and down the other counts the pairs that reach a limit
 * (Horowitz and Sahni 1974). Takes time and room of 2^(m/2).
 */
final class HalvedSums implements FlipSums {
  /** More amounts would take more than some megabytes. */
  static final int LIMIT = 40;

  private final double[] one;
  private final double[] other;

  private HalvedSums(double[] one, double[] other) {
    this.one = one;
    this.other = other;
  }

  /** Of at most {@link #LIMIT} amounts. */
  static HalvedSums of(double[] amounts) {
    int middle = amounts.length / 2;
    return new HalvedSums(
        sums(Arrays.copyOfRange(amounts, 0, middle)),
        sums(Arrays.copyOfRange(amounts, middle, amounts.length)));
  }

  @Override
  public double atLeast(double limit) {
    long pairs = 0;
    int from = other.length; // the sums from here on reach the limit
    for (double sum : one) {
      while (from > 0 && sum + other[from - 1] >= limit) {
        from--;
      }
      pairs += other.length - from;
    }
    return (double) pairs / ((long) one.length * other.length);
  }

  private static double[] sums(double[] amounts) {
    double[] sums = new double[1 << amounts.length];
    int filled = 1;
    for (double amount : amounts) {
      for (int i = 0; i < filled; i++) {
        sums[filled + i] = sums[i] + amount;
        sums[i] -= amount;
      }
      filled *= 2;
    }
    Arrays.sort(sums);
    return sums;
  }
}
