package assayer.metrics.discrimination;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.mean.CreditMean;

/**
 * How often the chosen one of a pair has the higher score. Strict: the share of pairs with chosen
 * &gt; rejected (RewardBench), the headline, since a constant model gets 0 there and 1/2 under half
 * credit. Half credit: ties count 1/2. All within [0, 1]. Infinite scores are legal, NaN is not.
 */
public final class PairwiseAccuracy implements Aggregate<PairwiseAccuracy> {
  private long wins;
  private long ties;
  private long losses;

  /** Of pairs, row by row. */
  public static PairwiseAccuracy of(double[] chosen, double[] rejected) {
    Scores.checkLengths(chosen.length, rejected.length);
    PairwiseAccuracy accuracy = new PairwiseAccuracy();
    for (int i = 0; i < chosen.length; i++) {
      accuracy.add(chosen[i], rejected[i]);
    }
    return accuracy;
  }

  /** Adds a pair. */
  public void add(double chosen, double rejected) {
    if (Scores.number(chosen) > Scores.number(rejected)) {
      wins++;
    } else if (chosen == rejected) {
      ties++;
    } else {
      losses++;
    }
  }

  @Override
  public PairwiseAccuracy combine(PairwiseAccuracy other) {
    wins += other.wins;
    ties += other.ties;
    losses += other.losses;
    return this;
  }

  /** How many pairs. */
  public long n() {
    return wins + ties + losses;
  }

  /** Pairs of equal scores. */
  public long ties() {
    return ties;
  }

  /** Share with chosen above rejected, with the interval of {@link ShareInterval#share}. */
  public Reading strict(double level) {
    return ShareInterval.share(wins, n(), level);
  }

  /**
   * The same with half of the ties, with the interval of {@link CreditMean}, or of {@link #strict}
   * without ties.
   */
  public Reading halfCredit(double level) {
    if (ties == 0) {
      return strict(level);
    }
    CreditMean credits = new CreditMean();
    credits.add(1, wins);
    credits.add(0.5, ties);
    credits.add(0, losses);
    return credits.reading(level);
  }

  /** Share of ties. */
  public Reading tieRate(double level) {
    return ShareInterval.share(ties, n(), level);
  }
}
