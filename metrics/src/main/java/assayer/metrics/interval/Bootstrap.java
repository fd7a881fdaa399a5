package assayer.metrics.interval;

import assayer.core.model.Seeds;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The interval of any statistic of counts by resampling items within their strata: bias-corrected
 * and accelerated (Efron 1987), or plain percentiles where that correction has no value. Quantiles
 * interpolate (Hyndman and Fan 1996, type 7).
 *
 * <p>Same seed, same bits, on any number of threads: each replicate draws from an L64X128Mix
 * generator of its own, seeded by the bootstrap's seed and the replicate's number (Steele and Vigna
 * 2021, whose family is made for many streams). A draw costs less than half of one from Philox.
 */
public final class Bootstrap {
  /** What readings call it. */
  public static final String METHOD = "bootstrap-bca";

  /** What readings call it where the correction has no value. */
  public static final String FALLBACK = "bootstrap-percentile";

  /** What readings without an interval call it when all resamples give one value. */
  public static final String DEGENERATE = "bootstrap-degenerate";

  private static final String[] STATE = {"a", "b", "c", "d"};
  private static final int BLOCK = 125;
  private static final Bootstrap DEFAULT = new Bootstrap(0, 2000, 0.95);

  private final long seed;
  private final int replicates;
  private final double level;

  private Bootstrap(long seed, int replicates, double level) {
    this.seed = seed;
    this.replicates = replicates;
    this.level = level;
  }

  /** 2000 replicates at 95 % from seed 0. */
  public static Bootstrap withDefaults() {
    return DEFAULT;
  }

  /** From another seed. */
  public Bootstrap withSeed(long seed) {
    return new Bootstrap(seed, replicates, level);
  }

  /** With another number of replicates, at least 1. */
  public Bootstrap withReplicates(int replicates) {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be at least 1, got " + replicates);
    }
    return new Bootstrap(seed, replicates, level);
  }

  /** At another confidence level within (0, 1). */
  public Bootstrap withLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be within 0 and 1, got " + level);
    }
    return new Bootstrap(seed, replicates, level);
  }

  /** The confidence level. */
  public double level() {
    return level;
  }

  /**
   * The statistic with its interval. Without one when all resamples agree: an interval of width 0
   * is no evidence. Undefined without items.
   */
  public Reading reading(Cells cells, CellStatistic statistic) {
    long items = cells.items();
    if (items == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    double value = statistic.of(cells.counts());
    Replicates found = Replicates.of(value, draws(cells, statistic));
    if (found.degenerate()) {
      return new Estimate(value, Optional.empty(), DEGENERATE, items);
    }
    Optional<Interval> corrected = found.bca(level, Jackknife.acceleration(cells, statistic));
    return Estimate.of(
        value,
        corrected.orElseGet(() -> found.percentile(level)),
        corrected.isPresent() ? METHOD : FALLBACK,
        items);
  }

  /** The statistic on each resample, in the order of the replicates. */
  double[] draws(Cells cells, CellStatistic statistic) {
    Resampler[] strata =
        IntStream.range(0, cells.strata())
            .mapToObj(s -> Resampler.of(cells, s))
            .toArray(Resampler[]::new);
    double[] values = new double[replicates];
    IntStream.range(0, (replicates + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(block -> fill(values, block * BLOCK, strata, cells.counts(), statistic));
    return values;
  }

  /** Fills one block; the array of counts is the block's own. */
  private void fill(
      double[] values, int from, Resampler[] strata, long[] counts, CellStatistic statistic) {
    for (int b = from; b < Math.min(from + BLOCK, values.length); b++) {
      UniformRandomProvider stream = stream(b);
      Arrays.fill(counts, 0);
      for (Resampler stratum : strata) {
        stratum.draw(stream, counts);
      }
      values[b] = statistic.of(counts);
    }
  }

  private UniformRandomProvider stream(int replicate) {
    long[] state = new long[4];
    for (int i = 0; i < state.length; i++) {
      state[i] = Seeds.derive(seed + replicate * 0x9E3779B97F4A7C15L, STATE[i]);
    }
    return RandomSource.L64_X128_MIX.create(state);
  }
}
