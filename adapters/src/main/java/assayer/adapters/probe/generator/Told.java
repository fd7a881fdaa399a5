package assayer.adapters.probe.generator;

import assayer.adapters.probe.Ruling;
import assayer.adapters.wire.WireResponse;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Said;
import java.util.List;
import java.util.Optional;

/**
 * What came of one request.
 *
 * @param outcome as a run would have it
 * @param response the answer as it came, if one did
 */
record Told(Outcome<Completion> outcome, Optional<WireResponse> response) {

  /** Why there is no answer at all; empty where the model said something or declined to. */
  Optional<Ruling> failure() {
    return outcome instanceof Outcome.Failed<Completion> failed
        ? Optional.of(Ruling.failed(failed.kind(), failed.message()))
        : Optional.empty();
  }

  /** What was said, however it ended. */
  String text() {
    List<Said> said = outcome.exchange().said();
    return said.isEmpty() ? "" : said.get(said.size() - 1).text();
  }

  /** How it ended. */
  Finish finish() {
    List<Said> said = outcome.exchange().said();
    return said.isEmpty() ? Finish.UNKNOWN : said.get(said.size() - 1).finish();
  }
}
