package assayer.metrics.agreement;

import java.util.function.DoubleBinaryOperator;

/** Disagreement by a distance of two values that does not depend on the others. */
final class FixedDistance {
  private FixedDistance() {}

  /**
   * What a unit adds to n times the observed disagreement if all unequal values are equally far
   * apart: the share of unequal ordered pairs, times the number of values.
   *
   * @param places of its values, equal ones together
   */
  static double unequal(int[] places) {
    double pairs = 0;
    int run = 0;
    for (int i = 1; i < places.length; i++) {
      run = places[i] == places[i - 1] ? run : i;
      pairs += run; // so many before it are unequal to it
    }
    return 2 * pairs / (places.length - 1);
  }

  /**
   * The same for any distance.
   *
   * @param square the squared distance of a value from a larger one
   */
  static double within(int[] places, double[] values, DoubleBinaryOperator square) {
    double sum = 0;
    for (int a = 0; a < places.length; a++) {
      for (int b = a + 1; b < places.length; b++) {
        if (places[a] != places[b]) {
          sum += square.applyAsDouble(values[places[a]], values[places[b]]);
        }
      }
    }
    return 2 * sum / (places.length - 1);
  }

  /** With all unequal values equally far apart; {@code within} a pattern's own part. */
  static Disagreement nominal(PairableUnits units, double[] within, long[] counts) {
    long[] occurrences = units.occurrences(counts);
    double n = sum(occurrences);
    double pairs = 0;
    for (long occurrence : occurrences) {
      pairs += occurrence * (n - occurrence);
    }
    return new Disagreement(dot(within, counts) / n, pairs / (n * (n - 1)));
  }

  /** With any distance, by all pairs of different values. */
  static Disagreement pairs(
      PairableUnits units, double[] within, long[] counts, DoubleBinaryOperator square) {
    long[] occurrences = units.occurrences(counts);
    double[] values = units.values();
    double n = sum(occurrences);
    double pairs = 0;
    for (int a = 0; a < values.length; a++) {
      double row = 0;
      for (int b = a + 1; b < values.length; b++) {
        row += occurrences[b] * square.applyAsDouble(values[a], values[b]);
      }
      pairs += occurrences[a] * row;
    }
    return new Disagreement(dot(within, counts) / n, 2 * pairs / (n * (n - 1)));
  }

  private static double sum(long[] occurrences) {
    double sum = 0;
    for (long occurrence : occurrences) {
      sum += occurrence;
    }
    return sum;
  }

  private static double dot(double[] within, long[] counts) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += within[i] * counts[i];
    }
    return sum;
  }
}
