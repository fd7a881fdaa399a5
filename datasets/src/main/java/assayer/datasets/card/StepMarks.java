package assayer.datasets.card;

import assayer.core.item.Correctness;
import assayer.core.option.Options;
import assayer.core.option.Value;
import assayer.datasets.rows.BadRow;
import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Null;
import assayer.datasets.rows.RawRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where a file labels each step: a list of labels, or a list of the wrong steps' indices, all
 * others being right.
 *
 * @param labels the column of labels
 * @param errors the column of indices, which may go beyond the last step: such a one is kept
 * @param words what stands for right, wrong and unknown; a null is unknown
 */
record StepMarks(Optional<String> labels, Optional<String> errors, Map<String, Correctness> words) {
  private static final int MOST_INDEX = 1 << 16; // a slip in a file must not cost the memory
  private static final Map<String, Correctness> MEANINGS =
      Map.of(
          "right", Correctness.RIGHT,
          "wrong", Correctness.WRONG,
          "unknown", Correctness.UNKNOWN);

  /** 0 is wrong in some files and neutral, which counts as right, in others: a layout must say. */
  private static final Map<String, Correctness> USUAL =
      Map.of(
          "1", Correctness.RIGHT,
          "true", Correctness.RIGHT,
          "+", Correctness.RIGHT,
          "-1", Correctness.WRONG,
          "false", Correctness.WRONG,
          "-", Correctness.WRONG);

  StepMarks {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** The keys "labels" with "label-words", or "errors". */
  static StepMarks of(Options layout) {
    return new StepMarks(layout.text("labels"), layout.text("errors"), words(layout));
  }

  private static Map<String, Correctness> words(Options layout) {
    if (!(layout.value("label-words").orElse(null) instanceof Value.Mapping)) {
      return USUAL;
    }
    Map<String, Correctness> words = new LinkedHashMap<>();
    layout
        .child("label-words")
        .ifPresent(
            below ->
                below
                    .keys()
                    .forEach(
                        word -> below.oneOf(word, MEANINGS).ifPresent(m -> words.put(word, m))));
    return words;
  }

  boolean isGiven() {
    return labels.isPresent() || errors.isPresent();
  }

  /** Reads the labels of a row. */
  @FunctionalInterface
  interface Reader {
    /**
     * The labels, from the first step on.
     *
     * @throws BadRow if they cannot be read
     */
    List<Correctness> labels(RawRow row, int steps);
  }

  Reader reader(Columns columns, DataFile file, FirstErrors base) {
    int labelsAt = Optionals.exact(columns, file, labels);
    int errorsAt = Optionals.exact(columns, file, errors);
    if (labelsAt >= 0) {
      return (row, steps) -> labels(row, labelsAt, steps);
    }
    return errorsAt < 0
        ? (row, steps) -> List.of()
        : (row, steps) -> errors(row, errorsAt, steps, base);
  }

  private List<Correctness> labels(RawRow row, int column, int steps) {
    List<Correctness> marks = new ArrayList<>();
    for (Object label : row.list(column)) {
      marks.add(mark(label, row, column));
    }
    if (marks.size() > steps) {
      throw new BadRow(
          "there are " + marks.size() + " labels for " + steps + " steps; label each step once");
    }
    return marks;
  }

  private Correctness mark(Object label, RawRow row, int column) {
    if (label instanceof Null) {
      return Correctness.UNKNOWN;
    }
    Correctness mark = words.get(label.toString());
    if (mark == null) {
      throw row.wrong(
          column, "a list of " + new TreeSet<>(words.keySet()) + " (see label-words)", label);
    }
    return mark;
  }

  private static List<Correctness> errors(RawRow row, int column, int steps, FirstErrors base) {
    List<Correctness> marks = new ArrayList<>(Collections.nCopies(steps, Correctness.RIGHT));
    for (Object error : row.list(column)) {
      int index = base.index(error).orElse(MOST_INDEX);
      if (index >= MOST_INDEX) {
        throw row.wrong(column, "a list of step numbers from " + base.base(), error);
      }
      while (marks.size() <= index) {
        marks.add(Correctness.UNKNOWN);
      }
      marks.set(index, Correctness.WRONG);
    }
    return marks;
  }
}
