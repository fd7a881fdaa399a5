package assayer.core.dataset;

import assayer.core.item.Item;
import assayer.core.item.Row;
import java.util.List;

/**
 * Some rows in a row, not yet read.
 *
 * @param <I> the kind of item
 */
@FunctionalInterface
public interface Chunk<I extends Item> {

  /** Reads the rows; may be called by any thread, once. */
  List<Row<I>> rows();
}
