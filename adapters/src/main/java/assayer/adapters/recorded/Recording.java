package assayer.adapters.recorded;

import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.datasets.rows.IdTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All answers of a file, by row; read by any thread once it is filled. */
final class Recording {
  /** What can be found of a row. */
  static final int NONE = -1;

  private final IdTable ids;
  private final Pool fingerprints;
  private final Numbers lines;
  private final Numbers rights;
  private final Numbers starts;
  private final Pool pool;
  private final Map<Long, String> texts;
  private final Map<Integer, Trouble> troubles;
  private final Map<Integer, Integer> firsts;
  private final Map<Integer, String> files;
  private final List<Problem> unreadable;

  /**
   * What is wrong with a whole row.
   *
   * @param mismatch whether an id stands twice; else the row holds no answers
   * @param message what is wrong
   */
  record Trouble(boolean mismatch, String message) {}

  Recording(RecordingLoader loader) {
    ids = loader.ids;
    fingerprints = loader.fingerprints;
    lines = loader.lines;
    rights = loader.rights;
    starts = loader.starts;
    pool = loader.pool;
    texts = loader.texts;
    troubles = loader.troubles;
    firsts = loader.firsts;
    files = loader.files;
    unreadable = loader.unreadable;
  }

  /** The first row of the same id: the row itself, but where an id stands twice. */
  int first(int row) {
    return firsts.isEmpty() ? row : firsts.getOrDefault(row, row);
  }

  int rows() {
    return lines.size();
  }

  /**
   * The row of an id, or {@link #NONE}.
   *
   * @param likely a row to look at first: recordings mostly come in the dataset's order, and the
   *     row after the last one found costs no walk through memory
   */
  int row(String id, int likely) {
    boolean there =
        likely < fingerprints.size() && fingerprints.get(likely) == IdTable.fingerprint(id);
    return there ? likely : (int) ids.get(id);
  }

  /** How many right completions come first in a row; -1 when the recording does not say. */
  int right(int row) {
    return rights.get(row);
  }

  Optional<Trouble> trouble(int row) {
    return troubles.isEmpty() ? Optional.empty() : Optional.ofNullable(troubles.get(row));
  }

  Place place(int row) {
    int first = row;
    while (!files.containsKey(first)) {
      first--;
    }
    return Place.of(String.valueOf(files.get(first)), lines.get(row));
  }

  /** Rows that could not be read at all. */
  List<Problem> unreadable() {
    return unreadable;
  }

  /** How many answers a row has, each one number. */
  int count(int row) {
    return (int) (end(row) - start(row));
  }

  private long start(int row) {
    return Integer.toUnsignedLong(starts.get(row));
  }

  private long end(int row) {
    return row + 1 < starts.size() ? start(row + 1) : pool.size();
  }

  /** Where an answer of one number stands; -1 when there is none. */
  long at(int row, int answer) {
    return answer >= 0 && answer < count(row) ? start(row) + answer : NONE;
  }

  /** Where the list of numbers of an answer begins, its length first; -1 when there is none. */
  long listAt(int row, int answer) {
    long at = start(row);
    for (int i = 0; i < answer && at < end(row); i++) {
      long bits = pool.get(at);
      at += Mark.is(bits) ? 1 : 1 + bits;
    }
    return answer >= 0 && at < end(row) ? at : NONE;
  }

  long bits(long at) {
    return pool.get(at);
  }

  /** What stands where {@link Mark#OTHER} does. */
  String text(long at) {
    return texts.getOrDefault(at, "");
  }
}
