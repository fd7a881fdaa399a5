package assayer.junit.jupiter;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.SuiteResult;
import org.opentest4j.AssertionFailedError;

/** Demands on what a run found, decided as its gates are: on intervals, never on values alone. */
public final class AssayAssertions {
  private AssayAssertions() {}

  /** Of what one suite found of one model, in a run that finished. */
  public static ResultAssert assertThat(SuiteResult result) {
    return new ResultAssert(result);
  }

  /**
   * That a gate passed; one that is inconclusive did not.
   *
   * @throws AssertionFailedError if it did not
   */
  public static void assertPasses(GateVerdict verdict) {
    if (verdict.decision() != Decision.PASS) {
      throw Shortfall.of(verdict);
    }
  }
}
