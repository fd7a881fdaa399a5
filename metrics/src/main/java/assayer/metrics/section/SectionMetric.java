package assayer.metrics.section;

import assayer.core.reading.Reading;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;

/** A metric over the items of a table that can be read of one section or of all. */
public interface SectionMetric {

  /** Of the whole dataset. */
  Reading overall(Bootstrap bootstrap);

  /** Of the subsets of one section. */
  Reading section(String section, Bootstrap bootstrap);

  /**
   * What each item of the table does to the overall figure; {@link Influence#NONE} when that is
   * undefined.
   */
  Influence influence();
}
