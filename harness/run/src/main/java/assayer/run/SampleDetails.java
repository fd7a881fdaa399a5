package assayer.run;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Rows;
import assayer.core.item.Item;
import assayer.core.item.Row;
import assayer.core.sample.SampleRow;
import assayer.core.sample.SampleSheet.Detail;
import assayer.core.suite.Rehearsal;
import assayer.core.suite.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Items of an entry with their text, and what its models said of them: the dataset is read once
 * more, what was said is taken from the store, and nobody is asked.
 *
 * @param <I> the kind of item
 */
final class SampleDetails<I extends Item> {
  private final Session session;
  private final Entry<I> entry;
  private final Map<String, Row<I>> items = new HashMap<>();

  /**
   * Reads the items.
   *
   * @param session asks nobody
   * @param wanted their ids
   */
  SampleDetails(Session session, Entry<I> entry, Set<String> wanted) {
    this.session = session;
    this.entry = entry;
    read(new HashSet<>(wanted));
  }

  private void read(Set<String> left) {
    try (Rows<I> rows = entry.dataset().rows(true)) {
      Chunk<I> chunk = left.isEmpty() ? null : rows.next();
      while (chunk != null) {
        chunk.rows().forEach(row -> keep(row, left));
        chunk = left.isEmpty() ? null : rows.next();
      }
    }
  }

  private void keep(Row<I> row, Set<String> left) {
    if (row instanceof Row.Read<I> read && left.remove(read.item().id().row())) {
      items.put(read.item().id().row(), row);
    }
  }

  /** By item; one whose text or answers are gone has none. */
  Map<String, Detail> of(Seat seat, List<SampleRow> wanted) {
    Map<String, Detail> details = new HashMap<>();
    try (Questioner<I> questioner = session.questioner(entry, seat)) {
      Optional<Suite<I>> suite = suite(seat, questioner);
      if (suite.isEmpty()) {
        return details;
      }
      List<Row<I>> rows = new ArrayList<>();
      wanted.forEach(row -> Optional.ofNullable(items.get(row.item())).ifPresent(rows::add));
      for (Asked<I> asked : questioner.ask(suite.get(), rows).join()) {
        if (asked.row() instanceof Row.Read<I> read && asked.asks().outcomes().isPresent()) {
          Detail detail = new Detail(read.item(), asked.asks().settled());
          details.put(read.item().id().row(), detail);
        }
      }
    }
    return details;
  }

  /** As it asked this model; empty where its search before the measurement did not end. */
  private Optional<Suite<I>> suite(Seat seat, Questioner<I> questioner) {
    Suite<I> suite = entry.suite().seated(seat.beside());
    Optional<Rehearsal<I>> rehearsal = suite.rehearsal(seat.role(), session.seed());
    if (rehearsal.isEmpty()) {
      return Optional.of(suite);
    }
    boolean over = new Rehearsing<>(entry, questioner, rehearsal.get()).run(true);
    return over ? Optional.of(rehearsal.get().found()) : Optional.empty();
  }
}
