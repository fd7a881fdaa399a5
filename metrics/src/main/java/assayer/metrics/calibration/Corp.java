package assayer.metrics.calibration;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.order.DistinctValues;
import java.util.Arrays;
import java.util.Optional;

/**
 * Calibration without bins (CORP: Dimitriadis, Gneiting and Jordan 2021). With c the isotonic fit
 * of labels on the probabilities p: miscalibration = Brier(p) - Brier(c), discrimination =
 * Brier(base rate) - Brier(c), uncertainty = base (1 - base); Brier = miscalibration -
 * discrimination + uncertainty, the first two at least 0. O(n).
 *
 * <p>c is fitted on the rows it is measured on, so miscalibration is above 0 even for a calibrated
 * model; {@link #ifCalibrated} says how far.
 */
public final class Corp {
  private final Optional<LabelGroups> groups;
  private final double[] recalibrated;

  private Corp(Optional<LabelGroups> groups, double[] recalibrated) {
    this.groups = groups;
    this.recalibrated = recalibrated;
  }

  /**
   * Of rows.
   *
   * @param probabilities within [0, 1]
   * @param labels whether it happened, of the same length
   */
  public static Corp of(double[] probabilities, boolean[] labels) {
    CalibrationRows.checkLengths(probabilities.length, labels.length);
    DistinctValues distinct = DistinctValues.of(probabilities);
    if (distinct.size() == 0) {
      return new Corp(Optional.empty(), new double[0]);
    }
    double least = distinct.at(0);
    double most = distinct.at(distinct.size() - 1);
    if (least < 0 || most > 1) {
      throw new IllegalArgumentException(
          "probabilities must be within 0 and 1, got " + least + " to " + most);
    }
    LabelGroups groups = LabelGroups.of(distinct, labels);
    double[] fitted = groups.isotonic();
    double[] recalibrated = new double[labels.length];
    Arrays.setAll(recalibrated, row -> fitted[distinct.placeOf(row)]);
    return new Corp(Optional.of(groups), recalibrated);
  }

  /** The Brier score itself. */
  public Reading brier() {
    return reading(groups.map(LabelGroups::brier));
  }

  /** What recalibration would save: 0 at best. */
  public Reading miscalibration() {
    return reading(groups.map(LabelGroups::miscalibration));
  }

  /** What the recalibrated probabilities save over the base rate: the more the better. */
  public Reading discrimination() {
    return reading(groups.map(g -> Math.max(0, spread(g) - g.brier(g.isotonic()))));
  }

  /** The Brier score of the base rate, within [0, 1/4]. */
  public Reading uncertainty() {
    return reading(groups.map(Corp::spread));
  }

  private static double spread(LabelGroups groups) {
    return groups.frequency() * (1 - groups.frequency());
  }

  /** The isotonic fit, row by row. */
  public double[] recalibrated() {
    return recalibrated.clone();
  }

  /**
   * What the same probabilities would show if they were true, by simulation.
   *
   * @param replicates at least 1; 200 will do
   * @param level of the range, within (0, 1)
   */
  public CalibratedReference ifCalibrated(int replicates, long seed, double level) {
    return groups
        .map(g -> CalibratedReference.simulated(g, replicates, seed, level))
        .orElseGet(
            () -> {
              Undefined empty = new Undefined(Undefined.Reason.EMPTY, 0);
              return new CalibratedReference(empty, empty);
            });
  }

  private Reading reading(Optional<Double> value) {
    return value.isPresent()
        ? Estimate.bare(value.get(), recalibrated.length)
        : new Undefined(Undefined.Reason.EMPTY, 0);
  }
}
