package assayer.datasets.card;

import assayer.core.dataset.Chunk;
import assayer.core.item.Item;
import assayer.core.item.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read on any thread in any order, while their ids are settled in the order of the
 * file. A chunk whose turn has not come does the work of those before it that nobody has begun, so
 * it never waits for a thread that may not come.
 */
final class OrderedChunk<I extends Item> implements Chunk<I> {
  private final FutureTask<List<Draft<I>>> drafts;
  private final FutureTask<List<Row<I>>> settled;
  private volatile @Nullable OrderedChunk<I> previous;

  OrderedChunk(
      Callable<List<Draft<I>>> read,
      IdLedger ledger,
      Drafter<I> drafter,
      @Nullable OrderedChunk<I> previous) {
    this.drafts = new FutureTask<>(read);
    this.settled = new FutureTask<>(() -> settle(ledger, drafter));
    this.previous = previous;
  }

  @Override
  public List<Row<I>> rows() {
    drafts.run();
    settled.run();
    return Finished.of(settled);
  }

  private List<Row<I>> settle(IdLedger ledger, Drafter<I> drafter) {
    OrderedChunk<I> before = previous;
    if (before != null) {
      before.rows();
      previous = null;
    }
    List<Row<I>> rows = new ArrayList<>();
    for (Draft<I> draft : Finished.of(drafts)) {
      rows.add(ledger.settle(draft, drafter));
    }
    return rows;
  }
}
