package assayer.core.reading;

import assayer.core.manifest.Manifest;
import java.util.List;

/**
 * All that a run found; the only source of every page and table.
 *
 * @param run the run's name
 * @param manifest what one needs to get the same numbers again
 * @param complete whether every ask of the plan was put and settled
 * @param results one for each suite, dataset and model
 * @param gates one for each gate of the run file
 */
public record Results(
    String run,
    Manifest manifest,
    boolean complete,
    List<SuiteResult> results,
    List<GateVerdict> gates) {

  /** Copies the lists. */
  public Results {
    results = List.copyOf(results);
    gates = List.copyOf(gates);
  }

  /** The same with gates that were decided. */
  public Results with(List<GateVerdict> gates) {
    return new Results(run, manifest, complete, results, gates);
  }
}
