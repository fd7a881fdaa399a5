package assayer.datasets.card;

import assayer.datasets.rows.RawRow;

/** Columns of numbers, whole or not. */
final class Decimals {
  private Decimals() {}

  /**
   * A row's number.
   *
   * @throws assayer.datasets.rows.BadRow if it is none, or not finite
   */
  static double of(RawRow row, int column) {
    if (row.typed(column) instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw row.wrong(column, "a finite number", row.typed(column));
  }
}
