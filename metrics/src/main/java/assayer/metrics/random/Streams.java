package assayer.metrics.random;

import assayer.core.model.Seeds;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A stream of random numbers for each replicate of a procedure, so that neither threads nor their
 * order matter: L64X128Mix generators, whose family is made for many streams (Steele and Vigna
 * 2021), seeded by the procedure's seed and the replicate's number. A draw costs less than half of
 * one from Philox.
 */
public final class Streams {
  /** Names of the generator's words of state. */
  private static final String[] STATE = {"a", "b", "c", "d"};

  /** Keeps apart what seeds that lie close together give. */
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private Streams() {}

  /**
   * The stream of one replicate.
   *
   * @param seed any number
   * @param replicate from 0
   */
  public static UniformRandomProvider of(long seed, int replicate) {
    long[] state = new long[STATE.length];
    for (int i = 0; i < state.length; i++) {
      state[i] = Seeds.derive(seed + replicate * STRIDE, STATE[i]);
    }
    return RandomSource.L64_X128_MIX.create(state);
  }
}
