package assayer.cli;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.run.Runner;
import java.util.List;

/** The exit statuses, fixed for scripts. */
final class Exit {
  /** Done, and every gate passed. */
  static final int OK = 0;

  /** A gate failed. */
  static final int GATE_FAILED = 1;

  /** Usage, or the run file is wrong; nothing was run. */
  static final int USAGE = 2;

  /** The run did not finish; what was done is stored. */
  static final int UNFINISHED = 3;

  /** No gate failed, but one is inconclusive. */
  static final int INCONCLUSIVE = 4;

  private Exit() {}

  static int of(Runner.Outcome outcome) {
    List<Decision> decisions =
        outcome.results().gates().stream().map(GateVerdict::decision).toList();
    if (!outcome.results().complete()) {
      return UNFINISHED;
    }
    if (decisions.contains(Decision.FAIL)) {
      return GATE_FAILED;
    }
    if (!outcome.clean()) {
      return UNFINISHED;
    }
    return decisions.contains(Decision.INCONCLUSIVE) ? INCONCLUSIVE : OK;
  }
}
