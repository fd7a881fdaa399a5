package assayer.datasets.rows;

import org.jspecify.annotations.Nullable;

/** Reads the wanted columns of one row; used by one thread. */
interface RowParser {

  /**
   * The values by column; null where the row has no such column.
   *
   * @throws BadRow if the bytes are no row
   */
  @Nullable Object[] parse(byte[] bytes, int from, int to);
}
