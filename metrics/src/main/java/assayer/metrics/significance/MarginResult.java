package assayer.metrics.significance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;

/**
 * Whether a new system is worse than a base by a margin or more.
 *
 * @param difference new minus base, its interval at level 1 - 2 alpha: each end is a one-sided
 *     bound
 * @param statistic the test's statistic
 * @param pValue one-sided, of "worse by the margin or more"; undefined without spread
 * @param equivalence the larger p of both one-sided tests, of "off by the margin or more"
 * @param freedom degrees of freedom, infinite where the normal distribution stands
 * @param margin above 0, fixed beforehand
 * @param method the test's name
 */
public record MarginResult(
    Reading difference,
    Reading statistic,
    Reading pValue,
    Reading equivalence,
    double freedom,
    double margin,
    String method) {

  /** Whether the new one is not worse: the lower bound lies above minus the margin. */
  public boolean notInferior() {
    return difference.estimate().flatMap(Estimate::interval).stream()
        .anyMatch(bounds -> bounds.low() > -margin);
  }

  /** Whether the two are alike: both bounds lie within the margin. */
  public boolean equivalent() {
    return difference.estimate().flatMap(Estimate::interval).stream().anyMatch(this::within);
  }

  private boolean within(Interval bounds) {
    return bounds.low() > -margin && bounds.high() < margin;
  }
}
