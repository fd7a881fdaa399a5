package assayer.suites.preference;

import assayer.core.item.PreferencePair;
import assayer.core.model.Role;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Score;
import assayer.core.suite.Observed;
import java.util.Optional;

/**
 * How likely a model holds it that each completion of a pair is the better one.
 *
 * @param chosen that the chosen one is, within [0, 1]
 * @param rejected that the rejected one is; the rest of 1 says neither
 */
record PreferenceBelief(double chosen, double rejected) {

  /** A belief that is on one of the two. */
  static PreferenceBelief of(double chosen) {
    return new PreferenceBelief(chosen, 1 - chosen);
  }

  /** The probability of the chosen one, where whatever is on neither counts half for each. */
  double probability() {
    double both = chosen + rejected;
    return both > 0 ? Math.min(1, Math.max(0, chosen + (1 - both) / 2)) : 0.5;
  }

  /** What is on neither. */
  double abstained() {
    return Math.max(0, 1 - chosen - rejected);
  }

  /**
   * Reads beliefs off what came of the asks.
   *
   * @param role what the model was asked as
   * @param temperature what a difference of scores is divided by
   * @param seed the run's, by which the order was drawn that a judge saw
   */
  record Reader(Role role, double temperature, long seed) {

    /** Empty where there is no answer, or none with a probability. */
    Optional<PreferenceBelief> read(Observed<PreferencePair> observed) {
      return role == Role.JUDGE ? verdict(observed) : scores(observed);
    }

    private Optional<PreferenceBelief> scores(Observed<PreferencePair> observed) {
      Optional<Score> chosen = observed.answer(0, Score.class);
      Optional<Score> rejected = observed.answer(1, Score.class);
      return chosen.isEmpty() || rejected.isEmpty()
          ? Optional.empty()
          : Optional.of(of(sigmoid((chosen.get().value() - rejected.get().value()) / temperature)));
    }

    private static double sigmoid(double x) {
      double small = StrictMath.exp(-Math.abs(x));
      return x < 0 ? small / (1 + small) : 1 / (1 + small);
    }

    private Optional<PreferenceBelief> verdict(Observed<PreferencePair> observed) {
      PreferencePair pair = observed.item();
      Asking asking = Asking.of(Calibration.ID, pair.id(), pair.prompt(), seed);
      boolean first = asking.goldFirst(pair.placement());
      return observed
          .answer(0, Judgement.class)
          .flatMap(Judgement::probabilities)
          .filter(said -> said.covered() > 0)
          .map(
              said ->
                  new PreferenceBelief(
                      share(said, first ? "first" : "second"),
                      share(said, first ? "second" : "first")));
    }

    /** Of what is on the verdicts, as what is on anything else says nothing of the pair. */
    private static double share(Probabilities said, String verdict) {
      return Math.min(1, said.labels().getOrDefault(verdict, 0.0) / said.covered());
    }
  }
}
