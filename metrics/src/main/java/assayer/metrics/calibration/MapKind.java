package assayer.metrics.calibration;

import java.util.Arrays;

/** The maps, by what they assume. */
public enum MapKind {
  /** {@link Isotonic}: only that probability does not fall with the score. */
  ISOTONIC {
    @Override
    public Fit<? extends CalibrationMap> fit(double[] scores, boolean[] labels) {
      CalibrationRows.checkLengths(scores.length, labels.length);
      double[] values = new double[labels.length];
      Arrays.setAll(values, i -> labels[i] ? 1 : 0);
      return Isotonic.fit(scores, values);
    }
  },
  /** {@link Platt}: that the logit is linear in the score. */
  PLATT {
    @Override
    public Fit<? extends CalibrationMap> fit(double[] scores, boolean[] labels) {
      return Platt.fit(scores, labels);
    }
  },
  /** {@link Temperature}: that the score is a logit of the wrong size. */
  TEMPERATURE {
    @Override
    public Fit<? extends CalibrationMap> fit(double[] scores, boolean[] labels) {
      return Temperature.fit(scores, labels);
    }
  };

  /**
   * Fitted to rows.
   *
   * @param scores finite
   * @param labels whether it happened, of the same length
   */
  public abstract Fit<? extends CalibrationMap> fit(double[] scores, boolean[] labels);
}
