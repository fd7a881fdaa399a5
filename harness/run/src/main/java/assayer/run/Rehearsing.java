package assayer.run;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.model.Ask;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Tally;
import assayer.core.suite.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a suite find out what it wants to know: reads the items it may learn from, then puts its
 * rounds of asks one after the other.
 *
 * @param <I> the kind of item
 */
final class Rehearsing<I extends Item> {
  private final Entry<I> entry;
  private final Questioner<I> questioner;
  private final Rehearsal<I> rehearsal;
  private Tally tally = Tally.EMPTY;

  Rehearsing(Entry<I> entry, Questioner<I> questioner, Rehearsal<I> rehearsal) {
    this.entry = entry;
    this.questioner = questioner;
    this.rehearsal = rehearsal;
  }

  /** Whether it came to its end; not if an ask could not be put. */
  boolean run(boolean text) {
    rehearsal.begin(items(text));
    List<? extends Ask<?>> round = rehearsal.next(List.of());
    while (!round.isEmpty()) {
      Asks asked = questioner.ask(round).join();
      Optional<List<Outcome<?>>> settled = asked.outcomes();
      if (settled.isEmpty()) {
        return false;
      }
      settled.get().forEach(outcome -> tally = tally.plus(outcome));
      round = rehearsal.next(settled.get());
    }
    return true;
  }

  /** What came of its asks. */
  Tally tally() {
    return tally;
  }

  private List<I> items(boolean text) {
    List<I> items = new ArrayList<>();
    long taken = 0;
    try (Rows<I> rows = entry.dataset().rows(text)) {
      for (Chunk<I> chunk = rows.next(); chunk != null; chunk = rows.next()) {
        for (Row<I> row : chunk.rows()) {
          if (items.size() == rehearsal.items() || taken == entry.limit().orElse(Long.MAX_VALUE)) {
            return items;
          }
          if (row instanceof Row.Read<I> read) {
            taken++;
            if (rehearsal.takes(read.item())) {
              items.add(read.item());
            }
          }
        }
      }
    }
    return items;
  }
}
