package assayer.core.item;

import assayer.core.option.Problem;

/**
 * What became of one or more rows of a file: an item, or a problem.
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
}
