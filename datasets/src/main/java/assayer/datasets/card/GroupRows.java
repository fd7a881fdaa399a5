package assayer.datasets.card;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.datasets.rows.RawChunk;
import assayer.datasets.rows.RawRow;
import assayer.datasets.rows.RawRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pass over rows of which several make an item; a group may span chunks, so one thread reads. */
final class GroupRows<I extends Item> implements Rows<I> {
  private final RawRows raw;
  private final Drafter<I> drafter;
  private final IdLedger ledger;
  private final Grouper grouper;
  private long groups;
  private boolean ended;

  GroupRows(RawRows raw, Drafter<I> drafter, IdRule id) {
    this.raw = raw;
    this.drafter = drafter;
    this.ledger = new IdLedger(id.repeatable());
    this.grouper = new Grouper(drafter.group().orElseThrow());
  }

  @Override
  public @Nullable Chunk<I> next() {
    while (!ended) {
      RawChunk chunk = raw.next();
      ended = chunk == null;
      List<Row<I>> rows = rows(chunk == null ? grouper.rest() : grouper.add(chunk.rows()));
      if (!rows.isEmpty()) {
        return () -> rows;
      }
    }
    return null;
  }

  private List<Row<I>> rows(List<List<RawRow>> complete) {
    List<Row<I>> rows = new ArrayList<>();
    for (List<RawRow> group : complete) {
      groups++;
      rows.add(ledger.settle(drafter.draft(group, groups), drafter));
    }
    return rows;
  }

  @Override
  public void close() {
    raw.close();
  }
}
