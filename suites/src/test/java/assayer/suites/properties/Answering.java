package assayer.suites.properties;

import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.outcome.Answer;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;

/** Whoever answers. */
@FunctionalInterface
interface Answering {
  Outcome<?> answer(Role role, Ask<?> ask);

  /** Refuses, mumbles and breaks now and then, always at the same asks. */
  default Answering withGaps() {
    return (role, ask) ->
        switch (Math.floorMod(ask.id().item().row().hashCode() + ask.id().slot().hashCode(), 5)) {
          case 0 -> new Outcome.Refused<Answer>("no");
          case 1 -> new Outcome.Unparsed<Answer>("?", "something else");
          case 2 -> new Outcome.Failed<Answer>(FailureKind.TIMEOUT, "late", 1);
          default -> answer(role, ask);
        };
  }
}
