package assayer.junit.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What tests are executed in.
 *
 * @param listener is told what was found
 * @param parameters gives the text of a configuration parameter
 * @param output gives tests their folders
 * @param run the run that tests belong to; none above a run
 */
record RunContext(
    EngineExecutionListener listener,
    Function<String, Optional<String>> parameters,
    OutputDirectoryCreator output,
    @Nullable OneRun run)
    implements EngineExecutionContext {

  static RunContext of(ExecutionRequest request) {
    return new RunContext(
        request.getEngineExecutionListener(),
        request.getConfigurationParameters()::get,
        request.getOutputDirectoryCreator(),
        null);
  }

  RunContext in(OneRun inner) {
    return new RunContext(listener, parameters, output, inner);
  }

  /** The run's end; does the run if nobody has asked before. */
  RunEnd end() {
    return Objects.requireNonNull(run).end();
  }
}
