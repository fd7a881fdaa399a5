package assayer.run;

import assayer.core.item.Item;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.run.compare.Contender;
import assayer.run.compare.Recording;
import assayer.run.compare.Selection;
import java.util.BitSet;

/**
 * A model of a run, scored again to be compared.
 *
 * @param <I> the kind of item
 * @param session asks nobody
 * @param entry of the plan
 * @param seat the model in its role
 * @param items all items it was scored on
 * @param done what came of the asking
 * @param scored on all of them
 */
record Rescored<I extends Item>(
    Session session, Entry<I> entry, Seat seat, Recording<I> items, Done done, Scored scored) {

  static Rescored<?> of(ReadRun run, Contender contender) {
    Entry<?> entry = run.entry(contender);
    return of(run.session(), entry, ReadRun.seat(entry, contender));
  }

  private static <I extends Item> Rescored<I> of(Session session, Entry<I> entry, Seat seat) {
    Job<I, Recording<I>> job = new Job<>(session, entry, seat, Recording::new);
    Done done = job.run();
    return new Rescored<>(session, entry, seat, job.scoring(), done, job.scored());
  }

  /** Whether what it said decided how far it was asked. */
  boolean isWatched() {
    return entry.watches(seat);
  }

  /** The same as what was heard. */
  Heard heard() {
    return new Heard(items, scored, done.tally());
  }

  /** On some of the items, by their places. */
  Scored on(BitSet places) {
    if (places.cardinality() == items.size()) {
      return scored;
    }
    Job<I, Selection<I>> some =
        new Job<>(session, entry, seat, (Scoring<I> all) -> new Selection<>(all, places));
    some.run();
    return some.scored();
  }
}
