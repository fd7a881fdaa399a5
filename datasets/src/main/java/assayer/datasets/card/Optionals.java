package assayer.datasets.card;

import assayer.datasets.rows.Columns;
import assayer.datasets.rows.DataFile;
import assayer.datasets.rows.RawRow;
import java.util.Optional;

/** Columns a file may lack: their number is -1 then. */
final class Optionals {
  private Optionals() {}

  static int text(Columns columns, DataFile file, Optional<String> column) {
    return column.filter(file::has).map(columns::text).orElse(-1);
  }

  static int exact(Columns columns, DataFile file, Optional<String> column) {
    return column.filter(file::has).map(columns::exact).orElse(-1);
  }

  /** A name, "" where there is none. */
  static String name(RawRow row, int column) {
    return row.has(column) && row.value(column) instanceof String name ? name : "";
  }
}
