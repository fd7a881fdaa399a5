package assayer.junit.jupiter;

import assayer.core.reading.SuiteResult;
import assayer.run.Plugins;
import assayer.run.Verdicts;
import assayer.run.gate.Gate;
import java.util.List;

/**
 * Demands on one reading. Each is a gate of its own and is decided alone: several are not corrected
 * together, as those of a run file are.
 */
public final class ReadingAssert {
  private final SuiteResult result;
  private final Gate gate;

  ReadingAssert(SuiteResult result, Gate gate) {
    this.result = result;
    this.gate = gate;
  }

  /** In another section than "overall". */
  public ReadingAssert section(String name) {
    return new ReadingAssert(result, gate.section(name));
  }

  /** For the demands that follow: at least this share of asks, within [0, 1], must be answered. */
  public ReadingAssert coverageAtLeast(double share) {
    return new ReadingAssert(result, gate.coverageAtLeast(share));
  }

  /**
   * The true value is at least this.
   *
   * @throws org.opentest4j.AssertionFailedError if it is not, or cannot be said to be
   */
  public ReadingAssert lowerBoundAtLeast(double bound) {
    return decided(gate.lowerBoundAtLeast(bound));
  }

  /**
   * The true value is at most this.
   *
   * @throws org.opentest4j.AssertionFailedError if it is not, or cannot be said to be
   */
  public ReadingAssert upperBoundAtMost(double bound) {
    return decided(gate.upperBoundAtMost(bound));
  }

  private ReadingAssert decided(Gate demand) {
    Verdicts.of(Plugins.find(), result, List.of(demand))
        .forEach(decided -> decided.verdicts().forEach(AssayAssertions::assertPasses));
    return this;
  }
}
