package assayer.core.dataset;

import assayer.core.item.Item;
import java.util.Optional;

/**
 * Items of one kind, to be streamed as often as one likes.
 *
 * @param <I> the kind of item
 */
public interface Dataset<I extends Item> {

  /** What it is and where it comes from. */
  DatasetCard card();

  /** Why it may be another one tomorrow, if it may; a gate needs one that stays. */
  default Optional<Unpinned> unpinned() {
    return Optional.empty();
  }

  /**
   * Starts a pass over the rows.
   *
   * @param text whether prompts and completions are wanted; a reader may leave them "" when they
   *     are not, which saves time on large files. Ids, subsets and gold are always there.
   */
  Rows<I> rows(boolean text);
}
