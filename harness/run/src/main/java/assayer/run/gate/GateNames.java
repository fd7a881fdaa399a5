package assayer.run.gate;

import assayer.core.option.Problems;
import assayer.core.option.Spelling;
import java.util.Collection;

/**
 * The names a gate may use.
 *
 * @param suites suites that are run
 * @param models models that are run
 */
public record GateNames(Collection<String> suites, Collection<String> models) {

  /** Notes each name of a gate that is not known; one that was left out was noted before. */
  public void check(Gate gate, Problems problems) {
    check(gate, "suite", gate.suite(), suites, problems);
    check(gate, "model", gate.model(), models, problems);
  }

  private static void check(
      Gate gate, String what, String name, Collection<String> known, Problems problems) {
    if (!name.isEmpty() && !known.contains(name)) {
      problems.add(gate.place(), Spelling.unknown(what, name, known));
    }
  }
}
