package assayer.junit.jupiter;

import assayer.core.reading.Estimate;
import assayer.core.reading.GateVerdict;
import assayer.junit.run.Legible;
import org.opentest4j.AssertionFailedError;

/** Says how a demand was not met. */
final class Shortfall {
  private Shortfall() {}

  static AssertionFailedError of(GateVerdict verdict) {
    String message = verdict.decision() + "  " + verdict.id() + ": " + verdict.sentence();
    return new AssertionFailedError(
        Legible.line(message),
        Legible.line("PASS  " + verdict.id()),
        verdict.decision() + "  " + verdict.measured().map(Shortfall::numbers).orElse("no number"));
  }

  private static String numbers(Estimate estimate) {
    return estimate.value()
        + estimate.interval().map(i -> " [" + i.low() + ", " + i.high() + "]").orElse("");
  }
}
