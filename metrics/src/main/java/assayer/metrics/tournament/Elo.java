package assayer.metrics.tournament;

import assayer.core.model.Seeds;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * Ratings that move with every game: R_first += K (outcome - E) and R_second -= the same, with E =
 * 1/(1 + 10^((R_second - R_first)/scale)) (Elo 1978). In points; no bounds.
 *
 * <p>Ratings depend on the order of the games. For a claim take {@link BradleyTerry}, or at least
 * {@link #overOrders}.
 */
public final class Elo {
  private static final Elo DEFAULT = new Elo(4, 400, 1000, 0, 100);

  private final double k;
  private final double scale;
  private final double initial;
  private final long seed;
  private final int orders;

  private Elo(double k, double scale, double initial, long seed, int orders) {
    this.k = k;
    this.scale = scale;
    this.initial = initial;
    this.seed = seed;
    this.orders = orders;
  }

  /** K 4, scale 400, all begin at 1000; 100 orders from seed 0. */
  public static Elo withDefaults() {
    return DEFAULT;
  }

  /** With another step, in points and above 0. */
  public Elo withK(double k) {
    return new Elo(positive("k", k), scale, initial, seed, orders);
  }

  /** With another difference of ratings that stands for odds of ten to one, above 0. */
  public Elo withScale(double scale) {
    return new Elo(k, positive("scale", scale), initial, seed, orders);
  }

  /** With another rating to begin with. */
  public Elo withInitial(double initial) {
    if (!Double.isFinite(initial)) {
      throw new IllegalArgumentException("an initial rating must be finite, got " + initial);
    }
    return new Elo(k, scale, initial, seed, orders);
  }

  /** With orders drawn from another seed. */
  public Elo withSeed(long seed) {
    return new Elo(k, scale, initial, seed, orders);
  }

  /** With another number of random orders, at least 2. */
  public Elo withOrders(int orders) {
    if (orders < 2) {
      throw new IllegalArgumentException("orders must be at least 2, got " + orders);
    }
    return new Elo(k, scale, initial, seed, orders);
  }

  /** The rating of each system after the games in the order they were played. */
  public List<Reading> ratings(GameLog log) {
    if (log.size() == 0) {
      return each(log, i -> new Undefined(Undefined.Reason.EMPTY, 0));
    }
    double[] ratings = replay(log, log.codes());
    return each(log, i -> Estimate.bare(ratings[i], log.size()));
  }

  /** Mean and spread of each system's rating over random orders of the games. */
  public EloSpread overOrders(GameLog log) {
    if (log.size() == 0) {
      List<Reading> none = ratings(log);
      return new EloSpread(none, none);
    }
    int[] sorted = log.codes();
    Arrays.sort(sorted); // what is drawn must not depend on the order that happened
    double[][] ratings =
        IntStream.range(0, orders)
            .parallel()
            .mapToObj(order -> replay(log, shuffled(sorted, order)))
            .toArray(double[][]::new);
    return new EloSpread(
        each(log, i -> Estimate.bare(Mean.of(of(ratings, i)).getAsDouble(), log.size())),
        each(
            log,
            i -> Estimate.bare(StandardDeviation.of(of(ratings, i)).getAsDouble(), log.size())));
  }

  private double[] replay(GameLog log, int[] codes) {
    double[] ratings = new double[log.systems()];
    Arrays.fill(ratings, initial);
    double unit = StrictMath.log(10) / scale;
    for (int code : codes) {
      int first = log.first(code);
      int second = log.second(code);
      double odds = StrictMath.exp((ratings[second] - ratings[first]) * unit);
      double move = k * (log.outcome(code).score() - 1 / (1 + odds));
      ratings[first] += move;
      ratings[second] -= move;
    }
    return ratings;
  }

  private int[] shuffled(int[] codes, int order) {
    var random = RandomSource.L64_X128_MIX.create(Seeds.derive(seed, "order", "" + order));
    int[] shuffled = codes.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = swapped;
    }
    return shuffled;
  }

  private static double[] of(double[][] ratings, int system) {
    return Arrays.stream(ratings).mapToDouble(r -> r[system]).toArray();
  }

  private static List<Reading> each(GameLog log, IntFunction<Reading> reading) {
    return IntStream.range(0, log.systems()).mapToObj(reading).toList();
  }

  private static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be above 0 and finite, got " + value);
    }
    return value;
  }
}
