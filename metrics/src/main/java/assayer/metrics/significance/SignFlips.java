package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Level;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Clusters;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Measured;
import assayer.metrics.mean.Moments;
import assayer.metrics.mean.PairedDifference;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.core.Sum;

/**
 * Are two systems exchangeable on each row? Then each difference might as well have the other sign,
 * and p is the share of all sign vectors whose sum is at least as far from 0 as the one seen
 * (Fisher 1935). Rows in clusters flip cluster by cluster. Right for any kind of score at any size;
 * no p below 2^(1-m) is possible with m differences that are not 0. For 0/1 scores it is the exact
 * {@link McNemar}.
 *
 * <p>Exact for up to 40 differences that are not 0, by sums of halves instead of all sums in Gray's
 * order; exact for differences on a grid, such as grades or shares of a few samples, by dynamic
 * programming; else from drawn signs, with p = (1 + hits) / (1 + draws). A sum reaches another when
 * it falls short by 1e-12 at most, as a share of the larger of 1 and the sum.
 */
public final class SignFlips {
  /** What results call it when all sign vectors count. */
  public static final String EXACT = "sign-flip-exact";

  /** What results call it when signs are drawn. */
  public static final String DRAWN = "sign-flip-monte-carlo";

  private static final int QUICK = 24;
  private static final SignFlips DEFAULT = new SignFlips(0, 10_000, Level.DEFAULT);

  private final long seed;
  private final int draws;
  private final double level;

  private SignFlips(long seed, int draws, double level) {
    this.seed = seed;
    this.draws = draws;
    this.level = level;
  }

  /** 10,000 draws from seed 0 where it draws; the effect's interval at 95 %. */
  public static SignFlips withDefaults() {
    return DEFAULT;
  }

  /** From another seed. */
  public SignFlips withSeed(long seed) {
    return new SignFlips(seed, draws, level);
  }

  /** With another number of draws, at least 1. */
  public SignFlips withDraws(int draws) {
    if (draws < 1) {
      throw new IllegalArgumentException("draws must be at least 1, got " + draws);
    }
    return new SignFlips(seed, draws, level);
  }

  /** With the effect's interval, by Student's t, at another level within (0, 1). */
  public SignFlips withLevel(double level) {
    return new SignFlips(seed, draws, Level.checked(level));
  }

  /** Of finite scores on the same rows. */
  public FlipResult test(double[] first, double[] second) {
    Reading effect = PairedDifference.of(first, second).reading(level);
    double[] differences = new double[first.length];
    Arrays.setAll(differences, row -> first[row] - second[row]);
    return of(effect, differences);
  }

  /** Of finite differences, first minus second. */
  public FlipResult test(double[] differences) {
    return of(effect(differences), differences);
  }

  /**
   * Of finite differences that come in clusters. The effect is the mean over rows with the standard
   * error and interval of {@link ClusteredMean}.
   *
   * @param clusters of these rows
   */
  public FlipResult test(double[] differences, Clusters clusters) {
    Measured mean = ClusteredMean.of(differences, clusters).measured();
    return of(mean.reading(MeanInterval.STUDENT_T, level), sums(differences, clusters));
  }

  /**
   * With signs given.
   *
   * @param signs a row a draw, each sign 1 or -1 and one for each difference
   */
  public FlipResult test(double[] differences, int[][] signs) {
    return of(effect(differences), differences, DrawnSums.given(differences, signs));
  }

  private Reading effect(double[] differences) {
    return Moments.of(differences).measured().reading(MeanInterval.STUDENT_T, level);
  }

  private FlipResult of(Reading effect, double[] differences) {
    double[] amounts =
        Arrays.stream(differences).map(Math::abs).filter(a -> a > 0).sorted().toArray();
    return of(effect, differences, spread(amounts));
  }

  private FlipSums spread(double[] amounts) {
    if (amounts.length <= QUICK) {
      return HalvedSums.of(amounts);
    }
    Optional<FlipSums> onGrid = GridSums.of(amounts);
    if (onGrid.isPresent()) {
      return onGrid.get();
    }
    return amounts.length <= HalvedSums.LIMIT
        ? HalvedSums.of(amounts)
        : DrawnSums.of(amounts, draws, seed);
  }

  private static FlipResult of(Reading effect, double[] differences, FlipSums sums) {
    String method = sums instanceof DrawnSums ? DRAWN : EXACT;
    if (effect instanceof Undefined) {
      return new FlipResult(effect, effect, effect, effect, method);
    }
    double sum = Sum.of(differences).getAsDouble();
    double seen = Math.abs(sum);
    double all = Arrays.stream(differences).map(Math::abs).sum();
    double slack = Math.max(1e-12 * Math.max(1, seen), 1e-14 * all);
    return new FlipResult(
        effect,
        Estimate.bare(sums.apart(seen - slack), effect.n()),
        Estimate.bare(sums.atLeast(sum - slack), effect.n()),
        Estimate.bare(sums.atLeast(-sum - slack), effect.n()),
        method);
  }

  /** Of each cluster, without loss, so that what cancels is 0. */
  private static double[] sums(double[] differences, Clusters clusters) {
    Sum[] sums = Stream.generate(Sum::create).limit(clusters.count()).toArray(Sum[]::new);
    for (int row = 0; row < differences.length; row++) {
      sums[clusters.label(row)].add(differences[row]);
    }
    return Arrays.stream(sums).mapToDouble(Sum::getAsDouble).toArray();
  }
}
