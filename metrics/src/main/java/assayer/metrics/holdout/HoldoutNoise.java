package assayer.metrics.holdout;

/** The three kinds of noise of {@link Thresholdout}, each call a fresh one. */
public interface HoldoutNoise {

  /** On the threshold, at the start and after each answer from the holdout. */
  double threshold();

  /** On one comparison. */
  double query();

  /** On an answer from the holdout. */
  double answer();
}
