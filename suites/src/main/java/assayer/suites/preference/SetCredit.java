package assayer.suites.preference;

import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.metrics.ranking.ReciprocalRank;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Gives credit to a set of right and wrong completions.
 *
 * <p>Right completions are right when the worst of them is above the best wrong one, or where the
 * rule wants the top alone, when the best of them is; level with it is a tie of as many as have
 * that score. In the rank, equal wrong ones come first.
 *
 * @param policy ties, and sets with a missing answer
 * @param wanted what earns the credit
 */
record SetCredit(ScoringPolicy policy, SetRule.Wanted wanted) {

  /** By scores, none missing. */
  Credit ofScores(double[] right, double[] wrong) {
    double own = champion(right);
    double rival = Arrays.stream(wrong).max().orElseThrow();
    double accuracy = own > rival ? 1 : 0;
    if (own == rival) {
      accuracy = shared(count(right, rival), count(wrong, rival));
    }
    return new Credit(accuracy, own >= rival ? 1 : 0, ReciprocalRank.PESSIMISTIC.of(right, wrong));
  }

  /** The right score that must stand above every wrong one. */
  private double champion(double[] right) {
    DoubleStream scores = Arrays.stream(right);
    OptionalDouble own = wanted == SetRule.Wanted.TOP_RIGHT ? scores.max() : scores.min();
    return own.orElseThrow();
  }

  /** Where the top is drawn among equals, each right one of them is as good as another. */
  private double shared(int right, int wrong) {
    boolean any = wanted == SetRule.Wanted.TOP_RIGHT && policy.ties() == TiePolicy.SHARE;
    return any ? (double) right / (right + wrong) : policy.ties().credit(right + wrong);
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

  /**
   * By those scores that are there (NaN where one is missing).
   *
   * @return 0 where all right ones are missing, what guessing earns where all are
   */
  Credit ofValid(double[] right, double[] wrong) {
    double[] rights = valid(right);
    double[] wrongs = valid(wrong);
    if (rights.length == 0 && wrongs.length == 0) {
      double chance = chance(right.length, wrong.length);
      return new Credit(chance, chance, ReciprocalRank.chance(right.length, wrong.length));
    }
    if (rights.length == 0) {
      double[] low = replaced(right, Double.NEGATIVE_INFINITY);
      return new Credit(0, 0, ReciprocalRank.PESSIMISTIC.of(low, wrongs));
    }
    return wrongs.length == 0 ? new Credit(1, 1, 1) : ofScores(rights, wrongs);
  }

  private static double[] valid(double[] scores) {
    return Arrays.stream(scores).filter(score -> !Double.isNaN(score)).toArray();
  }

  /** Left out, worth what a random order earns, or worth a stated credit. */
  private Credit unscored(int right, int wrong) {
    double chance = chance(right, wrong);
    double accuracy = policy.unscored().credit(chance).orElse(Credit.LEFT_OUT.accuracy());
    double rank =
        policy
            .unscored()
            .credit(ReciprocalRank.chance(right, wrong))
            .orElse(Credit.LEFT_OUT.reciprocalRank());
    return new Credit(accuracy, accuracy, rank);
  }

  /** What a random order earns. */
  private double chance(int right, int wrong) {
    return wanted == SetRule.Wanted.TOP_RIGHT
        ? (double) right / (right + wrong)
        : allFirst(right, wrong);
  }

  /** The chance that a random order has all right ones first: 1 / C(right + wrong, right). */
  static double allFirst(int right, int wrong) {
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
