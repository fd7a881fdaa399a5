package assayer.metrics.mean;

/** A function of several means that has a gradient where the means lie. */
public interface SmoothFunction {

  /**
   * Its value.
   *
   * @param means one a column
   */
  double value(double[] means);

  /** Its slope by each of the means. */
  double[] gradient(double[] means);
}
