package assayer.run;

import assayer.core.model.AskId;
import assayer.core.model.Conditions;
import assayer.core.outcome.Outcome;
import assayer.core.suite.Observation;
import assayer.run.store.JobKey;
import assayer.run.store.RunStore;
import assayer.run.verify.Draw;
import assayer.run.verify.Rechecks;
import java.util.List;
import java.util.Optional;

/**
 * To find out whether a run would come out the same: what was drawn is put again and held against
 * what is stored; nothing else is put, and nothing is stored. A model gets no folder, so one that
 * collects asks for a batch answers at once.
 *
 * @param store the run's folder, open for reading
 * @param draw what is put again
 * @param rechecks where it is held against what is stored
 */
record AskingAgain(RunStore store, Draw draw, Rechecks rechecks) implements Asking {

  @Override
  public boolean again(JobKey job, AskId ask, Outcome<?> stored) {
    return !(stored instanceof Outcome.Failed<?>) && draw.takes(job, ask.item().row(), ask.slot());
  }

  @Override
  public boolean unstored() {
    return false;
  }

  @Override
  public void keep(JobKey job, List<Observation> observations) {
    for (Observation observation : observations) {
      AskId ask = observation.ask().id();
      Optional<Outcome<?>> stored = store.stored().find(job, ask);
      stored.ifPresent(
          was -> rechecks.add(job, ask.item().row(), ask.slot(), was, observation.outcome()));
    }
  }

  @Override
  public Conditions conditions(RunPlan plan) {
    return plan.conditions();
  }
}
