package assayer.metrics.association;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.Cells;
import java.util.Arrays;
import java.util.List;

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

  /**
   * Of the scores of all questions together, pairs across questions included, with an interval by
   * drawing questions. A resample without a value shows no order and counts as 0.
   *
   * @param x scores, question after question in any order
   * @param y as many
   * @param question the question of each score, from 0 up without a gap
   */
  public Reading of(double[] x, double[] y, int[] question, Bootstrap bootstrap) {
    Knight rows = Knight.of(x, y);
    int questions = questions(question, rows.rows());
    Reading plain = of(rows.pairs(), rows.rows());
    if (!(plain instanceof Estimate estimate)) {
      return plain;
    }
    long[] once = new long[questions];
    Arrays.fill(once, 1);
    if (questions < 2) {
      return estimate.withClusters(questions).with(Flag.TOO_FEW_CLUSTERS);
    }
    Reading drawn =
        bootstrap.reading(
            Cells.of(List.of(once)), times -> value(rows.pairs(spread(times, question))));
    return merged(estimate, drawn, questions);
  }

  private static Estimate merged(Estimate plain, Reading drawn, int questions) {
    Estimate all = plain.withClusters(questions);
    for (Flag flag : drawn.estimate().map(Estimate::flags).orElseThrow()) {
      all = all.with(flag);
    }
    Estimate found = drawn.estimate().orElseThrow();
    return found.interval().isPresent()
        ? all.with(found.interval().get(), found.method())
        : all.with(Flag.DEGENERATE);
  }

  private static int questions(int[] question, int rows) {
    if (question.length != rows) {
      throw new IllegalArgumentException(
          "every score must have a question, got " + question.length + " for " + rows);
    }
    int questions = Arrays.stream(question).max().orElse(-1) + 1;
    boolean[] seen = new boolean[questions];
    for (int q : question) {
      if (q < 0) {
        throw new IllegalArgumentException("a question must be at least 0, got " + q);
      }
      seen[q] = true;
    }
    for (int q = 0; q < questions; q++) {
      if (!seen[q]) {
        throw new IllegalArgumentException("question " + q + " must have a score, got none");
      }
    }
    return questions;
  }

  private static long[] spread(long[] times, int[] question) {
    return Arrays.stream(question).mapToLong(q -> times[q]).toArray();
  }
}
