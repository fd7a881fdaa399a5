package assayer.run;

import assayer.core.model.AskId;
import assayer.core.model.Conditions;
import assayer.core.outcome.Outcome;
import assayer.core.suite.Observation;
import assayer.run.store.JobKey;
import java.util.List;

/** Which asks a session puts, and where what comes of them goes. Called by several threads. */
interface Asking {

  /** Whether an ask is put although something is stored about it. */
  boolean again(JobKey job, AskId ask, Outcome<?> stored);

  /** Whether asks are put of which nothing is stored. */
  boolean unstored();

  /** Takes what came of some asks. */
  void keep(JobKey job, List<Observation> observations);

  /** What holds for every model that is opened for it. */
  Conditions conditions(RunPlan plan);
}
