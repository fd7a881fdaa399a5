package assayer.metrics.interval;

import assayer.metrics.random.Streams;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Resamples of items within their strata, each from a stream of its own and a block of them a
 * thread.
 *
 * @param seed of all streams
 * @param replicates how many, at least 1
 */
record Resamples(long seed, int replicates) {
  private static final int BLOCK = 125;

  /** What is done with a resample; the counts are lent. */
  interface Visitor {
    void visit(int replicate, long[] counts);
  }

  /** A statistic on each, in the order of the replicates. */
  double[] values(Cells cells, CellStatistic statistic) {
    double[] values = new double[replicates];
    if (statistic instanceof CellMean mean && isVaried(cells)) {
      BlockedMean rows = BlockedMean.of(mean.items(cells.counts(), cells.items(0)));
      blocks(block -> ofBlock(block, b -> values[b] = rows.draw(Streams.of(seed, b))));
    } else {
      each(cells, (b, counts) -> values[b] = statistic.of(counts));
    }
    return values;
  }

  /** Whether so many items differ that counting them is dearer than adding them up. */
  private static boolean isVaried(Cells cells) {
    return cells.strata() == 1 && Resampler.isVaried(cells.items(0), cells.begin(1));
  }

  /** Shows all of them. */
  void each(Cells cells, Visitor visitor) {
    Resampler[] strata =
        IntStream.range(0, cells.strata())
            .mapToObj(s -> Resampler.of(cells, s))
            .toArray(Resampler[]::new);
    blocks(block -> draw(block, strata, cells.counts(), visitor));
  }

  /** Draws one block; the array of counts is the block's own. */
  private void draw(int block, Resampler[] strata, long[] counts, Visitor visitor) {
    ofBlock(
        block,
        b -> {
          UniformRandomProvider stream = Streams.of(seed, b);
          Arrays.fill(counts, 0);
          for (Resampler stratum : strata) {
            stratum.draw(stream, counts);
          }
          visitor.visit(b, counts);
        });
  }

  private void blocks(IntConsumer block) {
    IntStream.range(0, (replicates + BLOCK - 1) / BLOCK).parallel().forEach(block);
  }

  private void ofBlock(int block, IntConsumer replicate) {
    IntStream.range(block * BLOCK, Math.min((block + 1) * BLOCK, replicates)).forEach(replicate);
  }
}
