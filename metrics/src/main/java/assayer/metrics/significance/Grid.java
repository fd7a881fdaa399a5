package assayer.metrics.significance;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts as whole multiples of one step, where they are: shares of right answers, grades,
 * sixteenth parts. Multiples are at most {@value #MOST}, and each amount is off by rounding at
 * most.
 */
final class Grid {
  private static final int MOST = 100_000;
  private static final double ROUNDING = 1e-12;

  private final double step;
  private final long[] multiples;

  private Grid(double step, long[] multiples) {
    this.step = step;
    this.multiples = multiples;
  }

  /** The grid of amounts above 0 with the widest step, if they lie on one. */
  static Optional<Grid> of(double[] amounts) {
    double largest = Arrays.stream(amounts).max().orElse(0);
    double step = largest;
    for (double amount : amounts) {
      step = divisor(amount, step);
      if (!(step * MOST >= largest)) {
        return Optional.empty();
      }
    }
    Grid rough = new Grid(step, multiples(amounts, step));
    Grid grid = new Grid(Arrays.stream(amounts).sum() / rough.total(), rough.multiples);
    return grid.fits(amounts, ROUNDING * Math.max(1, largest))
        ? Optional.of(grid)
        : Optional.empty();
  }

  /** The width. */
  double step() {
    return step;
  }

  /** How often each value occurs, by value. */
  SortedMap<Long, Integer> counts() {
    SortedMap<Long, Integer> counts = new TreeMap<>();
    Arrays.stream(multiples).forEach(k -> counts.merge(k, 1, Integer::sum));
    return counts;
  }

  /** The sum of all multiples. */
  long total() {
    return Arrays.stream(multiples).sum();
  }

  /** Euclid's greatest common divisor; a rest below a hundredth of {@link #MOST} parts is none. */
  private static double divisor(double a, double b) {
    double high = a;
    double low = b;
    while (low > 0) {
      double rest = Math.abs(high - low * Math.rint(high / low));
      if (rest <= low / (100.0 * MOST)) {
        return low;
      }
      high = low;
      low = rest;
    }
    return high;
  }

  private static long[] multiples(double[] amounts, double step) {
    return Arrays.stream(amounts).mapToLong(a -> Math.round(a / step)).toArray();
  }

  private boolean fits(double[] amounts, double slack) {
    for (int i = 0; i < amounts.length; i++) {
      if (Math.abs(amounts[i] - multiples[i] * step) > slack) {
        return false;
      }
    }
    return true;
  }
}
