package assayer.metrics.ranking;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.stream.IntStream;

/**
 * One over the place of the best relevant completion, best score first: within (0, 1], and 0 when
 * nothing is relevant. Its mean over items is the mean reciprocal rank. The constants are the rules
 * for equal scores. Infinite scores are legal, NaN is not.
 */
public enum ReciprocalRank {
  /** Among equals the relevant one comes last: 1 / (1 + others that are not worse). */
  PESSIMISTIC {
    @Override
    double inRun(int before, int relevant, int others) {
      return 1.0 / (before + others + 1);
    }
  },
  /**
   * The mean over all orders of the equals. With s completions before, t equals and r of them
   * relevant: sum over j from 1 to t-r+1 of C(t-j, r-1) / C(t, r) / (s+j) (McSherry and Najork
   * 2008).
   */
  EXPECTED {
    @Override
    double inRun(int before, int relevant, int others) {
      int equals = relevant + others;
      double chance = (double) relevant / equals; // that the first relevant one is j-th of them
      double sum = 0;
      for (int j = 1; j <= others + 1; j++) {
        sum += chance / (before + j);
        chance = chance * (others + 1 - j) / Math.max(1, equals - j);
      }
      return sum;
    }
  };

  /** The value when the best relevant score stands in a run of equals. */
  abstract double inRun(int before, int relevant, int others);

  /**
   * Of one item.
   *
   * @param relevant scores of the relevant completions
   * @param others scores of the rest
   */
  public double of(double[] relevant, double[] others) {
    double best = Double.NEGATIVE_INFINITY;
    for (double score : relevant) {
      best = Math.max(best, number(score));
    }
    int before = 0;
    int equal = 0;
    for (double score : others) {
      before += number(score) > best ? 1 : 0;
      equal += score == best ? 1 : 0;
    }
    return relevant.length == 0 ? 0 : inRun(before, count(relevant, best), equal);
  }

  /**
   * Of one item, undefined without completions.
   *
   * @param relevant whether each completion is
   * @param scores one a completion
   */
  public Reading reading(boolean[] relevant, double[] scores) {
    if (relevant.length != scores.length) {
      throw new IllegalArgumentException(
          "each completion must have one score, got " + relevant.length + " and " + scores.length);
    }
    return reading(chosen(relevant, scores, true), chosen(relevant, scores, false));
  }

  private static double[] chosen(boolean[] relevant, double[] scores, boolean wanted) {
    return IntStream.range(0, scores.length)
        .filter(i -> relevant[i] == wanted)
        .mapToDouble(i -> scores[i])
        .toArray();
  }

  /** Of one item, undefined without completions. */
  public Reading reading(double[] relevant, double[] others) {
    int n = relevant.length + others.length;
    return n == 0
        ? new Undefined(Undefined.Reason.EMPTY, 0)
        : Estimate.bare(of(relevant, others), n);
  }

  /** What a random order earns: {@link #EXPECTED} when all are equal; H(n)/n for one of n. */
  public static double chance(int relevant, int others) {
    return relevant == 0 ? 0 : EXPECTED.inRun(0, relevant, others);
  }

  private static int count(double[] scores, double wanted) {
    int count = 0;
    for (double score : scores) {
      count += score == wanted ? 1 : 0;
    }
    return count;
  }

  private static double number(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score must be a number, got NaN");
    }
    return score;
  }
}
