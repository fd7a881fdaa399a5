package assayer.metrics.itemresponse;

import assayer.metrics.regression.Logistic;

/**
 * Items of the two-parameter model: right with chance 1 / (1 + exp(-(a ability - b))), the sign of
 * tinyBenchmarks (Maia Polo et al. 2024), where the difficulty b is not multiplied by the
 * discrimination a.
 */
public final class ItemParameters {
  private final double[] discrimination;
  private final double[] difficulty;

  private ItemParameters(double[] discrimination, double[] difficulty) {
    this.discrimination = discrimination;
    this.difficulty = difficulty;
  }

  /** Of one discrimination and one difficulty an item, finite. */
  public static ItemParameters of(double[] discrimination, double[] difficulty) {
    if (discrimination.length != difficulty.length) {
      throw new IllegalArgumentException(
          "each item must have two parameters, got "
              + discrimination.length
              + " and "
              + difficulty.length);
    }
    for (int i = 0; i < difficulty.length; i++) {
      if (!Double.isFinite(discrimination[i]) || !Double.isFinite(difficulty[i])) {
        throw new IllegalArgumentException(
            "parameters must be finite, got " + discrimination[i] + " and " + difficulty[i]);
      }
    }
    return new ItemParameters(discrimination.clone(), difficulty.clone());
  }

  /** How many items there are. */
  public int size() {
    return difficulty.length;
  }

  /** The chance that a system is right on an item. */
  public double chance(int item, double ability) {
    return Logistic.of(discrimination[item] * ability - difficulty[item]);
  }

  double discrimination(int item) {
    return discrimination[item];
  }

  /** Some of the items, in the order given. */
  ItemParameters only(int[] items) {
    double[] a = new double[items.length];
    double[] b = new double[items.length];
    for (int i = 0; i < items.length; i++) {
      a[i] = discrimination[items[i]];
      b[i] = difficulty[items[i]];
    }
    return new ItemParameters(a, b);
  }
}
