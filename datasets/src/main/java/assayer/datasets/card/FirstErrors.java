package assayer.datasets.card;

import assayer.core.option.Options;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a file writes the index of the first wrong step.
 *
 * @param base the index of the first step, 0 or 1
 * @param clean what stands for "no wrong step"; "null" stands for a null
 */
public record FirstErrors(long base, List<String> clean) {

  /** Copies the list. */
  public FirstErrors {
    clean = List.copyOf(clean);
  }

  /** The keys "base" (0 by default) and "clean" (-1 by default). */
  static FirstErrors of(Options options) {
    List<String> clean = options.texts("clean");
    return new FirstErrors(
        options.whole("base", 0, 1).orElse(0), clean.isEmpty() ? List.of("-1") : clean);
  }

  /** Whether a value stands for "no wrong step". */
  public boolean isClean(Object value) {
    return clean.contains(value.toString());
  }

  /** The zero-based index a value stands for; empty when it is no index. */
  public OptionalInt index(Object value) {
    boolean whole = value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue());
    long index = whole ? ((Number) value).longValue() - base : -1;
    return index < 0 || index > Integer.MAX_VALUE
        ? OptionalInt.empty()
        : OptionalInt.of((int) index);
  }

  OptionalInt read(RawRow row, int column) {
    Object value = row.value(column);
    if (isClean(value)) {
      return OptionalInt.empty();
    }
    long index = row.whole(column) - base;
    if (index < 0 || index > Integer.MAX_VALUE) {
      throw new BadRow(
          "the first wrong step is " + value + "; it counts from " + base + ", none is " + clean);
    }
    return OptionalInt.of((int) index);
  }
}
