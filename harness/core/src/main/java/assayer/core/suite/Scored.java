package assayer.core.suite;

import assayer.core.reading.Binned;
import assayer.core.reading.Bounds;
import assayer.core.reading.Evidence;
import assayer.core.reading.SectionReading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The readings of one model on one dataset, and what each item did to the headline.
 *
 * @param readings in the order they are to be shown; the section "overall" is among them
 * @param influence for each item in order, how much it moved the headline: the value plus the mean
 *     of these is its linear approximation, so their sum is 0 up to rounding. Two models'
 *     influences on the same items give the standard error of their difference. Empty when
 *     undefined
 * @param credits for each item in order, what it was worth
 * @param evidence what is shown behind the readings
 * @param decisions of a judge, for each item in order
 */
public record Scored(
    List<SectionReading> readings,
    Influence influence,
    Credits credits,
    Evidence evidence,
    Optional<Decisions> decisions) {

  /** Copies the lists. */
  public Scored {
    readings = List.copyOf(readings);
  }

  /** Of one that is no judge. */
  public Scored(
      List<SectionReading> readings, Influence influence, Credits credits, Evidence evidence) {
    this(readings, influence, credits, evidence, Optional.empty());
  }

  /** With nothing to be shown. */
  public Scored(List<SectionReading> readings, Influence influence, Credits credits) {
    this(readings, influence, credits, Evidence.NONE);
  }

  /** The same with bins for pictures. */
  public Scored with(List<Binned> binned) {
    return new Scored(readings, influence, credits, evidence.with(binned), decisions);
  }

  /** The same of a judge. */
  public Scored with(Decisions decisions) {
    return new Scored(readings, influence, credits, evidence, Optional.of(decisions));
  }

  /** The same with bounds of the headline. */
  public Scored with(Bounds bounds) {
    return new Scored(readings, influence, credits, evidence.with(bounds), decisions);
  }

  /**
   * The same with the items in another order.
   *
   * @param order for each place, the item that comes there, counted from 0
   */
  public Scored inOrder(int[] order) {
    double[] worth = Arrays.stream(order).mapToDouble(credits::get).toArray();
    Influence moved =
        influence.size() == 0
            ? influence
            : Influence.of(
                influence.value(), Arrays.stream(order).mapToDouble(influence::get).toArray());
    return new Scored(
        readings,
        moved,
        Credits.of(worth, credits.isMean()),
        evidence,
        decisions.map(all -> all.inOrder(order)));
  }
}
