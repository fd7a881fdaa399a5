package assayer.core.suite;

import assayer.core.model.Ask;
import assayer.core.outcome.Outcome;

/**
 * One ask and what came of it: the atom that is stored.
 *
 * @param ask what was asked
 * @param outcome what came of it; a failure knows its attempts
 * @param millis how long the call took that held it, at least 0
 */
public record Observation(Ask<?> ask, Outcome<?> outcome, long millis) {}
