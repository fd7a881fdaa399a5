package assayer.junit.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineDiscoveryResults;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The engine on trial: what a launcher sees of it. */
final class Trial {
  private final EngineTestKit.Builder kit;

  private Trial(Path out) {
    this.kit =
        EngineTestKit.engine(AssayEngine.ID)
            .configurationParameter("assayer.out", out.resolve("out").toString());
  }

  static Trial of(Path out, Class<?>... types) {
    Trial trial = new Trial(out);
    for (Class<?> type : types) {
      trial.kit.selectors(selectClass(type));
    }
    return trial;
  }

  static Trial of(Path out, DiscoverySelector... selectors) {
    Trial trial = new Trial(out);
    trial.kit.selectors(selectors);
    return trial;
  }

  Trial with(String parameter, String value) {
    kit.configurationParameter(parameter, value);
    return this;
  }

  Trial with(Filter<?> filter) {
    kit.filters(filter);
    return this;
  }

  EngineDiscoveryResults found() {
    return kit.discover();
  }

  EngineExecutionResults done() {
    return kit.execute();
  }

  /** The tests that ended, each with how: {@code name: STATUS}. */
  static List<String> ends(EngineExecutionResults results) {
    return results.testEvents().finished().stream()
        .map(event -> name(event) + ": " + result(event).getStatus())
        .collect(Collectors.toList());
  }

  static String name(Event event) {
    return event.getTestDescriptor().getDisplayName();
  }

  static TestExecutionResult result(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class);
  }

  /** What the failed tests say. */
  static List<String> messages(EngineExecutionResults results) {
    return thrown(results).stream().map(Throwable::getMessage).toList();
  }

  static List<Throwable> thrown(EngineExecutionResults results) {
    List<Throwable> thrown = new ArrayList<>();
    results.testEvents().finished().stream()
        .map(Trial::result)
        .filter(result -> result.getStatus() != Status.SUCCESSFUL)
        .map(TestExecutionResult::getThrowable)
        .flatMap(Optional::stream)
        .forEach(thrown::add);
    return thrown;
  }
}
