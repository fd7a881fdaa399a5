package assayer.metrics.association;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;

/**
 * How well two scores order the same pairs of things: concordant less discordant pairs, over what
 * the constants count. Within [-1, 1]; infinite scores are legal.
 *
 * <p>Pairs that share a thing are not independent, so an interval comes from drawing whole
 * questions anew, each with all its scores.
 */
public enum Concordance {
  /**
   * Over the mean, as √(a b), of the pairs unequal in x and those unequal in y (Kendall 1938,
   * 1945). Undefined when a score is constant.
   */
  KENDALL_TAU_B {
    @Override
    double denominator(PairCounts pairs) {
      double x = pairs.distinctX();
      double y = pairs.distinctY();
      return x == y ? x : Math.sqrt(x) * Math.sqrt(y);
    }
  },
  /**
   * Over the pairs without a tie (Goodman and Kruskal 1954), so a judge that ties a lot may look
   * good: show the ties too. Undefined when there is no such pair.
   */
  GOODMAN_KRUSKAL_GAMMA {
    @Override
    double denominator(PairCounts pairs) {
      return (double) pairs.comparable();
    }

    @Override
    Undefined.Reason without() {
      return Undefined.Reason.NO_COMPARABLE_PAIRS;
    }
  },
  /**
   * D of y given x: over the pairs unequal in x (Somers 1962). With the gold standard as x and a
   * judge as y, (1 + D)/2 is the judge's accuracy on pairs the standard tells apart, a tie half
   * right. A constant judge has 0, a constant standard no value.
   */
  SOMERS_D {
    @Override
    double denominator(PairCounts pairs) {
      return (double) pairs.distinctX();
    }
  };

  abstract double denominator(PairCounts pairs);

  Undefined.Reason without() {
    return Undefined.Reason.ZERO_VARIANCE;
  }

  /** Of scores, {@code y} as many as {@code x}, without an interval. */
  public Reading of(double[] x, double[] y) {
    return of(PairCounts.of(x, y), x.length);
  }

  /**
   * Of pairs that were counted.
   *
   * @param n the things they are pairs of
   */
  public Reading of(PairCounts pairs, long n) {
    if (n < 2) {
      return new Undefined(n == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, n);
    }
    if (denominator(pairs) == 0) {
      return new Undefined(without(), n);
    }
    Estimate found = Estimate.bare(value(pairs), n);
    return pairs.distinctY() == 0 ? found.with(Flag.CONSTANT_JUDGE) : found;
  }

  /** 0 where it has no value. */
  double value(PairCounts pairs) {
    double denominator = denominator(pairs);
    return denominator == 0 ? 0 : Math.max(-1, Math.min(1, pairs.excess() / denominator));
  }
}
