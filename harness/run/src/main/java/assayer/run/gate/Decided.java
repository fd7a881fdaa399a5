package assayer.run.gate;

import assayer.core.reading.GateVerdict;
import java.util.List;

/**
 * A gate and what became of it.
 *
 * @param gate the demand
 * @param verdicts one, or one for each section where every section is meant; never none
 */
public record Decided(Gate gate, List<GateVerdict> verdicts) {

  /** Copies the list; refuses a gate that was passed over in silence. */
  public Decided {
    verdicts = List.copyOf(verdicts);
    if (verdicts.isEmpty()) {
      throw new IllegalArgumentException("gate " + gate.id() + " has no verdict");
    }
  }
}
