package assayer.core.suite;

import assayer.core.item.Item;

/**
 * Adds up what was observed of one model. Not safe for threads; items come in the dataset's order.
 *
 * @param <I> the kind of item
 */
public interface Scoring<I extends Item> {

  /** Takes one item with the outcome of each of its asks. */
  void add(Observed<I> observed);

  /** What it amounts to so far. */
  Scored scored();
}
