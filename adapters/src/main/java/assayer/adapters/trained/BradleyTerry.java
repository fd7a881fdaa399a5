package assayer.adapters.trained;

import java.util.List;

/**
 * Fits a linear score {@code w.x} to pairs, so that the chosen one of each has the higher score:
 * the likelihood of Bradley and Terry (1952), {@code P(chosen over rejected) = 1 / (1 + exp(-w.d))}
 * with {@code d} the difference of their features.
 *
 * <p>Minimised is {@code mean ln(1 + exp(-w.d)) + l2 / 2 * |w|^2} over features that are divided by
 * the root of their mean square first, from zero by full-batch steps of Adam (<a
 * href="https://arxiv.org/abs/1412.6980">arXiv 1412.6980</a>, with its constants). Sums run in the
 * order of the pairs and powers are those of {@code StrictMath}: the same pairs give the same bits.
 *
 * @param steps how many steps
 * @param rate how long a step is
 * @param l2 how much weights are held down
 */
record BradleyTerry(int steps, double rate, double l2) {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double TINY = 1e-8;

  /**
   * The weights, one for each feature.
   *
   * @param differences of each pair the features of the chosen one less those of the rejected one,
   *     at least one pair; finite. They are scaled in place
   */
  double[] fit(List<double[]> differences) {
    double[] scales = scale(differences);
    double[] weights = new double[scales.length];
    double[] mean = new double[scales.length];
    double[] square = new double[scales.length];
    for (int step = 1; step <= steps; step++) {
      double[] gradient = gradient(differences, weights);
      double toMean = 1 - StrictMath.pow(FIRST, step);
      double toSquare = 1 - StrictMath.pow(SECOND, step);
      for (int i = 0; i < weights.length; i++) {
        mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
        square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
        weights[i] -= rate * (mean[i] / toMean) / (Math.sqrt(square[i] / toSquare) + TINY);
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= scales[i];
    }
    return weights;
  }

  /** The slope of what is minimised. */
  private double[] gradient(List<double[]> differences, double[] weights) {
    double[] gradient = new double[weights.length];
    for (double[] difference : differences) {
      double margin = dot(weights, difference);
      double pull = 1 / (1 + StrictMath.exp(margin)) / differences.size();
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] -= pull * difference[i];
      }
    }
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += l2 * weights[i];
    }
    return gradient;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Divides each feature by its root mean square, and says by what; a feature of zeros by 1. */
  private static double[] scale(List<double[]> differences) {
    double[] scales = new double[differences.get(0).length];
    for (double[] difference : differences) {
      for (int i = 0; i < scales.length; i++) {
        scales[i] += difference[i] * difference[i];
      }
    }
    for (int i = 0; i < scales.length; i++) {
      double scale = Math.sqrt(scales[i] / differences.size());
      scales[i] = scale > 0 ? scale : 1;
    }
    for (double[] difference : differences) {
      for (int i = 0; i < scales.length; i++) {
        difference[i] /= scales[i];
      }
    }
    return scales;
  }
}
