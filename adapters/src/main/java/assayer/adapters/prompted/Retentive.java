package assayer.adapters.prompted;

import assayer.core.model.AskId;
import assayer.core.model.Generator;
import assayer.core.outcome.Outcome;

/** A generator that wants to know what its completions were worth. */
public interface Retentive extends Generator {

  /** Tells what became of an ask whose completions it gave. */
  void settled(AskId id, Outcome<?> outcome);
}
