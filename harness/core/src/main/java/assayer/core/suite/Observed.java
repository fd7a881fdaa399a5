package assayer.core.suite;

import assayer.core.item.Item;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * An item with what came of each of its asks.
 *
 * @param <I> the kind of item
 * @param item the item
 * @param outcomes one for each ask, in the order the suite gave them
 */
public record Observed<I extends Item>(I item, List<Outcome<?>> outcomes) {

  /** Copies the list. */
  public Observed {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * The answer to an ask, if it was answered.
   *
   * @param ask its place among the suite's asks, zero-based
   * @param kind the kind of answer the role gives
   */
  public <A extends Answer> Optional<A> answer(int ask, Class<A> kind) {
    return outcomes.get(ask).answer().map(kind::cast);
  }
}
