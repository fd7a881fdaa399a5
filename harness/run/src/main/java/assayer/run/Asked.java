package assayer.run;

import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.model.Ask;
import assayer.core.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row with its asks, whose outcomes come in one by one, each set by one thread before the chunk
 * is handed on.
 *
 * @param <I> the kind of item
 */
final class Asked<I extends Item> {
  private final Row<I> row;
  private final List<Ask<?>> asks;
  private final @Nullable Outcome<?>[] outcomes;

  /** A rejected row has no asks. */
  Asked(Row<I> row, List<Ask<?>> asks) {
    this.row = row;
    this.asks = asks;
    this.outcomes = new Outcome<?>[asks.size()];
  }

  Row<I> row() {
    return row;
  }

  List<Ask<?>> asks() {
    return asks;
  }

  void settle(int ask, Outcome<?> outcome) {
    outcomes[ask] = outcome;
  }

  /** One outcome for each ask, if all of them are settled. */
  Optional<List<Outcome<?>>> outcomes() {
    for (Outcome<?> outcome : outcomes) {
      if (outcome == null) {
        return Optional.empty();
      }
    }
    return Optional.of(List.of(outcomes));
  }
}
