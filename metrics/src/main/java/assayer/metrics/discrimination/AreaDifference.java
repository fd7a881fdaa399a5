package assayer.metrics.discrimination;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;

/**
 * Two areas under curves over the same rows.
 *
 * @param difference first less second, with standard error and interval
 * @param statistic difference / standard error, standard normal if nothing is behind it
 * @param pValue two-sided; 1 if no row is placed differently
 */
public record AreaDifference(Reading difference, Reading statistic, Reading pValue) {

  static AreaDifference undefined(Undefined why) {
    return new AreaDifference(why, why, why);
  }
}
