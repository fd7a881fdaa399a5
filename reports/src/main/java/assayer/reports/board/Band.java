package assayer.reports.board;

import java.util.ArrayList;
import java.util.List;

/** Where a row stands in a run of rows that may hold the same places and cannot be told apart. */
public enum Band {
  /** The first of a band. */
  START,
  /** Between the first and the last. */
  INSIDE,
  /** The last of a band. */
  END,
  /** In no band. */
  NONE;

  /** One for each entry, in their order. */
  public static List<Band> of(List<Entry> entries) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      boolean before = i > 0 && isShared(entries.get(i - 1), entries.get(i));
      boolean after = i + 1 < entries.size() && isShared(entries.get(i), entries.get(i + 1));
      bands.add(before ? (after ? INSIDE : END) : (after ? START : NONE));
    }
    return bands;
  }

  private static boolean isShared(Entry one, Entry next) {
    return one.result().rank().isPresent() && one.result().rank().equals(next.result().rank());
  }
}
