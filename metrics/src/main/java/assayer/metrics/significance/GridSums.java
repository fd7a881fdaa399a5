package assayer.metrics.significance;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact spread of the sum of flipped multiples of a step, by dynamic programming over the sum
 * of those that keep their sign. The c amounts that are alike come in at once, as a binomial of c
 * coins. Ends whose chance is below 1e-40 are cut off and counted as if they reached any limit, so
 * a p-value is never too small.
 */
final class GridSums implements FlipSums {
  private static final double NEGLIGIBLE = 1e-40;

  /** Multiplications: about a second. */
  private static final double AFFORDABLE = 2e9;

  /** Numbers to hold at once. */
  private static final double ROOM = 4e6;

  private final Grid grid;
  private double[] chances = {1};
  private long first; // the sum that chances[0] belongs to
  private double cut;

  private GridSums(Grid grid) {
    this.grid = grid;
  }

  /** Of amounts above 0; empty where they lie on no grid, or would take too long. */
  static Optional<FlipSums> of(double[] amounts) {
    return Grid.of(amounts).flatMap(GridSums::of);
  }

  private static Optional<FlipSums> of(Grid grid) {
    Map<Long, Integer> counts = grid.counts();
    if (cost(counts) > AFFORDABLE) {
      return Optional.empty();
    }
    GridSums sums = new GridSums(grid);
    counts.forEach(sums::add);
    return Optional.of(sums);
  }

  @Override
  public double atLeast(double limit) {
    // the sum is twice what keeps its sign, less the total; half a step covers rounding
    double kept = (limit / grid.step() + grid.total()) / 2;
    long from = (long) Math.ceil(kept - 0.25) - first;
    double chance = cut;
    for (int i = chances.length - 1; i >= Math.max(0, from); i--) {
      chance += chances[i];
    }
    return Math.min(1, chance);
  }

  private void add(long multiple, int count) {
    Slice coins = Slice.of(count);
    double[] next = new double[Math.toIntExact(chances.length + multiple * (coins.size() - 1))];
    for (int j = 0; j < coins.size(); j++) {
      double weight = coins.chances[j];
      int shift = Math.toIntExact(multiple * j);
      for (int i = 0; i < chances.length; i++) {
        next[shift + i] += weight * chances[i];
      }
    }
    first += multiple * coins.first;
    cut += coins.cut;
    keep(next);
  }

  private void keep(double[] next) {
    int low = 0;
    int high = next.length;
    while (next[low] < NEGLIGIBLE) {
      cut += next[low++];
    }
    while (next[high - 1] < NEGLIGIBLE) {
      cut += next[--high];
    }
    chances = Arrays.copyOfRange(next, low, high);
    first += low;
  }

  /** Multiplications, when windows are 27 standard deviations wide; infinite without room. */
  private static double cost(Map<Long, Integer> counts) {
    double cost = 0;
    double squares = 0;
    double range = 0;
    for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
      double multiple = entry.getKey();
      double count = entry.getValue();
      cost += Math.min(count, 13.5 * Math.sqrt(count)) * (1 + window(range, squares));
      squares += count * multiple * multiple;
      range += count * multiple;
    }
    return window(range, squares) > ROOM ? Double.POSITIVE_INFINITY : cost;
  }

  private static double window(double range, double squares) {
    return Math.min(range, 13.5 * Math.sqrt(squares));
  }

  /** The part of a binomial that is not negligible. */
  private static final class Slice {
    private final double[] chances;
    private final int first;
    private final double cut;

    private Slice(double[] chances, int first, double cut) {
      this.chances = chances;
      this.first = first;
      this.cut = cut;
    }

    static Slice of(int count) {
      BinomialDistribution coins = BinomialDistribution.of(count, 0.5);
      int first = (int) Math.max(0, count / 2.0 - 7 * Math.sqrt(count)); // 14 standard deviations
      double[] chances = new double[count - 2 * first + 1];
      for (int i = 0; i < chances.length; i++) {
        chances[i] = coins.probability(first + i);
      }
      return new Slice(chances, first, first == 0 ? 0 : 2 * coins.cumulativeProbability(first - 1));
    }

    int size() {
      return chances.length;
    }
  }
}
