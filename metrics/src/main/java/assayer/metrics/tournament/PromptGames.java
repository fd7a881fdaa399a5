package assayer.metrics.tournament;

import assayer.metrics.Aggregate;
import java.util.Arrays;

/**
 * Games that belong to prompts. Games of one prompt are not independent, so the errors of a fit
 * must sum their scores within the prompt first. Keeps eight bytes a game.
 */
public final class PromptGames implements Aggregate<PromptGames> {
  private static final Outcome[] OUTCOMES = Outcome.values();

  private final Games games;

  /** Prompt in the upper half, cell of the game in the lower. */
  private long[] rows = new long[16];

  private int size;

  private PromptGames(Games games) {
    this.games = games;
  }

  /** No games yet between so many systems. */
  public static PromptGames of(int systems) {
    return new PromptGames(Games.of(systems));
  }

  /**
   * Adds a game.
   *
   * @param prompt a number for the prompt, at least 0
   */
  public PromptGames add(int prompt, int first, int second, Outcome outcome) {
    if (prompt < 0) {
      throw new IllegalArgumentException("a prompt must be at least 0, got " + prompt);
    }
    games.add(first, second, outcome);
    reserve(1);
    rows[size++] = (long) prompt << 32 | Games.cell(games.systems(), first, second, outcome);
    return this;
  }

  @Override
  public PromptGames combine(PromptGames other) {
    games.combine(other.games);
    reserve(other.size);
    System.arraycopy(other.rows, 0, rows, size, other.size);
    size += other.size;
    return this;
  }

  /** The games without their prompts. */
  public Games games() {
    return Games.of(games.systems()).combine(games);
  }

  /** How many systems there are. */
  public int systems() {
    return games.systems();
  }

  /** How many prompts have a game. */
  public long prompts() {
    Arrays.sort(rows, 0, size);
    long prompts = 0;
    for (int row = 0; row < size; row++) {
      prompts += row == 0 || rows[row] >>> 32 != rows[row - 1] >>> 32 ? 1 : 0;
    }
    return prompts;
  }

  /** Hands over all games, prompt by prompt and in an order that does not depend on arrival. */
  void forEach(Visitor visitor) {
    Arrays.sort(rows, 0, size);
    for (int row = 0; row < size; row++) {
      int cell = (int) rows[row];
      int pair = cell / Games.OUTCOMES;
      visitor.game(
          (int) (rows[row] >>> 32),
          pair / games.systems(),
          pair % games.systems(),
          OUTCOMES[cell % Games.OUTCOMES]);
    }
  }

  private void reserve(int more) {
    int needed = Math.addExact(size, more);
    if (needed > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(needed, rows.length + (rows.length >> 1)));
    }
  }

  /** Takes one game. */
  @FunctionalInterface
  interface Visitor {
    /** Called for each game, those of a prompt together. */
    void game(int prompt, int first, int second, Outcome outcome);
  }
}
