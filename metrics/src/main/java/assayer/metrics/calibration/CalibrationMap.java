package assayer.metrics.calibration;

/** Turns a score into a probability. */
@FunctionalInterface
public interface CalibrationMap {

  /** The probability of a score; NaN is refused. */
  double probability(double score);
}
