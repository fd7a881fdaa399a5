package assayer.metrics.tournament;

import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.Optional;
import java.util.OptionalLong;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;

/**
 * A model of who wins, fitted by maximum likelihood: Newton's method on counts, five to eight steps
 * however many games there are, and only after a check that the maximum exists.
 */
public abstract sealed class StrengthModel
    permits BradleyTerry, PriorBradleyTerry, Davidson, RaoKupper {

  StrengthModel() {}

  /** What results call it; names of different scales differ. */
  public abstract String name();

  /** The strengths that games show, with errors as if each game stood alone. */
  public final Strengths fit(Games games) {
    return fit(games, Optional.empty());
  }

  /** The strengths that games show, with errors by prompt. */
  public final Strengths fit(PromptGames games) {
    return fit(games.games(), Optional.of(games));
  }

  /** The formula for games with as many ties as these have. */
  abstract PairFormula formula(boolean ties);

  /** The pairs that have a part in the fit. */
  Pairings pairs(Games games) {
    return Pairings.of(games, formula(games.ties() > 0).ordered());
  }

  /** What is fitted when such games were played. */
  Pairings weighed(Pairings played) {
    return played;
  }

  /** Why there is no maximum; empty when there is one. */
  Optional<Reason> obstacle(PairFormula formula, Pairings weighed) {
    return Existence.obstacle(formula, weighed);
  }

  /** The tie parameter, on its natural scale, where nobody ever ties; NaN without one. */
  double tieless() {
    return Double.NaN;
  }

  private Strengths fit(Games games, Optional<PromptGames> prompts) {
    StrongComponents components = StrongComponents.of(games);
    if (games.total() == 0) {
      return Strengths.none(this, components, new Undefined(Reason.EMPTY, 0));
    }
    PairFormula formula = formula(games.ties() > 0);
    Pairings played = pairs(games);
    Pairings weighed = weighed(played);
    Optional<Reason> obstacle = obstacle(formula, weighed);
    if (obstacle.isPresent()) {
      return Strengths.none(this, components, new Undefined(obstacle.get(), games.total()));
    }
    double[] at = Newton.maximum(formula, weighed, Newton.start(formula, weighed));
    RealMatrix covariance = Likelihood.covariance(formula, weighed, at);
    RealMatrix robust =
        prompts
            .map(p -> Sandwich.ofPrompts(formula, p, at, covariance))
            .orElseGet(() -> Sandwich.ofGames(formula, played, at, covariance));
    OptionalLong clusters =
        prompts.map(p -> OptionalLong.of(p.prompts())).orElse(OptionalLong.empty());
    return Strengths.of(
        this,
        components,
        new Fit(
            formula,
            new ArrayRealVector(at, false),
            covariance,
            robust,
            Likelihood.value(formula, played, at),
            games.total(),
            games.ties(),
            clusters));
  }
}
