package assayer.suites.preference;

import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.metrics.ranking.ReciprocalRank;
import java.util.Arrays;

/**
 * Gives credit to a set of right and wrong completions.
 *
 * <p>Right completions are right when the worst of them is above the best wrong one; level with it
 * is a tie of as many as have that score. In the rank, equal wrong ones come first.
 *
 * @param policy ties, and sets with a missing answer
 */
record SetCredit(ScoringPolicy policy) {

  /** By scores, none missing. */
  Credit ofScores(double[] right, double[] wrong) {
    double worst = Arrays.stream(right).min().orElseThrow();
    double rival = Arrays.stream(wrong).max().orElseThrow();
    double accuracy = worst > rival ? 1 : 0;
    if (worst == rival) {
      accuracy = policy.ties().credit(count(right, rival) + count(wrong, rival));
    }
    return new Credit(
        accuracy, worst >= rival ? 1 : 0, ReciprocalRank.PESSIMISTIC.of(right, wrong));
  }

  private static int count(double[] scores, double wanted) {
    return (int) Arrays.stream(scores).filter(score -> score == wanted).count();
  }

  /** By comparisons of a right completion with each wrong one; counted as wrong, a gap is lost. */
  Credit ofComparisons(Comparisons seen) {
    if (seen.missing() > 0 && !countsAsWrong()) {
      return unscored(1, seen.wrong());
    }
    int lost = seen.losses() + seen.missing();
    double level = seen.ties() == 0 ? 1 : policy.ties().credit(1 + seen.ties());
    return new Credit(lost == 0 ? level : 0, lost == 0 ? 1 : 0, 1.0 / (1 + lost + seen.ties()));
  }

  private boolean countsAsWrong() {
    return policy.unscored().rule() == Unscored.Rule.AS_WRONG;
  }

  /**
   * By scores some of which are missing (NaN).
   *
   * @return counted as wrong, the missing right ones stand below and the missing wrong ones above
   *     all others
   */
  Credit ofIncomplete(double[] right, double[] wrong) {
    if (!countsAsWrong()) {
      return unscored(right.length, wrong.length);
    }
    double[] low = replaced(right, Double.NEGATIVE_INFINITY);
    double[] high = replaced(wrong, Double.POSITIVE_INFINITY);
    return new Credit(0, 0, ReciprocalRank.PESSIMISTIC.of(low, high));
  }

  /** Left out, worth what a random order earns, or worth a stated credit. */
  private Credit unscored(int right, int wrong) {
    double chance = allFirst(right, wrong);
    double accuracy = policy.unscored().credit(chance).orElse(Credit.LEFT_OUT.accuracy());
    double rank =
        policy
            .unscored()
            .credit(ReciprocalRank.chance(right, wrong))
            .orElse(Credit.LEFT_OUT.reciprocalRank());
    return new Credit(accuracy, accuracy, rank);
  }

  /** The chance that a random order has all right ones first: 1 / C(right + wrong, right). */
  private static double allFirst(int right, int wrong) {
    double chance = 1;
    for (int i = 1; i <= right; i++) {
      chance = chance * i / (wrong + i);
    }
    return chance;
  }

  static double[] replaced(double[] scores, double missing) {
    return Arrays.stream(scores).map(score -> Double.isNaN(score) ? missing : score).toArray();
  }
}
