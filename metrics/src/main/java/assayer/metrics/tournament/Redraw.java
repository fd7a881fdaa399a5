package assayer.metrics.tournament;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.MarsagliaTsangWangDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * As many games again, each with the cell of one that was played: a multinomial draw in two stages
 * (Brown and Bromberg 1984). Cells get Poisson counts of slightly too small a mean; given their sum
 * these are a multinomial draw of that many, and the few games missing are drawn one by one. The
 * cost is that of the cells, not of the games. Never changes, so threads share it.
 */
final class Redraw {
  private static final int LARGEST_TABLE = 1024; // mean of a Poisson count drawn from a table
  private static final double SPREADS = 5; // below the mean, so that hardly any sum is too large

  private final long games;
  private final int size;
  private final int[] cells;
  private final SharedStateDiscreteSampler[] counts;
  private final SharedStateDiscreteSampler single;

  /**
   * Of games.
   *
   * @param played how many of each cell, whole numbers, at least one above 0
   */
  Redraw(double[] played) {
    size = played.length;
    games = (long) Arrays.stream(played).sum();
    cells = IntStream.range(0, size).filter(c -> played[c] > 0).toArray();
    double[] weights = Arrays.stream(cells).mapToDouble(c -> played[c]).toArray();
    UniformRandomProvider unused = RandomSource.SPLIT_MIX_64.create(0L);
    double share = Math.max(0, 1 - SPREADS / Math.sqrt((double) games));
    counts =
        Arrays.stream(share > 0 ? weights : new double[0])
            .mapToObj(w -> poisson(unused, share * w))
            .toArray(SharedStateDiscreteSampler[]::new);
    single = AliasMethodDiscreteSampler.of(unused, weights);
  }

  private static SharedStateDiscreteSampler poisson(UniformRandomProvider random, double mean) {
    return mean <= LARGEST_TABLE
        ? MarsagliaTsangWangDiscreteSampler.Poisson.of(random, mean)
        : PoissonSampler.of(random, mean);
  }

  /** How many of each cell; their sum is that of the games played. */
  double[] draw(UniformRandomProvider random) {
    double[] drawn = new double[size];
    long missing;
    do {
      missing = games - drawCounts(random, drawn);
    } while (missing < 0);
    SharedStateDiscreteSampler one = single.withUniformRandomProvider(random);
    for (; missing > 0; missing--) {
      drawn[cells[one.sample()]]++;
    }
    return drawn;
  }

  private long drawCounts(UniformRandomProvider random, double[] drawn) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      int count = counts[i].withUniformRandomProvider(random).sample();
      drawn[cells[i]] = count;
      sum += count;
    }
    return sum;
  }
}
