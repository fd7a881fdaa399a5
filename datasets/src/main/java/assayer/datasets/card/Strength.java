package assayer.datasets.card;

import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.Null;
import assayer.datasets.rows.RawRow;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * How strong a preference is: the mean of some columns.
 *
 * @param columns their numbers; those that the file lacks are not among them
 */
record Strength(List<Integer> columns) {

  static Strength of(Columns wanted, DataFile file, List<String> columns) {
    return new Strength(columns.stream().filter(file::has).map(wanted::exact).toList());
  }

  /** Of a row; empty where it states none. */
  OptionalDouble of(RawRow row) {
    return stated(row).average();
  }

  /** The same where the sign says which completion is better, which the label says already. */
  OptionalDouble unsigned(RawRow row) {
    return stated(row).map(Math::abs).average();
  }

  private DoubleStream stated(RawRow row) {
    return columns.stream()
        .filter(column -> row.has(column) && row.typed(column) != Null.NULL)
        .mapToDouble(column -> Decimals.of(row, column));
  }
}
