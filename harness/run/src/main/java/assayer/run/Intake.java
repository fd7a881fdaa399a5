package assayer.run;

import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.option.Problem;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Tally;
import assayer.core.suite.Observed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the rows of one model in the dataset's order with what was answered: counts each of them,
 * notes what went wrong, and hands on the items that are settled.
 *
 * @param <I> the kind of item
 */
final class Intake<I extends Item> {
  private final Session session;
  private final long badRows;
  private final ItemSink sink;
  private final Remarks remarks;
  private Tally tally = Tally.EMPTY;
  private long unsettled;
  private long leftOut;
  private boolean leavesUnasked;

  /** Of an entry's model; each settled item is told to the sink besides. */
  Intake(Session session, Entry<I> entry, Seat seat, ItemSink sink) {
    this.session = session;
    this.badRows = entry.badRows();
    this.sink = sink;
    this.remarks = new Remarks(seat.source().card().id(), entry.dataset().card().name());
  }

  /** What a person should know of. */
  Remarks remarks() {
    return remarks;
  }

  /** Where every row and ask went so far. */
  Tally tally() {
    return tally;
  }

  /** Asks that went before those of the rows. */
  void begin(Tally before) {
    tally = before;
  }

  /** Where asking could stop early, an item of which nothing is stored was not wanted. */
  void leaveUnasked() {
    leavesUnasked = true;
  }

  /** Whether more rows were bad than may be. */
  boolean isSpoilt() {
    return tally.rowsRejected() > badRows;
  }

  /** Whether all that came is settled. */
  boolean isSettled() {
    return unsettled == 0 && tally.failed() == 0 && !isSpoilt();
  }

  /** Takes a row; an item that is settled goes to the scoring. */
  void take(Asked<I> asked, Consumer<Observed<I>> scoring) {
    if (asked.row() instanceof Row.Rejected<I> rejected) {
      tally = tally.plusRejected(rejected.rowsRead());
      remarks.note(rejected.problem());
      if (isSpoilt()) {
        session.dontAsk(); // reads on, to show all bad rows at once
      }
    } else if (asked.row() instanceof Row.LeftOut<I> rows) {
      tally = tally.plusLeftOut(rows.rowsRead());
      leftOut += rows.rowsRead();
    } else if (asked.row() instanceof Row.Read<I> read) {
      take(read, asked.asks(), scoring);
    }
  }

  private void take(Row.Read<I> read, Asks asks, Consumer<Observed<I>> scoring) {
    Optional<List<Outcome<?>>> settled = asks.outcomes();
    if (settled.isEmpty()) {
      unsettled += leavesUnasked && asks.isUntouched() ? 0 : 1;
      return;
    }
    List<Outcome<?>> outcomes = settled.get();
    tally = tally.plusItem(read.rowsRead());
    for (int i = 0; i < outcomes.size(); i++) {
      tally = tally.plus(outcomes.get(i));
      remarks.note(asks.get(i), outcomes.get(i));
    }
    sink.take(read.item(), asks);
    scoring.accept(new Observed<>(read.item(), outcomes));
  }

  /**
   * What became of it.
   *
   * @param ended whether the rows came to their end, or to as many as were wanted
   * @param left answers that were of no ask; looked for where all was asked
   * @param notes what the asking has to say besides
   */
  Done done(boolean ended, List<Problem> left, List<Problem> notes) {
    remarks.sumUp(leftOut, tally.rowsRead());
    remarks.tell(left);
    remarks.tell(notes);
    if (ended && tally.items() == 0) {
      remarks.noItems();
    }
    boolean complete = ended && tally.items() > 0 && isSettled();
    boolean clean = complete && (left.isEmpty() || tally.rowsRejected() > 0);
    return new Done(tally, unsettled, complete, clean, remarks.problems());
  }

  /** What became of it if it could not begin. */
  Done undone() {
    return new Done(tally, unsettled, false, false, remarks.problems());
  }
}
