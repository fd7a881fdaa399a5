package assayer.metrics.tournament;

/**
 * Who beats whom: for every two systems that one beats the other, that they tie, or that they were
 * never compared. Immutable.
 */
public final class Majority {
  private final BitGraph beats;
  private final BitGraph ties;

  private Majority(BitGraph beats, BitGraph ties) {
    this.beats = beats;
    this.ties = ties;
  }

  /** By more wins than losses in the games of two, whoever came first. */
  public static Majority of(Games games) {
    int m = games.systems();
    Majority majority = new Majority(new BitGraph(m), new BitGraph(m));
    for (int i = 0; i < m; i++) {
      for (int j = i + 1; j < m; j++) {
        if (games.met(i, j) > 0) {
          majority.set(i, j, Long.compare(games.wins(i, j), games.wins(j, i)));
        }
      }
    }
    return majority;
  }

  /**
   * Of relations that are known.
   *
   * @param beats pairs, the winner first
   * @param ties pairs
   */
  public static Majority of(int systems, int[][] beats, int[][] ties) {
    if (systems < 0) {
      throw new IllegalArgumentException("systems must be at least 0, got " + systems);
    }
    Majority majority = new Majority(new BitGraph(systems), new BitGraph(systems));
    for (int[] pair : beats) {
      majority.setNew(pair, 1);
    }
    for (int[] pair : ties) {
      majority.setNew(pair, 0);
    }
    return majority;
  }

  /** Of graphs that fit together. */
  static Majority of(BitGraph beats, BitGraph ties) {
    return new Majority(beats, ties);
  }

  private void setNew(int[] pair, int sign) {
    if (pair.length != 2) {
      throw new IllegalArgumentException("a pair must be of two systems, got " + pair.length);
    }
    int i = pair[0];
    int j = pair[1];
    int n = systems();
    if (i < 0 || i >= n || j < 0 || j >= n || i == j) {
      throw new IllegalArgumentException(
          "a relation must be between two of " + n + " systems, got " + i + " and " + j);
    }
    boolean contrary = beats.has(j, i) || (sign > 0 ? ties.has(i, j) : beats.has(i, j));
    if (contrary) {
      throw new IllegalArgumentException(
          "a pair must have one relation, got two for " + i + " and " + j);
    }
    set(i, j, sign);
  }

  private void set(int i, int j, int sign) {
    if (sign > 0) {
      beats.add(i, j);
    } else if (sign < 0) {
      beats.add(j, i);
    } else {
      ties.addBothWays(i, j);
    }
  }

  /** How many systems there are. */
  public int systems() {
    return beats.nodes();
  }

  /** Whether one beats another. */
  public boolean beats(int one, int other) {
    return beats.has(one, other);
  }

  /** Whether two tie. */
  public boolean ties(int one, int other) {
    return ties.has(one, other);
  }

  BitGraph beats() {
    return beats;
  }

  BitGraph ties() {
    return ties;
  }

  /** Whether of every two one beats the other. */
  boolean isTournament() {
    long edges = 0;
    for (int i = 0; i < systems(); i++) {
      edges += beats.degree(i);
    }
    return edges == (long) systems() * (systems() - 1) / 2;
  }

  /** Triples in which each beats the next around a circle. */
  long cyclicTriples() {
    return isTournament() ? cyclicByWins() : beats.closedWalks() / 3;
  }

  /** All triples less those in which one beats both others (Kendall and Babington Smith 1940). */
  private long cyclicByWins() {
    long n = systems();
    long triples = n * (n - 1) * (n - 2) / 6;
    for (int i = 0; i < n; i++) {
      long wins = beats.degree(i);
      triples -= wins * (wins - 1) / 2;
    }
    return triples;
  }
}
