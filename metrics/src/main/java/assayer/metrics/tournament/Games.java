package assayer.metrics.tournament;

import assayer.metrics.Aggregate;
import java.util.Arrays;

/**
 * Games between m systems, counted by who came first, who second, and who won: 3 m² numbers however
 * many games there are. A game of a system against itself is refused.
 */
public final class Games implements Aggregate<Games> {
  static final int OUTCOMES = Outcome.values().length;
  private static final int MOST_SYSTEMS = 26_754; // 3 m² entries of one array

  private final int systems;
  private final long[] counts;

  private Games(int systems) {
    this.systems = systems;
    this.counts = new long[OUTCOMES * systems * systems];
  }

  /** No games yet between so many systems. */
  public static Games of(int systems) {
    if (systems < 0 || systems > MOST_SYSTEMS) {
      throw new IllegalArgumentException(
          "systems must be within 0 and " + MOST_SYSTEMS + ", got " + systems);
    }
    return new Games(systems);
  }

  /** Adds a game. */
  public Games add(int first, int second, Outcome outcome) {
    return add(first, second, outcome, 1);
  }

  /**
   * Adds several games that ended alike.
   *
   * @param times at least 0
   */
  public Games add(int first, int second, Outcome outcome, long times) {
    if (times < 0) {
      throw new IllegalArgumentException("a count of games must be at least 0, got " + times);
    }
    int cell = cell(systems, first, second, outcome);
    counts[cell] = Math.addExact(counts[cell], times);
    return this;
  }

  @Override
  public Games combine(Games other) {
    if (other.systems != systems) {
      throw new IllegalArgumentException(
          "systems must be " + systems + " on both sides, got " + other.systems);
    }
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] = Math.addExact(counts[cell], other.counts[cell]);
    }
    return this;
  }

  /** How many systems there are. */
  public int systems() {
    return systems;
  }

  /** Games of an ordered pair that ended so. */
  public long count(int first, int second, Outcome outcome) {
    return counts[cell(systems, first, second, outcome)];
  }

  /** Games one system won against another, whoever came first. */
  public long wins(int winner, int loser) {
    return count(winner, loser, Outcome.FIRST) + count(loser, winner, Outcome.SECOND);
  }

  /** Games of two systems without a winner. */
  public long ties(int one, int other) {
    return count(one, other, Outcome.TIE) + count(other, one, Outcome.TIE);
  }

  /** Games of two systems, whoever came first. */
  public long met(int one, int other) {
    return wins(one, other) + wins(other, one) + ties(one, other);
  }

  /** All games. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  /** All games without a winner. */
  public long ties() {
    long ties = 0;
    for (int cell = Outcome.TIE.column(); cell < counts.length; cell += OUTCOMES) {
      ties += counts[cell];
    }
    return ties;
  }

  /** Where an ordered pair and an outcome stand; refuses what is no pair. */
  static int cell(int systems, int first, int second, Outcome outcome) {
    if (first < 0 || first >= systems || second < 0 || second >= systems || first == second) {
      throw new IllegalArgumentException(
          "a game must be between two of " + systems + " systems, got " + first + " and " + second);
    }
    return (first * systems + second) * OUTCOMES + outcome.column();
  }
}
