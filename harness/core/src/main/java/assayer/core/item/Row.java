package assayer.core.item;

import assayer.core.option.Problem;

/**
 * What became of one or more rows of a file: an item, a problem, or nothing by the benchmark's
 * rule.
 *
 * @param <I> the kind of item
 */
public sealed interface Row<I extends Item> {

  /** How many rows of the file this stands for; more than one where rows are grouped to an item. */
  int rowsRead();

  /**
   * Rows that became an item.
   *
   * @param <I> the kind of item
   * @param item the item
   * @param rowsRead rows it was made of
   */
  record Read<I extends Item>(I item, int rowsRead) implements Row<I> {}

  /**
   * Rows that did not become an item.
   *
   * @param <I> the kind of item that was wanted
   * @param problem why, and where
   * @param rowsRead rows that are lost with it
   */
  record Rejected<I extends Item>(Problem problem, int rowsRead) implements Row<I> {}

  /**
   * Rows that the benchmark itself leaves out, such as pairs without a preference. They are read
   * and counted, but are no items and no mistakes.
   *
   * @param <I> the kind of item the others are
   * @param rowsRead rows that are left out
   */
  record LeftOut<I extends Item>(int rowsRead) implements Row<I> {}
}
