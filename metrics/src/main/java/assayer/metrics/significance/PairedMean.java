package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;

/** The mean difference over rows both systems have, its standard error s/√n with n - 1 in s. */
final class PairedMean {
  /** Spread below this share of the values is what subtracting them leaves behind. */
  private static final double ROUNDING = 4e-16;

  private PairedMean() {}

  /** First minus second; values finite, arrays of one length. */
  static Reading of(double[] first, double[] second) {
    double scale = Math.max(largest(first), largest(second));
    return of(differences(first, second), ROUNDING * scale);
  }

  /** Of finite differences. */
  static Reading of(double[] differences) {
    return of(differences, 0);
  }

  private static Reading of(double[] differences, double rounding) {
    int n = differences.length;
    if (n == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    Estimate mean = Estimate.bare(Mean.of(differences).getAsDouble(), n);
    if (n == 1) {
      return mean.with(Flag.TOO_FEW);
    }
    double spread = Math.sqrt(Variance.of(differences).getAsDouble());
    if (spread <= rounding) {
      return mean.withStandardError(0).with(Flag.DEGENERATE);
    }
    return mean.withStandardError(spread / Math.sqrt(n));
  }

  /** First minus second, row by row. */
  static double[] differences(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "both must have the same rows, got " + first.length + " and " + second.length);
    }
    double[] differences = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      differences[i] = first[i] - second[i];
    }
    checkFinite(differences);
    return differences;
  }

  /** Refuses what a mean cannot take. */
  static void checkFinite(double[] differences) {
    for (double difference : differences) {
      if (!Double.isFinite(difference)) {
        throw new IllegalArgumentException("a difference must be finite, got " + difference);
      }
    }
  }

  private static double largest(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }
}
