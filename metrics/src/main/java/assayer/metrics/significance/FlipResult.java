package assayer.metrics.significance;

import assayer.core.reading.Reading;

/**
 * What sign flips say.
 *
 * @param effect the mean difference, first minus second, over rows
 * @param pValue two-sided, within (0, 1]
 * @param firstBetter one-sided, for "the first is better"
 * @param secondBetter one-sided, for "the second is better"
 * @param method "sign-flip-exact" or "sign-flip-monte-carlo"
 */
public record FlipResult(
    Reading effect, Reading pValue, Reading firstBetter, Reading secondBetter, String method) {

  /** The two-sided test. */
  public TestResult twoSided() {
    return new TestResult(effect, pValue, method);
  }
}
