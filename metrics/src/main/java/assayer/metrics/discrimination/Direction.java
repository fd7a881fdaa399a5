package assayer.metrics.discrimination;

/** What a score says about the positive class. */
public enum Direction {
  /** The higher the score, the likelier a row is positive. */
  HIGHER,
  /** The lower the score, the likelier. */
  LOWER;

  /** The score, turned so that higher means positive, and never -0.0. */
  double rising(double score) {
    return (this == HIGHER ? score : -score) + 0.0;
  }
}
