package assayer.junit.jupiter;

import assayer.core.reading.SuiteResult;
import assayer.run.gate.Gate;

/** Demands on one result. */
public final class ResultAssert {
  private final SuiteResult result;

  ResultAssert(SuiteResult result) {
    this.result = result;
  }

  /** On a metric in the section "overall". */
  public ReadingAssert reading(String metric) {
    Gate gate = Gate.on(result.suite(), metric).model(result.model()).dataset(result.dataset());
    return new ReadingAssert(result, gate);
  }

  /** On the suite's headline in the section "overall". */
  public ReadingAssert headline() {
    return reading(result.headline());
  }
}
