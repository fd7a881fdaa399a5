package assayer.suites.winrate;

import assayer.core.item.Candidate;
import assayer.core.item.JudgeComparison;
import assayer.core.model.Ask;
import assayer.core.model.CompareQuestion;
import assayer.core.outcome.Judgement;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Observed;
import java.util.ArrayList;
import java.util.List;

/** Puts the games of an item to a judge, and finds their results again. */
final class Asking {
  private final Settings settings;
  private final long seed;

  Asking(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
  }

  /**
   * The games of all pairings in turn. Equal completions are not asked about; an item without any
   * game shows its first completion beside itself, which decides nothing.
   */
  List<Ask<?>> asks(JudgeComparison item) {
    List<Ask<?>> asks = new ArrayList<>();
    for (Pairing pairing : Pairing.of(item, settings)) {
      if (!pairing.isEqual()) {
        for (boolean systemFirst : pairing.systemFirst(settings, seed)) {
          Candidate first = systemFirst ? pairing.ours() : pairing.theirs();
          Candidate second = systemFirst ? pairing.theirs() : pairing.ours();
          asks.add(ask(item, first, second, pairing.slot(systemFirst)));
        }
      }
    }
    return asks.isEmpty()
        ? List.of(ask(item, item.completions().get(0), item.completions().get(0), "alone"))
        : asks;
  }

  private Ask<?> ask(JudgeComparison item, Candidate first, Candidate second, String slot) {
    CompareQuestion question = new CompareQuestion(item.prompt(), first, second, item.reference());
    return Ask.of(WinRates.ID, item.id(), slot, question, seed);
  }

  /** The games of each pairing, in the order asked. */
  List<Met> met(Observed<JudgeComparison> observed, ScoringPolicy policy) {
    boolean graded = settings.rule() == Rule.ALPACA_EVAL_2;
    List<Met> met = new ArrayList<>();
    int at = 0;
    for (Pairing pairing : Pairing.of(observed.item(), settings)) {
      List<Result> games = new ArrayList<>();
      for (boolean systemFirst : pairing.systemFirst(settings, seed)) {
        games.add(
            pairing.isEqual()
                ? Result.EQUAL
                : Result.of(observed.answer(at++, Judgement.class), systemFirst, graded, policy));
      }
      met.add(new Met(pairing, List.copyOf(games)));
    }
    return met;
  }
}
