package assayer.reports.html;

import assayer.core.comparison.Change;
import assayer.reports.shown.Counts;
import java.util.List;

/**
 * What else differs between two runs.
 *
 * @param summary how much it is
 * @param any whether anything does
 * @param rows one a fact
 */
record ChangeTable(String summary, boolean any, List<Row> rows) {

  /**
   * One fact.
   *
   * @param path which
   * @param a in A, or a dash
   * @param b in B, or a dash
   */
  record Row(String path, String a, String b) {
    static Row of(Change change) {
      return new Row(change.path(), change.a().orElse("—"), change.b().orElse("—"));
    }
  }

  static ChangeTable of(List<Change> changes) {
    String summary =
        changes.isEmpty()
            ? "Nothing else differs between the two runs but when they were done."
            : Counts.of(changes.size(), "fact differs", "facts differ")
                + " between the two runs; each may be why the numbers do.";
    return new ChangeTable(summary, !changes.isEmpty(), changes.stream().map(Row::of).toList());
  }
}
