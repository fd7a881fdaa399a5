package assayer.datasets.card;

import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.datasets.rows.IdTable;
import java.util.ArrayList;
import java.util.List;

/** Knows every id of a pass so far, and where it stands; used in the order of the file. */
final class IdLedger {
  private static final int LINE_BITS = 32;

  private final IdTable table = new IdTable();
  private final List<String> sources = new ArrayList<>();
  private final boolean repeatable;

  /**
   * Starts empty.
   *
   * @param repeatable whether a second row of the same id is named "id#2" instead of rejected
   */
  IdLedger(boolean repeatable) {
    this.repeatable = repeatable;
  }

  <I extends Item> Row<I> settle(Draft<I> draft, Drafter<I> drafter) {
    if (draft.id().isEmpty()) {
      return draft.row();
    }
    // A rejected row counts too: it may hold a recorded answer, which is counted there.
    String id = repeatable ? numbered(draft.id()) : draft.id();
    if (draft.row() instanceof Row.Rejected) {
      return draft.row();
    }
    if (repeatable) {
      return id.equals(draft.id()) ? draft.row() : drafter.renamed(draft, id);
    }
    long before = table.putIfAbsent(draft.id(), packed(draft.place()));
    if (before == IdTable.ABSENT) {
      return draft.row();
    }
    return new Row.Rejected<>(
        new Problem(
            draft.place(),
            "the id \""
                + draft.id()
                + "\" stands at "
                + place(before)
                + " already; ids must differ, remove or rename one"),
        draft.row().rowsRead());
  }

  /** The id, with its number from the second time on. */
  String numbered(String id) {
    long times = Math.max(0, table.get(id)) + 1;
    table.put(id, times);
    return times == 1 ? id : id + "#" + times;
  }

  private long packed(Place place) {
    int source = sources.lastIndexOf(place.source());
    if (source < 0) {
      sources.add(place.source());
      source = sources.size() - 1;
    }
    return ((long) source << LINE_BITS) | place.line();
  }

  private Place place(long packed) {
    return Place.of(sources.get((int) (packed >>> LINE_BITS)), (int) packed);
  }
}
