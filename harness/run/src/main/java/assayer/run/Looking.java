package assayer.run;

import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Stopping;
import assayer.run.gate.Decided;
import assayer.run.gate.Gate;
import assayer.run.gate.GateKeeper;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at gates while models are asked. A gate that is decided stays so, as the p-values it rests
 * on can only fall; one of a family of which others are not asked yet has to do without them.
 */
final class Looking implements AutoCloseable {
  private final Plugins plugins;
  private final RunEvidence evidence;

  /**
   * @param folder where the run's observations go
   */
  Looking(RunPlan plan, Path folder) {
    this.plugins = plan.plugins();
    this.evidence = RunEvidence.looking(plan, folder);
  }

  /** Tells what is known of a model by now. */
  void tell(Entry<?> entry, Seat seat, Heard heard, Stopping stopping) {
    evidence.tell(
        ReadRun.contender(entry, seat), BoardRows.row(entry, seat, heard, stopping), heard);
  }

  /** The gates that are not decided yet. */
  List<Gate> open(List<Gate> gates) {
    GateKeeper keeper = new GateKeeper(plugins.boundTests(), plugins.holm());
    return keeper.decide(gates, evidence).stream()
        .filter(one -> one.verdicts().stream().anyMatch(v -> v.decision() == Decision.INCONCLUSIVE))
        .map(Decided::gate)
        .toList();
  }

  @Override
  public void close() {
    evidence.close();
  }
}
