package assayer.junit.engine;

import assayer.junit.run.RunResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param result what was found, unless the run could not be done
 * @param trouble why nothing of the run may pass, if nothing may
 * @param cause what broke, if something did
 */
record RunEnd(Optional<RunResult> result, Optional<String> trouble, @Nullable Throwable cause) {

  static RunEnd done(RunResult result) {
    return new RunEnd(Optional.of(result), result.trouble(), null);
  }

  static RunEnd undone(String why, @Nullable Throwable cause) {
    return new RunEnd(Optional.empty(), Optional.of(why), cause);
  }
}
