package assayer.metrics.significance;

import assayer.metrics.random.Streams;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Sums under drawn signs. What was seen is one of the possible draws, so a chance is (1 + hits) /
 * (1 + draws) and never 0.
 */
final class DrawnSums implements FlipSums {
  private final double[] sums;

  private DrawnSums(double[] sums) {
    this.sums = sums;
  }

  /** Draws signs, each draw from a stream of its own. */
  static DrawnSums of(double[] amounts, int draws, long seed) {
    long[] bits = Arrays.stream(amounts).mapToLong(Double::doubleToRawLongBits).toArray();
    return new DrawnSums(
        IntStream.range(0, draws)
            .parallel()
            .mapToDouble(b -> sum(bits, Streams.of(seed, b)))
            .toArray());
  }

  /** With signs given, a row a draw and each 1 or -1. */
  static DrawnSums given(double[] amounts, int[][] signs) {
    return new DrawnSums(Arrays.stream(signs).mapToDouble(row -> sum(amounts, row)).toArray());
  }

  @Override
  public double atLeast(double limit) {
    return chance(Arrays.stream(sums).filter(sum -> sum >= limit).count());
  }

  @Override
  public double apart(double limit) {
    return chance(Arrays.stream(sums).filter(sum -> Math.abs(sum) >= limit).count());
  }

  private double chance(long hits) {
    return (1.0 + hits) / (1.0 + sums.length);
  }

  /** Flips the sign bits of doubles by random bits, without a branch. */
  private static double sum(long[] amounts, UniformRandomProvider stream) {
    double sum = 0;
    for (int i = 0; i < amounts.length; i += Long.SIZE) {
      long coins = stream.nextLong();
      int end = Math.min(amounts.length, i + Long.SIZE);
      for (int j = i; j < end; j++, coins <<= 1) {
        sum += Double.longBitsToDouble(amounts[j] ^ (coins & Long.MIN_VALUE));
      }
    }
    return sum;
  }

  private static double sum(double[] amounts, int[] signs) {
    if (signs.length != amounts.length) {
      throw new IllegalArgumentException(
          "a draw must have a sign a row, got " + signs.length + " for " + amounts.length);
    }
    double sum = 0;
    for (int i = 0; i < signs.length; i++) {
      if (Math.abs(signs[i]) != 1) {
        throw new IllegalArgumentException("a sign must be 1 or -1, got " + signs[i]);
      }
      sum += signs[i] * amounts[i];
    }
    return sum;
  }
}
