package assayer.metrics.tournament;

import assayer.core.reading.Undefined.Reason;
import java.util.Arrays;
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
  private static final long NONE = 1L << 60; // no bound: more than any sum of bounds

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
    return holds(games, -1, -1, 1) ? Optional.of(Reason.SEPARATION) : Optional.empty();
  }

  /**
   * Whether there are numbers x with x(second) - x(first) at most {@code won} where the first won,
   * x(first) - x(second) at most {@code lost} where it lost, and at most {@code tied} both ways
   * where they tied; 0 for {@code tied} demands both of the others.
   */
  private static boolean holds(Pairings games, int won, int lost, int tied) {
    long[] forth = new long[games.size()];
    long[] back = new long[games.size()];
    for (int pair = 0; pair < forth.length; pair++) {
      boolean ties = games.ties(pair) > 0;
      forth[pair] = bound(games.wins(pair) > 0 || (ties && tied == 0), won, ties, tied);
      back[pair] = bound(games.losses(pair) > 0 || (ties && tied == 0), lost, ties, tied);
    }
    if (contradict(games, forth, back)) {
      return false;
    }
    long[] x = new long[games.systems()];
    for (int pass = 0; pass <= x.length; pass++) {
      if (!lower(games, forth, back, x)) {
        return true;
      }
    }
    return false;
  }

  /** A win bounds more tightly than a tie. */
  private static long bound(boolean win, int byWin, boolean tie, int byTie) {
    return win ? byWin : tie ? byTie : NONE;
  }

  /** Whether two bounds on one pair of systems contradict each other, as they mostly do. */
  private static boolean contradict(Pairings games, long[] forth, long[] back) {
    int m = games.systems();
    long[] least = new long[m * m];
    Arrays.fill(least, NONE);
    for (int pair = 0; pair < forth.length; pair++) {
      int there = games.first(pair) * m + games.second(pair);
      int here = games.second(pair) * m + games.first(pair);
      least[there] = Math.min(least[there], forth[pair]);
      least[here] = Math.min(least[here], back[pair]);
      if (least[there] + least[here] < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean lower(Pairings games, long[] forth, long[] back, long[] x) {
    boolean lowered = false;
    for (int pair = 0; pair < forth.length; pair++) {
      int first = games.first(pair);
      int second = games.second(pair);
      long most = x[first] + forth[pair];
      lowered |= most < x[second];
      x[second] = Math.min(x[second], most);
      most = x[second] + back[pair];
      lowered |= most < x[first];
      x[first] = Math.min(x[first], most);
    }
    return lowered;
  }
}
