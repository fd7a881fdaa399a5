package assayer.metrics.tournament;

/**
 * The pairs that met, and how their games ended: wins of the first, ties, wins of the second, one
 * after the other. Weights are real so that a prior can add to them.
 */
final class Pairings {
  private final int systems;
  private final int[] first;
  private final int[] second;
  private final double[] weights;

  private Pairings(int systems, int[] first, int[] second, double[] weights) {
    this.systems = systems;
    this.first = first;
    this.second = second;
    this.weights = weights;
  }

  /**
   * Pairs that met.
   *
   * @param ordered whether (i, j) and (j, i) are two pairs, as they are where the place matters
   */
  static Pairings of(Games games, boolean ordered) {
    return of(games, ordered, 1);
  }

  /** All pairs, also those without a game. */
  static Pairings all(Games games) {
    return of(games, false, 0);
  }

  private static Pairings of(Games games, boolean ordered, long least) {
    int m = games.systems();
    int[] pairs = new int[m * m];
    int size = 0;
    for (int i = 0; i < m; i++) {
      for (int j = ordered ? 0 : i + 1; j < m; j++) {
        if (i != j && (ordered ? placed(games, i, j) : games.met(i, j)) >= least) {
          pairs[size++] = i * m + j;
        }
      }
    }
    Pairings found = new Pairings(m, new int[size], new int[size], new double[3 * size]);
    for (int pair = 0; pair < size; pair++) {
      found.set(pair, games, pairs[pair] / m, pairs[pair] % m, ordered);
    }
    return found;
  }

  private static long placed(Games games, int i, int j) {
    return games.count(i, j, Outcome.FIRST)
        + games.count(i, j, Outcome.TIE)
        + games.count(i, j, Outcome.SECOND);
  }

  private void set(int pair, Games games, int i, int j, boolean ordered) {
    first[pair] = i;
    second[pair] = j;
    weights[3 * pair] = ordered ? games.count(i, j, Outcome.FIRST) : games.wins(i, j);
    weights[3 * pair + 1] = ordered ? games.count(i, j, Outcome.TIE) : games.ties(i, j);
    weights[3 * pair + 2] = ordered ? games.count(i, j, Outcome.SECOND) : games.wins(j, i);
  }

  /** The same pairs with other weights; the array is not copied. */
  Pairings with(double[] weights) {
    return new Pairings(systems, first, second, weights);
  }

  /** With some wins both ways on top in every pair. */
  Pairings withWinsBothWays(double wins) {
    double[] more = weights.clone();
    for (int pair = 0; pair < size(); pair++) {
      more[3 * pair] += wins;
      more[3 * pair + 2] += wins;
    }
    return with(more);
  }

  /** The weights, three for each pair; a copy. */
  double[] weights() {
    return weights.clone();
  }

  int systems() {
    return systems;
  }

  int first(int pair) {
    return first[pair];
  }

  int second(int pair) {
    return second[pair];
  }

  double weight(int pair, Outcome outcome) {
    return weights[3 * pair + outcome.column()];
  }

  int size() {
    return first.length;
  }

  double wins(int pair) {
    return weights[3 * pair];
  }

  double ties(int pair) {
    return weights[3 * pair + 1];
  }

  double losses(int pair) {
    return weights[3 * pair + 2];
  }

  /** The sum of one of the three weights over all pairs. */
  double total(Outcome outcome) {
    double total = 0;
    for (int at = outcome.column(); at < weights.length; at += 3) {
      total += weights[at];
    }
    return total;
  }

  /** An edge to whoever was beaten at least once; a tie is an edge both ways. */
  BitGraph graph() {
    BitGraph graph = new BitGraph(systems);
    for (int pair = 0; pair < size(); pair++) {
      if (wins(pair) > 0 || ties(pair) > 0) {
        graph.add(first[pair], second[pair]);
      }
      if (losses(pair) > 0 || ties(pair) > 0) {
        graph.add(second[pair], first[pair]);
      }
    }
    return graph;
  }
}
