package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.StudentT;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Mean;

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
  private static final SignFlips DEFAULT = new SignFlips(0, 10_000, 0.95);

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
    StudentT.withDefaults().withLevel(level); // refuses what is no level
    return new SignFlips(seed, draws, level);
  }

  /** Of finite scores on the same rows. */
  public FlipResult test(double[] first, double[] second) {
    return ofRows(PairedMean.of(first, second), PairedMean.differences(first, second));
  }

  /** Of finite differences, first minus second. */
  public FlipResult test(double[] differences) {
    PairedMean.checkFinite(differences);
    return ofRows(PairedMean.of(differences), differences);
  }

  /**
   * Of finite differences that come in clusters. The effect is the mean over rows; its interval is
   * the business of clustered standard errors.
   *
   * @param clusters of each row, any numbers
   */
  public FlipResult test(double[] differences, int[] clusters) {
    PairedMean.checkFinite(differences);
    double[] sums = sums(differences, clusters);
    if (sums.length == 0) {
      return ofRows(PairedMean.of(differences), differences);
    }
    double mean = Mean.of(differences).getAsDouble();
    return of(Estimate.bare(mean, differences.length).withClusters(sums.length), sums);
  }

  /**
   * With signs given.
   *
   * @param signs a row a draw, each sign 1 or -1 and one for each difference
   */
  public FlipResult test(double[] differences, int[][] signs) {
    PairedMean.checkFinite(differences);
    Reading effect = effect(PairedMean.of(differences));
    return of(effect, differences, DrawnSums.given(differences, signs));
  }

  private FlipResult ofRows(Reading mean, double[] differences) {
    return of(effect(mean), differences);
  }

  private Reading effect(Reading mean) {
    if (mean instanceof Estimate known && known.standardError().orElse(0) > 0) {
      StudentT student = StudentT.withDefaults().withLevel(level);
      double half = student.halfWidth(known.standardError().getAsDouble(), known.n() - 1.0);
      Interval interval = new Interval(known.value() - half, known.value() + half, level);
      return known.with(interval, StudentT.METHOD);
    }
    return mean;
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

  private static double[] sums(double[] differences, int[] clusters) {
    if (differences.length != clusters.length) {
      throw new IllegalArgumentException(
          "each row must have a cluster, got "
              + (differences.length + " rows and " + clusters.length));
    }
    Map<Integer, Sum> sums = new TreeMap<>();
    for (int i = 0; i < clusters.length; i++) {
      sums.computeIfAbsent(clusters[i], c -> Sum.create()).add(differences[i]);
    }
    return sums.values().stream().mapToDouble(Sum::getAsDouble).toArray();
  }
}
