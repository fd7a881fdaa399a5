package assayer.metrics.agreement;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.function.DoubleFunction;

/**
 * What Krippendorff's alpha says.
 *
 * @param alpha 1 minus observed over expected disagreement; at most 1, 0 at chance
 * @param observed the mean squared distance of two values of one unit
 * @param expected the mean squared distance of two of all pairable values
 * @param agreement the share of pairs of values of one unit that are equal, within [0, 1]
 * @param pairableValues values in units that have two or more
 * @param usedUnits such units
 */
public record Alpha(
    Reading alpha,
    Reading observed,
    Reading expected,
    Reading agreement,
    long pairableValues,
    long usedUnits) {

  /** Without a unit of two values. */
  static Alpha none(long units) {
    Undefined why =
        new Undefined(units == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, units);
    return new Alpha(why, why, why, why, 0, 0);
  }

  /** Of at least one such unit. */
  static Alpha of(
      Disagreement found,
      double agreement,
      long values,
      long units,
      DoubleFunction<Reading> reading) {
    return new Alpha(
        found.varies()
            ? reading.apply(found.alpha())
            : new Undefined(Undefined.Reason.NO_VARIATION, units),
        Estimate.bare(found.observed(), units),
        Estimate.bare(found.expected(), units),
        Estimate.bare(Math.max(0, agreement), units),
        values,
        units);
  }
}
