package assayer.metrics.tournament;

import assayer.core.reading.Undefined.Reason;
import java.util.Optional;

/**
 * Whether a maximum of the likelihood exists. It does unless some direction of the parameters never
 * makes any game that was played less likely (Albert and Anderson 1984).
 *
 * <p>With the extra parameter at rest that is strong connection (Ford 1957). With it moving by one,
 * each outcome bounds the difference of two strengths by a whole number, and such bounds hold
 * together iff their graph has no cycle of negative length (Bellman 1958).
 */
final class Existence {
  private Existence() {}

  /** Why there is no maximum; empty when there is one. */
  static Optional<Reason> obstacle(PairFormula formula, Pairings games) {
    if (!StrongComponents.of(games.graph()).connected()) {
      return Optional.of(Reason.NOT_STRONGLY_CONNECTED);
    }
    return switch (formula) {
      case LOGISTIC -> Optional.empty();
      case LOGISTIC_WITH_PLACE -> place(games);
      case DAVIDSON, RAO_KUPPER -> tie(games);
    };
  }

  /** With both signs possible the place and the strengths can stand in for each other. */
  private static Optional<Reason> place(Pairings games) {
    boolean up = holds(games, 1, -1, 0);
    boolean down = holds(games, -1, 1, 0);
    if (up && down) {
      return Optional.of(Reason.NOT_IDENTIFIED);
    }
    return up || down ? Optional.of(Reason.SEPARATION) : Optional.empty();
  }

  /** Ties that grow with the strengths: no cycle may have more wins than ties. */
  private static Optional<Reason> tie(Pairings games) {
    for (int pair = 0; pair < games.size(); pair++) {
      if (games.wins(pair) > 0 && games.losses(pair) > 0) {
        return Optional.empty(); // a cycle of two wins
      }
    }
    return holds(games, -1, -1, 1) ? Optional.of(Reason.SEPARATION) : Optional.empty();
  }

  /**
   * Whether there are numbers x with x(second) - x(first) at most {@code won} where the first won,
   * x(first) - x(second) at most {@code lost} where it lost, and at most {@code tied} both ways
   * where they tied; 0 for {@code tied} demands both of the others.
   */
  private static boolean holds(Pairings games, int won, int lost, int tied) {
    long[] x = new long[games.systems()];
    for (int pass = 0; pass <= games.systems(); pass++) {
      if (!lower(games, won, lost, tied, x)) {
        return true;
      }
    }
    return false;
  }

  private static boolean lower(Pairings games, int won, int lost, int tied, long[] x) {
    boolean lowered = false;
    for (int pair = 0; pair < games.size(); pair++) {
      int first = games.first(pair);
      int second = games.second(pair);
      boolean ties = games.ties(pair) > 0;
      if (games.wins(pair) > 0 || ties) {
        long most = x[first] + (games.wins(pair) > 0 || tied == 0 ? won : tied);
        lowered |= most < x[second];
        x[second] = Math.min(x[second], most);
      }
      if (games.losses(pair) > 0 || ties) {
        long most = x[second] + (games.losses(pair) > 0 || tied == 0 ? lost : tied);
        lowered |= most < x[first];
        x[first] = Math.min(x[first], most);
      }
    }
    return lowered;
  }
}
