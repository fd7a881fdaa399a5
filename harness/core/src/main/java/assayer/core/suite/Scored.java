package assayer.core.suite;

import assayer.core.reading.SectionReading;
import java.util.List;

/**
 * The readings of one model on one dataset, and what each item did to the headline.
 *
 * @param readings in the order they are to be shown; the section "overall" is among them
 * @param influence for each item in order, how much it moved the headline: the value plus the mean
 *     of these is its linear approximation, so their sum is 0 up to rounding. Two models'
 *     influences on the same items give the standard error of their difference. Empty when
 *     undefined
 */
public record Scored(List<SectionReading> readings, Influence influence) {

  /** Copies the list. */
  public Scored {
    readings = List.copyOf(readings);
  }
}
