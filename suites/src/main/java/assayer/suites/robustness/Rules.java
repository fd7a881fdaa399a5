package assayer.suites.robustness;

import assayer.core.policy.ScoringPolicy;
import java.util.OptionalDouble;

/**
 * What becomes of an order when a completion is rewritten, under a policy. Scores are NaN where an
 * answer is missing.
 *
 * @param policy for completions that stand level and for missing answers
 */
record Rules(ScoringPolicy policy) {
  /** What a model that draws its scores turns over: of three, two are the wrong way round. */
  static final double CHANCE_OF_FLIP = 1 / 3.0;

  private static final double CHANCE = 0.5;

  /**
   * Whether the order of two turned over: 1 if it did, 0 if not. Level on one side of the change
   * and not on the other is as bad as a tie is worth little.
   *
   * @param before the sign of one score less the other
   * @param after the same with a completion rewritten
   */
  double flip(int before, int after) {
    if (before == after) {
      return 0;
    }
    return before * after < 0 ? 1 : 1 - policy.ties().credit(2);
  }

  /** What a comparison counts as a flip when an answer is missing; empty when it is left out. */
  OptionalDouble missingFlip() {
    OptionalDouble credit = policy.unscored().credit(1 - CHANCE_OF_FLIP);
    return credit.isPresent() ? OptionalDouble.of(1 - credit.getAsDouble()) : credit;
  }

  /** The credit where one score should stand above another. */
  OptionalDouble above(double one, double other) {
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return policy.unscored().credit(CHANCE);
    }
    if (one == other) {
      return OptionalDouble.of(policy.ties().credit(2));
    }
    return OptionalDouble.of(one > other ? 1 : 0);
  }
}
