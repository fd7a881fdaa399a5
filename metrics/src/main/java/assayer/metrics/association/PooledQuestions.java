package assayer.metrics.association;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.Cells;
import java.util.Arrays;
import java.util.List;

/**
 * The scores of all questions together, pairs across questions included: what differs between
 * questions counts as much as what differs within one. The interval comes from drawing whole
 * questions anew, each with all its scores; a resample without a value shows no order and counts as
 * 0. Scores are sorted once, a resample then costs n log n steps without sorting again.
 */
public final class PooledQuestions {
  private final Knight scores;
  private final int[] question;
  private final int questions;

  private PooledQuestions(Knight scores, int[] question) {
    if (question.length != scores.rows()) {
      throw new IllegalArgumentException(
          "every score must have a question, got " + question.length + " for " + scores.rows());
    }
    this.scores = scores;
    this.question = question.clone();
    this.questions = questions(question);
  }

  /**
   * Of scores in any order.
   *
   * @param y as many as {@code x}
   * @param question of each score, numbered from 0 without a gap
   */
  public static PooledQuestions of(double[] x, double[] y, int[] question) {
    return new PooledQuestions(Knight.of(x, y), question);
  }

  private static int questions(int[] question) {
    int[] different = Arrays.stream(question).sorted().distinct().toArray();
    for (int q = 0; q < different.length; q++) {
      if (different[q] != q) {
        throw new IllegalArgumentException(
            "questions must be numbered from 0 without a gap, got " + different[q] + " for " + q);
      }
    }
    return different.length;
  }

  /** All pairs of scores. */
  public PairCounts pairs() {
    return scores.pairs();
  }

  /** A coefficient with its interval; of one question without. */
  public Reading reading(Concordance coefficient, Bootstrap bootstrap) {
    Reading plain = coefficient.of(pairs(), scores.rows());
    if (!(plain instanceof Estimate estimate)) {
      return plain;
    }
    Estimate known = estimate.withClusters(questions);
    if (questions < 2) {
      return known.with(Flag.TOO_FEW_CLUSTERS);
    }
    long[] once = new long[questions];
    Arrays.fill(once, 1);
    return bootstrap
        .reading(Cells.of(List.of(once)), times -> coefficient.value(scores.pairs(rows(times))))
        .estimate()
        .map(drawn -> joined(known, drawn))
        .orElse(known);
  }

  /** How often each score counts in a resample of questions. */
  private int[] rows(long[] times) {
    return Arrays.stream(question).map(q -> (int) times[q]).toArray(); // at most the questions
  }

  private static Estimate joined(Estimate known, Estimate drawn) {
    Estimate joined =
        drawn
            .interval()
            .map(interval -> known.with(interval, drawn.method()))
            .orElseGet(() -> known.with(Flag.DEGENERATE));
    for (Flag flag : drawn.flags()) {
      joined = joined.with(flag);
    }
    return joined;
  }
}
