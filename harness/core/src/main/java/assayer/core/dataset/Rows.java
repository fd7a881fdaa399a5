package assayer.core.dataset;

import assayer.core.item.Item;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a dataset; used by one thread. Whatever is wrong with the data comes as a rejected
 * row, a file that breaks off as a last one.
 *
 * @param <I> the kind of item
 */
public interface Rows<I extends Item> extends AutoCloseable {

  /** The next chunk, or null at the end. */
  @Nullable Chunk<I> next();

  @Override
  void close();
}
