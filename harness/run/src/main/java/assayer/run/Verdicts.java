package assayer.run;

import assayer.core.option.ProblemException;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.Results;
import assayer.run.gate.Decided;
import assayer.run.gate.Gate;
import assayer.run.gate.GateKeeper;
import assayer.run.store.RunStore;
import java.nio.file.Path;
import java.util.List;

/** Decides gates over what a run left in its folder. */
public final class Verdicts {
  private Verdicts() {}

  /**
   * Decides them; the list is what is corrected together.
   *
   * @param folder holds a run, complete or not; nothing in it is touched
   * @return one for each gate, in the order given
   * @throws ProblemException if the folder holds no run
   */
  public static List<Decided> of(Plugins plugins, Path folder, List<Gate> gates) {
    return of(RunStore.results(folder), gates);
  }

  private static List<Decided> of(Results found, List<Gate> gates) {
    return new GateKeeper(found.results(), found.complete()).decide(gates);
  }

  /** The verdicts one after the other, as {@code results.json} holds them. */
  static List<GateVerdict> flat(List<Decided> decided) {
    return decided.stream().flatMap(one -> one.verdicts().stream()).toList();
  }

  /** Those of a plan over what was found. */
  static List<GateVerdict> of(RunPlan plan, Results found) {
    return flat(of(found, plan.gates()));
  }
}
