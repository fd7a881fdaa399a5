package assayer.metrics.resampling;

import assayer.core.model.Seeds;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.BootstrapKind;
import assayer.metrics.interval.Level;
import assayer.metrics.interval.Replicates;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bootstrap of a mean of rows that stream past (Chamandy, Muralidharan, Najmi and Naidu 2012):
 * each unit weighs Poisson(1) in each replicate, whose mean is sum of weight times value over sum
 * of weights. Memory is two numbers a replicate.
 *
 * <p>A weight is a function of seed, unit and replicate, so shards that saw parts of the rows
 * combine to what one machine would have found, up to the rounding of sums. A unit is a row or, to
 * keep rows of a cluster together, the cluster. A replicate in which all weights are 0 is dropped
 * and counted.
 */
public final class PoissonBootstrap implements Aggregate<PoissonBootstrap> {
  private final long seed;
  private final double[] sums;
  private final long[] weights;
  private final int[] drawn;
  private long rows;

  /** Sums are of what values exceed the first one by, so that equal values show no spread. */
  private double origin;

  private double sum;

  private PoissonBootstrap(long seed, int replicates) {
    this.seed = seed;
    this.sums = new double[replicates];
    this.weights = new long[replicates];
    this.drawn = new int[replicates];
  }

  /** Without rows yet; shards that will be combined need equal arguments. */
  public static PoissonBootstrap of(long seed, int replicates) {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be at least 1, got " + replicates);
    }
    return new PoissonBootstrap(seed, replicates);
  }

  /**
   * Of rows and weights that were drawn elsewhere.
   *
   * @param weights for each replicate a weight a row, at least 0
   */
  public static PoissonBootstrap of(double[] values, List<int[]> weights) {
    PoissonBootstrap bootstrap = new PoissonBootstrap(0, weights.size());
    for (int[] replicate : weights) {
      if (replicate.length != values.length) {
        throw new IllegalArgumentException(
            "each row must have a weight, got " + values.length + " and " + replicate.length);
      }
    }
    for (int row = 0; row < values.length; row++) {
      for (int b = 0; b < weights.size(); b++) {
        bootstrap.drawn[b] = weights.get(b)[row];
      }
      bootstrap.add(bootstrap.drawn, values[row]);
    }
    return bootstrap;
  }

  /**
   * Adds a row.
   *
   * @param unit what is resampled: the row's id, unique over all shards, or its cluster's
   * @param value finite
   */
  public void add(String unit, double value) {
    PoissonWeights.fill(Seeds.derive(seed, unit), drawn);
    add(drawn, value);
  }

  private void add(int[] weight, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value must be finite, got " + value);
    }
    origin = rows++ == 0 ? value : origin;
    double above = value - origin;
    sum += above;
    for (int b = 0; b < sums.length; b++) {
      if (weight[b] < 0) {
        throw new IllegalArgumentException("a weight must be at least 0, got " + weight[b]);
      }
      sums[b] += weight[b] * above;
      weights[b] += weight[b];
    }
  }

  @Override
  public PoissonBootstrap combine(PoissonBootstrap other) {
    if (seed != other.seed || sums.length != other.sums.length) {
      throw new IllegalArgumentException("shards must have one seed and as many replicates");
    }
    origin = rows == 0 ? other.origin : origin;
    double apart = other.rows == 0 ? 0 : other.origin - origin;
    rows += other.rows;
    sum += other.sum + other.rows * apart;
    for (int b = 0; b < sums.length; b++) {
      sums[b] += other.sums[b] + other.weights[b] * apart;
      weights[b] += other.weights[b];
    }
    return this;
  }

  /** How many replicates were not dropped. */
  public int used() {
    return (int) IntStream.range(0, sums.length).filter(b -> weights[b] > 0).count();
  }

  /** At 95 %. */
  public Reading mean() {
    return mean(Level.DEFAULT);
  }

  /** The mean with its percentile interval; undefined when every replicate was dropped. */
  public Reading mean(double level) {
    Level.checked(level);
    if (rows == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    double[] means =
        IntStream.range(0, sums.length)
            .filter(b -> weights[b] > 0)
            .mapToDouble(b -> origin + sums[b] / weights[b])
            .toArray();
    return means.length == 0
        ? new Undefined(Undefined.Reason.TOO_FEW, rows)
        : Replicates.of(origin + sum / rows, means)
            .reading(BootstrapKind.PERCENTILE, level, () -> Double.NaN, rows);
  }
}
