package assayer.junit.engine;

import assayer.core.option.Problem;
import assayer.junit.run.Legible;
import assayer.junit.run.RunResult;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.opentest4j.AssertionFailedError;

/** Passes when the run could be done, demands something, and finished. */
final class FinishTest extends Knot {

  FinishTest(UniqueId id, String title, Set<TestTag> tags) {
    super(id, title, null, tags);
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public RunContext execute(RunContext context, DynamicTestExecutor others) {
    RunEnd end = context.end();
    end.trouble()
        .ifPresent(
            trouble -> {
              throw new AssertionFailedError(
                  trouble + end.result().map(FinishTest::more).orElse(""), end.cause());
            });
    return context;
  }

  /** What else was noted, and where to look. */
  private static String more(RunResult result) {
    String problems =
        result.problems().stream()
            .map(Problem::toString)
            .map(Legible::of)
            .collect(Collectors.joining("\n", "\n", ""));
    return problems.stripTrailing() + "\n" + Page.of(result);
  }
}
