package assayer.suites.preference;

import assayer.core.outcome.Verdict;
import assayer.core.policy.ScoringPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the chosen completion of a pair stands, before any policy has a say. */
enum Standing {
  /** Above the rejected one. */
  WIN,
  /** Below it. */
  LOSS,
  /** Level with it. */
  TIE,
  /** Nobody knows, as an answer is missing or no answer has a majority. */
  MISSING;

  /** What guessing earns. */
  private static final double CHANCE = 0.5;

  /** By two scores, NaN where one is missing. */
  static Standing of(double chosen, double rejected) {
    return of(chosen, rejected, 0);
  }

  /** The same, level when they are no further apart than that. */
  static Standing of(double chosen, double rejected, double within) {
    if (Double.isNaN(chosen) || Double.isNaN(rejected)) {
      return MISSING;
    }
    if (chosen == rejected || Math.abs(chosen - rejected) <= within) {
      return TIE;
    }
    return chosen > rejected ? WIN : LOSS;
  }

  /** By a verdict on the two. */
  static Standing of(Optional<Verdict> verdict, boolean chosenFirst) {
    if (verdict.isEmpty()) {
      return MISSING;
    }
    return switch (verdict.get()) {
      case TIE -> TIE;
      case FIRST -> chosenFirst ? WIN : LOSS;
      case SECOND -> chosenFirst ? LOSS : WIN;
    };
  }

  /** What more than half of all votes say, those without an answer counted among them. */
  static Standing ofMajority(List<Standing> votes) {
    for (Standing standing : values()) {
      if (2 * Collections.frequency(votes, standing) > votes.size()) {
        return standing;
      }
    }
    return MISSING;
  }

  /** What it is worth within [0, 1]; empty when the item is left out. */
  OptionalDouble credit(ScoringPolicy policy) {
    return switch (this) {
      case WIN -> OptionalDouble.of(1);
      case LOSS -> OptionalDouble.of(0);
      case TIE -> OptionalDouble.of(policy.ties().credit(2));
      case MISSING -> policy.unscored().credit(CHANCE);
    };
  }
}
