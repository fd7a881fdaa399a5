package assayer.metrics.discrimination;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.mean.CreditMean;
import assayer.metrics.mean.Share;

/**
 * How often the right one of several candidates has the highest score. Credit of an item: 1 / (how
 * many share the highest score) if the right one is among them, else 0. Strict: only an item where
 * it stands alone counts. Infinite scores are legal, NaN is not.
 */
public final class TopOneAccuracy implements Aggregate<TopOneAccuracy> {
  private final CreditMean credits = new CreditMean();
  private final Share alone = new Share();

  /**
   * The credit of one item, within [0, 1].
   *
   * @param scores of the candidates
   * @param correct place of the right one, from 0
   */
  public static double credit(double[] scores, int correct) {
    if (correct < 0 || correct >= scores.length) {
      throw new IllegalArgumentException(
          "the right candidate must be one of " + scores.length + ", got place " + correct);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      best = Math.max(best, Scores.number(score));
    }
    int maximal = 0;
    for (double score : scores) {
      maximal += score == best ? 1 : 0;
    }
    return scores[correct] == best ? 1.0 / maximal : 0;
  }

  /** Whether the right one of one item stands alone at the top. */
  public static boolean isStrict(double[] scores, int correct) {
    return credit(scores, correct) == 1;
  }

  /** Adds an item, as {@link #credit(double[], int)} takes it. */
  public void add(double[] scores, int correct) {
    double credit = credit(scores, correct);
    credits.add(credit);
    alone.add(credit == 1);
  }

  @Override
  public TopOneAccuracy combine(TopOneAccuracy other) {
    credits.combine(other.credits);
    alone.combine(other.alone);
    return this;
  }

  /** The mean credit, with the interval of {@link CreditMean}. */
  public Reading credit(double level) {
    return credits.reading(level);
  }

  /** The strict share. */
  public Reading strict(double level) {
    return alone.reading(level);
  }
}
