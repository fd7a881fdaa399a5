package assayer.metrics.tournament;

import assayer.core.reading.Reading;
import java.util.List;

/**
 * What the order of the games does to Elo ratings.
 *
 * @param mean of each system's rating over the orders
 * @param spread standard deviation of each system's rating over the orders, by n - 1; it is no
 *     standard error, as all orders have the same games
 */
public record EloSpread(List<Reading> mean, List<Reading> spread) {

  /** Copies the lists. */
  public EloSpread {
    mean = List.copyOf(mean);
    spread = List.copyOf(spread);
  }
}
