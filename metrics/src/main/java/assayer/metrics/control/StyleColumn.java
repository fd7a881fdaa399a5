package assayer.metrics.control;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.core.Sum;

/** Brings a column of style differences to mean 0 and deviation 1. */
final class StyleColumn {
  private StyleColumn() {}

  /**
   * Less the mean and over the deviation, where a game of weight w counts as w games and the
   * variance is over all of them less one; empty where games are alike in it.
   */
  static Optional<double[]> normalised(double[] column, double[] weight) {
    if (Arrays.stream(column).allMatch(x -> x == column[0])) {
      return Optional.empty();
    }
    double games = Arrays.stream(weight).sum();
    double mean = Sum.ofProducts(column, weight).getAsDouble() / games;
    Sum squares = Sum.create();
    for (int i = 0; i < column.length; i++) {
      squares.addProduct(weight[i] * (column[i] - mean), column[i] - mean);
    }
    double deviation = Math.sqrt(squares.getAsDouble() / (games - 1));
    return Optional.of(Arrays.stream(column).map(x -> (x - mean) / deviation).toArray());
  }
}
