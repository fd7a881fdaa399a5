package assayer.metrics.ranking;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.order.Ranks;
import java.util.Arrays;

/**
 * Normalised discounted cumulative gain of one question: the sum over places r from 1 to k of gain
 * / log2(1 + r), divided by the same sum in the best possible order; within [0, 1] (Järvelin and
 * Kekäläinen 2002). The constants say what a relevance gains.
 *
 * <p>Equal scores share, that is every place of a run gets the run's mean gain (McSherry and Najork
 * 2008). A question without anything relevant is undefined, not 0. Scores may be infinite.
 */
public enum Ndcg {
  /** Relevance itself. */
  LINEAR {
    @Override
    double gain(double relevance) {
      return relevance;
    }
  },
  /** 2^relevance - 1. */
  EXPONENTIAL {
    @Override
    double gain(double relevance) {
      return StrictMath.pow(2, relevance) - 1;
    }
  };

  private static final double LN2 = StrictMath.log(2);

  /** What a relevance is worth. */
  abstract double gain(double relevance);

  /** Over all places. */
  public Reading reading(double[] relevance, double[] scores) {
    return reading(relevance, scores, Integer.MAX_VALUE);
  }

  /**
   * Over the first places.
   *
   * @param relevance of each answer, finite and at least 0
   * @param scores of each answer, higher is better
   * @param k how many places count, at least 1
   */
  public Reading reading(double[] relevance, double[] scores, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, got " + k);
    }
    double[] gains = Arrays.stream(relevance).map(this::checkedGain).toArray();
    double[] placed = Ranks.of(scores).share(gains);
    Arrays.sort(gains);
    double ideal = discounted(gains, k);
    if (gains.length == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    return ideal == 0
        ? new Undefined(Undefined.Reason.NO_RELEVANT, gains.length)
        : Estimate.bare(Math.min(1, discounted(placed, k) / ideal), gains.length);
  }

  private double checkedGain(double relevance) {
    double gain = gain(relevance);
    if (!(relevance >= 0 && gain < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a relevance must be at least 0 and its gain finite, got " + relevance);
    }
    return gain;
  }

  /** Of gains from the last place to the first. */
  private static double discounted(double[] ascending, int k) {
    double sum = 0;
    for (int place = Math.min(k, ascending.length); place >= 1; place--) {
      sum += ascending[ascending.length - place] * LN2 / StrictMath.log(1.0 + place);
    }
    return sum;
  }
}
