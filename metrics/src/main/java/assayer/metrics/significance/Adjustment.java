package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a p-value is worth as one of a family of m. An undefined test stays in the family with p =
 * 1, so that leaving data out cannot help. p(1) to p(m) are the values in ascending order.
 */
public enum Adjustment {
  /** m p(i): family-wise, any dependence. */
  BONFERRONI {
    @Override
    double[] ofSorted(double[] p) {
      return Arrays.stream(p).map(x -> p.length * x).toArray();
    }
  },
  /** max over j ≤ i of (m-j+1) p(j): family-wise, any dependence (Holm 1979). */
  HOLM {
    @Override
    double[] ofSorted(double[] p) {
      double[] adjusted = new double[p.length];
      double most = 0;
      for (int i = 0; i < p.length; i++) {
        most = Math.max(most, (p.length - i) * p[i]);
        adjusted[i] = most;
      }
      return adjusted;
    }
  },
  /**
   * min over j ≥ i of m p(j) / j: share of false discoveries, independent or positively dependent
   * tests (Benjamini and Hochberg 1995).
   */
  BENJAMINI_HOCHBERG {
    @Override
    double[] ofSorted(double[] p) {
      double[] adjusted = new double[p.length];
      double least = 1;
      for (int i = p.length - 1; i >= 0; i--) {
        least = Math.min(least, p.length * p[i] / (i + 1));
        adjusted[i] = least;
      }
      return adjusted;
    }
  },
  /**
   * {@link #BENJAMINI_HOCHBERG} times the sum of 1/j for j from 1 to m: any dependence (Benjamini
   * and Yekutieli 2001).
   */
  BENJAMINI_YEKUTIELI {
    @Override
    double[] ofSorted(double[] p) {
      double harmonic = 0;
      for (int j = 1; j <= p.length; j++) {
        harmonic += 1.0 / j;
      }
      double factor = harmonic;
      double[] dearer = Arrays.stream(p).map(x -> x * factor).toArray();
      return BENJAMINI_HOCHBERG.ofSorted(dearer);
    }
  };

  /** Slack for a comparison with a limit that rounding may have passed. */
  private static final double SLACK = 1e-12;

  /** Of ascending values; results above 1 are cut by the caller. */
  abstract double[] ofSorted(double[] p);

  /**
   * Adjusted values, in the order given and at most 1.
   *
   * @param pValues each within [0, 1]
   */
  public double[] adjust(double[] pValues) {
    Arrays.stream(pValues).forEach(Adjustment::check);
    Integer[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .toArray(Integer[]::new);
    double[] sorted = ofSorted(Arrays.stream(order).mapToDouble(i -> pValues[i]).toArray());
    double[] adjusted = new double[pValues.length];
    for (int i = 0; i < order.length; i++) {
      adjusted[order[i]] = Math.min(1, sorted[i]);
    }
    return adjusted;
  }

  /** Adjusted values of tests, one that is undefined counting as p = 1; in the order given. */
  public double[] adjustReadings(List<Reading> pValues) {
    return adjust(pValues.stream().mapToDouble(Adjustment::orOne).toArray());
  }

  private static double orOne(Reading pValue) {
    return pValue.estimate().map(Estimate::value).orElse(1.0);
  }

  /** Whether an adjusted value speaks against chance at a level within (0, 1). */
  public static boolean rejects(double adjusted, double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be within 0 and 1, got " + alpha);
    }
    return adjusted <= alpha + SLACK;
  }

  private static void check(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a p-value must be within 0 to 1, got " + p);
    }
  }
}
