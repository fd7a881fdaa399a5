package assayer.adapters.trained;

import assayer.core.dataset.Chunk;
import assayer.core.dataset.Dataset;
import assayer.core.dataset.Rows;
import assayer.core.item.PreferencePair;
import assayer.core.item.Row;
import assayer.core.option.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs as they are read, with an account of every row. Used by one thread. */
final class PairSet {
  private static final int MOST_SHOWN = 5;

  private final List<PreferencePair> pairs = new ArrayList<>();
  private final Map<String, Long> leftOut = new LinkedHashMap<>();
  private final List<Problem> rejected = new ArrayList<>();
  private long rows;

  private PairSet() {}

  /** Reads a dataset, of which no more than a number of pairs are kept. */
  static PairSet read(Dataset<PreferencePair> dataset, long most) {
    PairSet set = new PairSet();
    try (Rows<PreferencePair> rows = dataset.rows(true)) {
      for (Chunk<PreferencePair> chunk = rows.next(); chunk != null; chunk = rows.next()) {
        chunk.rows().forEach(row -> set.take(row, most));
      }
    }
    return set;
  }

  private void take(Row<PreferencePair> row, long most) {
    rows += row.rowsRead();
    if (row instanceof Row.Rejected<PreferencePair> bad) {
      leaveOut("cannot be read", bad.rowsRead());
      if (rejected.size() < MOST_SHOWN) {
        rejected.add(bad.problem());
      }
    } else if (row instanceof Row.Read<PreferencePair> read) {
      take(read.item(), read.rowsRead(), most);
    }
  }

  private void take(PreferencePair pair, int rowsRead, long most) {
    if (pair.chosen().text().equals(pair.rejected().text())) {
      leaveOut("chosen and rejected are the same text", rowsRead);
    } else if (pairs.size() >= most) {
      leaveOut("beyond the limit", rowsRead);
    } else {
      pairs.add(pair);
      leaveOut("rows that another one was joined with", rowsRead - 1);
    }
  }

  /** Accounts for rows that are not used. */
  void leaveOut(String why, long number) {
    if (number > 0) {
      leftOut.merge(why, number, Long::sum);
    }
  }

  long rows() {
    return rows;
  }

  /** In the order of the data. */
  List<PreferencePair> pairs() {
    return List.copyOf(pairs);
  }

  Map<String, Long> leftOut() {
    return leftOut;
  }

  /** What is wrong with the first rows that could not be read. */
  List<Problem> rejected() {
    return List.copyOf(rejected);
  }
}
