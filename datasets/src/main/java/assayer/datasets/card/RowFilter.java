package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which rows of a file are items at all, by the benchmark's own rule: those that say one of the
 * kept words in each of the columns, and none of the words to leave out.
 *
 * @param keep words by column
 * @param leaveOut words by column
 */
record RowFilter(Map<String, List<String>> keep, Map<String, List<String>> leaveOut) {

  /** The keys "keep" and "leave-out": {@code {column: [word, word]}}. */
  static RowFilter of(Options layout) {
    return new RowFilter(words(layout, "keep"), words(layout, "leave-out"));
  }

  static RowFilter none() {
    return new RowFilter(Map.of(), Map.of());
  }

  private static Map<String, List<String>> words(Options layout, String key) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    layout.child(key).ifPresent(below -> below.keys().forEach(c -> words.put(c, below.texts(c))));
    return words;
  }

  /** Whether a row is left out. */
  Predicate<RawRow> leavesOut(Columns columns) {
    List<Predicate<RawRow>> reasons = new ArrayList<>();
    keep.forEach((column, words) -> reasons.add(says(columns.exact(column), words).negate()));
    leaveOut.forEach((column, words) -> reasons.add(says(columns.exact(column), words)));
    return row -> reasons.stream().anyMatch(reason -> reason.test(row));
  }

  private static Predicate<RawRow> says(int column, List<String> words) {
    return row -> row.has(column) && words.contains(row.value(column).toString());
  }
}
