package assayer.metrics.distance;

import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * What a reward says of a batch of transitions (s, a, s') and of a batch of M pairs (A, X) of
 * action and next state, the means of which stand for expectations. Immutable.
 */
public final class SampledReward {
  private final double[] onBatch;
  private final double[][] fromState;
  private final double[][] fromNext;
  private final double[][] fromMean;

  private SampledReward(
      double[] onBatch, double[][] fromState, double[][] fromNext, double[][] fromMean) {
    this.onBatch = onBatch;
    this.fromState = fromState;
    this.fromNext = fromNext;
    this.fromMean = fromMean;
  }

  /**
   * Of rewards, which are copied. All finite.
   *
   * @param onBatch R(s, a, s') of each transition
   * @param fromState R(s, A, X), a row a transition and a column a pair
   * @param fromNext R(s', A, X), likewise
   * @param fromMean R(Y, A, X), a row for each state Y of the pairs
   */
  public static SampledReward of(
      double[] onBatch, double[][] fromState, double[][] fromNext, double[][] fromMean) {
    int pairs = fromMean.length == 0 ? 0 : fromMean[0].length;
    checkRows(fromState, onBatch.length);
    checkRows(fromNext, onBatch.length);
    if (onBatch.length > 0 && pairs == 0) {
      throw new IllegalArgumentException("the mean batch must hold a pair, got none");
    }
    return new SampledReward(
        checked(onBatch, onBatch.length),
        checked(fromState, pairs),
        checked(fromNext, pairs),
        checked(fromMean, pairs));
  }

  /**
   * R(s, a, s') + g · mean R(s', A, X) - mean R(s, A, X) - g · mean R(Y, A, X) for each transition,
   * g the discount.
   */
  double[] canonical(double discount) {
    Sum all = Sum.create();
    for (double[] row : fromMean) {
      all.add(mean(row) / fromMean.length);
    }
    double[] canonical = new double[onBatch.length];
    for (int i = 0; i < canonical.length; i++) {
      canonical[i] =
          onBatch[i]
              + discount * mean(fromNext[i])
              - mean(fromState[i])
              - discount * all.getAsDouble();
    }
    return canonical;
  }

  /** The greatest absolute reward. */
  double size() {
    double size = Arrays.stream(onBatch).map(Math::abs).max().orElse(0);
    for (double[][] table : new double[][][] {fromState, fromNext, fromMean}) {
      size =
          Math.max(
              size,
              Arrays.stream(table).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0));
    }
    return size;
  }

  private static double mean(double[] row) {
    return Sum.of(row).getAsDouble() / row.length;
  }

  private static void checkRows(double[][] table, int rows) {
    if (table.length != rows) {
      throw new IllegalArgumentException("rows must be " + rows + ", got " + table.length);
    }
  }

  private static double[][] checked(double[][] table, int columns) {
    return Arrays.stream(table).map(row -> checked(row, columns)).toArray(double[][]::new);
  }

  private static double[] checked(double[] row, int columns) {
    if (row.length != columns) {
      throw new IllegalArgumentException("columns must be " + columns + ", got " + row.length);
    }
    for (double value : row) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a reward must be finite, got " + value);
      }
    }
    return row.clone();
  }
}
