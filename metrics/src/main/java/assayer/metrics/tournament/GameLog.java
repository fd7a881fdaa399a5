package assayer.metrics.tournament;

import java.util.Arrays;

/** Games in the order they were played; four bytes each. */
public final class GameLog {
  private static final Outcome[] OUTCOMES = Outcome.values();

  private final Games games;
  private int[] codes = new int[16];
  private int size;

  private GameLog(int systems) {
    this.games = Games.of(systems);
  }

  /** No games yet between so many systems. */
  public static GameLog of(int systems) {
    return new GameLog(systems);
  }

  /** Adds the next game. */
  public GameLog add(int first, int second, Outcome outcome) {
    games.add(first, second, outcome);
    return add(Games.cell(games.systems(), first, second, outcome));
  }

  /** The same games, the last one first. */
  public GameLog reversed() {
    GameLog reversed = new GameLog(systems());
    for (int game = size - 1; game >= 0; game--) {
      int code = codes[game];
      reversed.add(first(code), second(code), outcome(code));
    }
    return reversed;
  }

  /** The games without their order. */
  public Games games() {
    return Games.of(systems()).combine(games);
  }

  /** How many systems there are. */
  public int systems() {
    return games.systems();
  }

  /** How many games there are. */
  public int size() {
    return size;
  }

  private GameLog add(int code) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size + (size >> 1));
    }
    codes[size++] = code;
    return this;
  }

  /** A number for each game that holds all of it; a copy. */
  int[] codes() {
    return Arrays.copyOf(codes, size);
  }

  int first(int code) {
    return code / Games.OUTCOMES / systems();
  }

  int second(int code) {
    return code / Games.OUTCOMES % systems();
  }

  Outcome outcome(int code) {
    return OUTCOMES[code % Games.OUTCOMES];
  }
}
