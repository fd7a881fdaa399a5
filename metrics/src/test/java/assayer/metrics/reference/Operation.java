package assayer.metrics.reference;

import java.util.List;
import java.util.function.Function;

/**
 * How one operation of the reference data is computed here.
 *
 * @param file the file's name without its ending: the metric
 * @param name the operation's name in it
 * @param rows lists of the input that hold one entry a row; shuffled alike they must give the same
 *     result. Empty where the order is part of the definition or rows are no lists
 * @param run computes the result; an impossible argument is an IllegalArgumentException
 */
record Operation(String file, String name, List<String> rows, Function<Input, Found> run) {

  static Operation of(String file, String name, Function<Input, Found> run) {
    return new Operation(file, name, List.of(), run);
  }

  /** With the lists that hold one entry a row. */
  Operation shuffling(String... rows) {
    return new Operation(file, name, List.of(rows), run);
  }

  Found compute(Input input) {
    return run.apply(input);
  }

  String id() {
    return file + "/" + name;
  }
}
