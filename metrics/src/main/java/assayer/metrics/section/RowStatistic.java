package assayer.metrics.section;

import assayer.metrics.mean.Linearised;

/** A statistic of some rows of a table, with what each of them does to it. */
@FunctionalInterface
public interface RowStatistic {

  /**
   * Its value.
   *
   * @param items the whole table
   * @param rows which of its rows, at least one, each once
   * @return one influence for each of the rows, in their order
   */
  Linearised of(ItemTable items, int[] rows);

  /** The sum of one column over that of another. */
  static RowStatistic ratio(int numerators, int denominators) {
    return (items, rows) ->
        Linearised.ratio(items.values(rows, numerators), items.values(rows, denominators));
  }
}
