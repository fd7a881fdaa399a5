package assayer.metrics.itemresponse;

import assayer.core.model.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Chooses anchors as tinyBenchmarks does (Maia Polo et al. 2024): k-means over the items' points,
 * then the item nearest to each mean. Starts are drawn far apart (Arthur and Vassilvitskii 2007),
 * and the best of several starts is kept. Done once, offline; what a suite ships are the anchors.
 *
 * <p>Same seed, same anchors, in whatever order the items come: they are sorted by their points
 * before anything is drawn.
 */
public final class AnchorChoice {
  private static final int ROUNDS = 300;
  private static final AnchorChoice DEFAULT = new AnchorChoice(0, 10);

  private final long seed;
  private final int starts;

  private AnchorChoice(long seed, int starts) {
    this.seed = seed;
    this.starts = starts;
  }

  /** Ten starts from seed 0. */
  public static AnchorChoice withDefaults() {
    return DEFAULT;
  }

  /** From another seed. */
  public AnchorChoice withSeed(long seed) {
    return new AnchorChoice(seed, starts);
  }

  /** With another number of starts, at least 1. */
  public AnchorChoice withStarts(int starts) {
    if (starts < 1) {
      throw new IllegalArgumentException("starts must be at least 1, got " + starts);
    }
    return new AnchorChoice(seed, starts);
  }

  /**
   * Places of the anchors, ascending.
   *
   * @param embedding a point for each item, all of one length and finite
   * @param anchors how many, from 1 to the number of items
   */
  public int[] choose(double[][] embedding, int anchors) {
    Points.check(embedding);
    if (anchors < 1 || anchors > embedding.length) {
      throw new IllegalArgumentException(
          "anchors must be from 1 to " + embedding.length + " items, got " + anchors);
    }
    int[] order =
        IntStream.range(0, embedding.length)
            .boxed()
            .sorted(Comparator.comparing(i -> embedding[i], Arrays::compare))
            .mapToInt(i -> i)
            .toArray();
    double[][] points = IntStream.of(order).mapToObj(i -> embedding[i]).toArray(double[][]::new);
    Means best = best(points, anchors);
    return IntStream.of(best.nearestItems()).map(i -> order[i]).sorted().toArray();
  }

  private Means best(double[][] points, int anchors) {
    Means best = run(points, anchors, 0);
    for (int start = 1; start < starts; start++) {
      Means next = run(points, anchors, start);
      best = next.spread() < best.spread() ? next : best;
    }
    return best;
  }

  private Means run(double[][] points, int anchors, int start) {
    UniformRandomProvider random =
        RandomSource.L64_X128_MIX.create(
            IntStream.range(0, 4)
                .mapToLong(i -> Seeds.derive(seed, "anchors", "" + start, "" + i))
                .toArray());
    Means means = Means.drawn(points, anchors, random);
    for (int round = 0; round < ROUNDS && means.move(); round++) {
      // each round moves the means closer
    }
    return means;
  }
}
