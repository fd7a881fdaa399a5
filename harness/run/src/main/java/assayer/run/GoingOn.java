package assayer.run;

import assayer.core.model.AskId;
import assayer.core.model.Conditions;
import assayer.core.outcome.Outcome;
import assayer.core.suite.Observation;
import assayer.run.store.JobKey;
import assayer.run.store.RunStore;
import java.util.List;

/**
 * As a run goes on: whatever has no answer yet is put, failures among it, and stored.
 *
 * @param store the run's folder
 */
record GoingOn(RunStore store) implements Asking {

  @Override
  public boolean again(JobKey job, AskId ask, Outcome<?> stored) {
    return stored instanceof Outcome.Failed<?>;
  }

  @Override
  public boolean unstored() {
    return true;
  }

  @Override
  public void keep(JobKey job, List<Observation> observations) {
    store.log().append(job, observations);
  }

  @Override
  public Conditions conditions(RunPlan plan) {
    return plan.conditions().in(store.folder());
  }
}
