package assayer.junit.engine;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.junit.Inconclusive;
import assayer.junit.run.RunResult;
import assayer.junit.run.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Passes when a gate does. */
final class GateTest extends Knot {
  private final int number;
  private final Inconclusive inconclusive;

  /**
   * Of one gate.
   *
   * @param number its place among the gates of the run, those of the run file first, from 0
   */
  GateTest(UniqueId id, String title, Set<TestTag> tags, int number, Inconclusive inconclusive) {
    super(id, title, null, tags);
    this.number = number;
    this.inconclusive = inconclusive;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  /** Whether a list of words means it, as one of them stands in its name. */
  boolean isMeant(Optional<String> only) {
    return only.isEmpty()
        || Arrays.stream(only.get().split(","))
            .map(String::strip)
            .anyMatch(word -> !word.isEmpty() && getDisplayName().contains(word));
  }

  static SkipResult leftOut(Optional<String> only) {
    return SkipResult.skip("left out by assayer.only=" + only.orElse(""));
  }

  @Override
  public SkipResult shouldBeSkipped(RunContext context) {
    Optional<String> only = context.parameters().apply(Settings.ONLY);
    return isMeant(only) ? SkipResult.doNotSkip() : leftOut(only);
  }

  @Override
  public RunContext execute(RunContext context, DynamicTestExecutor others) {
    RunEnd end = context.end();
    if (end.result().isEmpty()) {
      throw new AssertionFailedError(
          "not decided, since the run was not done: " + end.trouble().orElse(""), end.cause());
    }
    RunResult result = end.result().get();
    List<GateVerdict> verdicts = result.decided().get(number).verdicts();
    verdicts.forEach(new Publisher(context.listener(), this)::gate);
    Words words = new Words(verdicts, Page.of(result));
    if (end.trouble().isPresent()) {
      throw new AssertionFailedError(
          end.trouble().get() + "; so this cannot pass\n" + words.message(),
          words.expected(),
          words.actual());
    }
    decide(words);
    return context;
  }

  private void decide(Words words) {
    Decision worst = words.worst();
    if (worst == Decision.INCONCLUSIVE && inconclusive == Inconclusive.ABORT) {
      throw new TestAbortedException(words.message());
    }
    if (worst != Decision.PASS) {
      throw new AssertionFailedError(words.message(), words.expected(), words.actual());
    }
  }
}
