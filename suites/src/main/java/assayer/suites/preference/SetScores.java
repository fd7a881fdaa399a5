package assayer.suites.preference;

import assayer.core.item.BestOfN;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ranking;
import assayer.core.suite.Observed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The scores of a set's completions, NaN where one is missing. */
final class SetScores {
  private final double[] right;
  private final double[] wrong;

  /** Kept, not copied. */
  SetScores(double[] right, double[] wrong) {
    this.right = right;
    this.wrong = wrong;
  }

  /** Of the right ones. */
  double[] right() {
    return right;
  }

  /** Of the wrong ones. */
  double[] wrong() {
    return wrong;
  }

  /**
   * Off what came of the asks, the right ones first.
   *
   * @param stand stands in for a missing score
   */
  static SetScores of(Observed<BestOfN> observed, CompletionScore score, OptionalDouble stand) {
    int rights = observed.item().right().size();
    List<Outcome<?>> outcomes = observed.outcomes();
    return new SetScores(
        scores(outcomes.subList(0, rights), score, stand),
        scores(outcomes.subList(rights, outcomes.size()), score, stand));
  }

  /** Off a ranking of all completions, shown in that order: the better the higher. */
  static SetScores of(BestOfN set, Optional<Ranking> ranking, int[] shown) {
    double[] scores = new double[set.right().size() + set.wrong().size()];
    Arrays.fill(scores, Double.NaN);
    ranking
        .filter(ranked -> ranked.order().size() == shown.length)
        .ifPresent(
            ranked -> {
              for (int rank = 0; rank < ranked.order().size(); rank++) {
                scores[shown[ranked.order().get(rank)]] = -rank;
              }
            });
    int rights = set.right().size();
    return new SetScores(
        Arrays.copyOf(scores, rights), Arrays.copyOfRange(scores, rights, scores.length));
  }

  private static double[] scores(
      List<Outcome<?>> outcomes, CompletionScore score, OptionalDouble stand) {
    double[] scores = outcomes.stream().mapToDouble(score::of).toArray();
    return stand.isPresent() ? SetCredit.replaced(scores, stand.getAsDouble()) : scores;
  }

  boolean isComplete() {
    return DoubleStream.concat(Arrays.stream(right), Arrays.stream(wrong)).noneMatch(Double::isNaN);
  }
}
