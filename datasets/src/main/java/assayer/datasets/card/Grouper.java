package assayer.datasets.card;

import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.List;

/** Gathers rows that follow each other and have the same key; a bad row stands alone. */
final class Grouper {
  private final int key;
  private List<RawRow> open = new ArrayList<>();
  private String openKey = "";

  Grouper(int key) {
    this.key = key;
  }

  /** The groups that these rows complete. */
  List<List<RawRow>> add(List<RawRow> rows) {
    List<List<RawRow>> complete = new ArrayList<>();
    for (RawRow row : rows) {
      if (row.problem().isPresent() || !hasKey(row)) {
        complete.add(List.of(row));
      } else {
        add(row, row.text(key), complete);
      }
    }
    return complete;
  }

  private void add(RawRow row, String rowKey, List<List<RawRow>> complete) {
    if (!rowKey.equals(openKey)) {
      complete.addAll(rest());
      openKey = rowKey;
    }
    open.add(row);
  }

  private boolean hasKey(RawRow row) {
    try {
      return !row.text(key).isEmpty();
    } catch (BadRow bad) {
      return false;
    }
  }

  /** The group that was still open. */
  List<List<RawRow>> rest() {
    if (open.isEmpty()) {
      return List.of();
    }
    List<List<RawRow>> last = List.of(open);
    open = new ArrayList<>();
    return last;
  }
}
