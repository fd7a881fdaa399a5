package assayer.metrics.tournament;

import assayer.core.reading.Undefined.Reason;
import java.util.Optional;

/**
 * {@link BradleyTerry} with made-up wins: so many both ways between every two systems, met or not.
 * It always has a maximum, which the made-up wins pull towards equal strengths; where the games
 * alone have none, it shows little else than them. Errors are those of the games and the made-up
 * wins together, or robust ones of the games alone; the log-likelihood is that of the games.
 */
public final class PriorBradleyTerry extends StrengthModel {
  private static final PriorBradleyTerry DEFAULT = new PriorBradleyTerry(0.5);

  private final double wins;

  private PriorBradleyTerry(double wins) {
    this.wins = wins;
  }

  /** Half a win each way. */
  public static PriorBradleyTerry withDefaults() {
    return DEFAULT;
  }

  /** With another number of made-up wins each way, above 0. */
  public PriorBradleyTerry withWins(double wins) {
    if (!(wins > 0 && wins < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("wins must be above 0 and finite, got " + wins);
    }
    return new PriorBradleyTerry(wins);
  }

  @Override
  public String name() {
    return "bradley-terry-prior-" + wins;
  }

  @Override
  PairFormula formula(boolean ties) {
    return PairFormula.LOGISTIC;
  }

  @Override
  Pairings pairs(Games games) {
    return Pairings.all(games);
  }

  @Override
  Pairings weighed(Pairings played) {
    return played.withWinsBothWays(wins);
  }

  @Override
  Optional<Reason> obstacle(PairFormula formula, Pairings weighed) {
    return Optional.empty();
  }
}
