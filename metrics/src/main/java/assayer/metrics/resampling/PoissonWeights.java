package assayer.metrics.resampling;

/**
 * Poisson weights of mean 1 that are a function of seed and unit alone, so that every machine draws
 * the same: SplitMix64 (Steele, Lea and Flood 2014) from a start the unit gives, two weights a
 * number, each by inverting the distribution at 32 bits.
 */
final class PoissonWeights {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Where each weight ends on a scale of 2^32; no weight is above 12. */
  private static final long[] ENDS = ends();

  /** The weight by the number's highest 8 bits; -1 where those do not decide it. */
  private static final byte[] GUIDE = guide();

  private PoissonWeights() {}

  private static long[] ends() {
    long[] ends = new long[13];
    double mass = StrictMath.exp(-1);
    double sum = 0;
    for (int weight = 0; weight < ends.length; weight++) {
      sum += mass;
      ends[weight] = weight == ends.length - 1 ? 1L << 32 : StrictMath.round(sum * 0x1p32);
      mass /= weight + 1;
    }
    return ends;
  }

  private static byte[] guide() {
    byte[] guide = new byte[256];
    for (int i = 0; i < guide.length; i++) {
      int first = searched((long) i << 24);
      guide[i] = (byte) (searched(((i + 1L) << 24) - 1) == first ? first : -1);
    }
    return guide;
  }

  private static int searched(long number) {
    int weight = 0;
    while (number >= ENDS[weight]) {
      weight++;
    }
    return weight;
  }

  /** Fills all weights of a unit, one a replicate. */
  static void fill(long unit, int[] weights) {
    long state = unit;
    for (int b = 0; b < weights.length; b += 2) {
      state += GOLDEN;
      long bits = mixed(state);
      weights[b] = weight(bits >>> 32);
      if (b + 1 < weights.length) {
        weights[b + 1] = weight(bits & 0xFFFFFFFFL);
      }
    }
  }

  private static int weight(long number) {
    int guess = GUIDE[(int) (number >>> 24)];
    return guess >= 0 ? guess : searched(number);
  }

  private static long mixed(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
