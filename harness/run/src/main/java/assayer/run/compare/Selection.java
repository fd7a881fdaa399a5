package assayer.run.compare;

import assayer.core.item.Item;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import java.util.BitSet;

/**
 * Scores some of the items that come, by their places.
 *
 * @param <I> the kind of item
 */
public final class Selection<I extends Item> implements Scoring<I> {
  private final Scoring<I> scoring;
  private final BitSet places;
  private int next;

  /** Around a scoring that gets the items at these places, counted from 0. */
  public Selection(Scoring<I> scoring, BitSet places) {
    this.scoring = scoring;
    this.places = places;
  }

  @Override
  public void add(Observed<I> observed) {
    if (places.get(next++)) {
      scoring.add(observed);
    }
  }

  @Override
  public Scored scored() {
    return scoring.scored();
  }
}
