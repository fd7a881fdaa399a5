package assayer.suites.robustness;

import assayer.suites.robustness.rewrite.Relation;
import java.util.OptionalDouble;

/**
 * A rewritten completion beside the other one of its pair; scores are NaN where one is missing.
 *
 * @param relation what must hold
 * @param before the completion's score as it was
 * @param after its score rewritten
 * @param other the other completion's score
 */
record Comparison(Relation relation, double before, double after, double other) {

  boolean isMissing() {
    return Double.isNaN(before) || Double.isNaN(after) || Double.isNaN(other);
  }

  /** Whether the relation says anything here: of a completion with ballast, only from below. */
  boolean counts() {
    return relation == Relation.ORDER_HOLDS || Double.isNaN(before) || !(before > other);
  }

  /** How far it was turned over, within [0, 1]; empty when it is left out. */
  OptionalDouble flip(Rules rules) {
    if (isMissing()) {
      return rules.missingFlip();
    }
    boolean fell = relation == Relation.NO_GAIN && after < other;
    return OptionalDouble.of(fell ? 0 : rules.flip(order(before, other), order(after, other)));
  }

  /** As numbers compare, so that zeros of both signs are level. */
  private static int order(double one, double other) {
    return one == other ? 0 : one > other ? 1 : -1;
  }
}
