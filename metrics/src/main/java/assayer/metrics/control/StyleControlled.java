package assayer.metrics.control;

import assayer.core.reading.Reading;
import java.util.List;

/**
 * Models at equal style.
 *
 * @param winRates of each model against the baseline, in percent
 * @param features how much each style moves the judge: the change of the log odds for a standard
 *     deviation more of it; undefined where all games are alike in it
 */
public record StyleControlled(List<Reading> winRates, List<Reading> features) {

  /** Copies the lists. */
  public StyleControlled {
    winRates = List.copyOf(winRates);
    features = List.copyOf(features);
  }
}
