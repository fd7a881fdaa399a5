package assayer.metrics.discrimination;

import java.util.Arrays;

/** What a score says about the positive class. */
public enum Direction {
  /** The higher the score, the likelier a row is positive. */
  HIGHER,
  /** The lower the score, the likelier. */
  LOWER;

  /** The scores, turned so that higher means positive. */
  double[] rising(double[] scores) {
    return this == HIGHER ? scores : Arrays.stream(scores).map(score -> -score).toArray();
  }
}
