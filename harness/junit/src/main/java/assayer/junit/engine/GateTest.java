package assayer.junit.engine;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.junit.Inconclusive;
import assayer.junit.run.RunResult;
import assayer.junit.run.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Passes when a gate does. */
final class GateTest extends Meant {
  private static final int ALL = -1;

  private final int number;
  private final int part;
  private final Inconclusive inconclusive;

  private GateTest(
      UniqueId id,
      String title,
      Set<TestTag> tags,
      int number,
      int part,
      Inconclusive inconclusive) {
    super(id, title, tags);
    this.number = number;
    this.part = part;
    this.inconclusive = inconclusive;
  }

  /**
   * Of one gate.
   *
   * @param number its place among the gates of the run, those of the run file first, from 0
   */
  static GateTest of(
      UniqueId id, String title, Set<TestTag> tags, int number, Inconclusive inconclusive) {
    return new GateTest(id, title, tags, number, ALL, inconclusive);
  }

  /**
   * Of one verdict of a gate.
   *
   * @param part its place among them, from 0
   */
  static GateTest ofPart(
      UniqueId id,
      String title,
      Set<TestTag> tags,
      int number,
      int part,
      Inconclusive inconclusive) {
    return new GateTest(id, title, tags, number, part, inconclusive);
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public SkipResult shouldBeSkipped(RunContext context) {
    Optional<String> only = context.parameters().apply(Settings.ONLY);
    return part != ALL || isMeant(only) ? SkipResult.doNotSkip() : leftOut(only);
  }

  @Override
  public RunContext execute(RunContext context, DynamicTestExecutor others) {
    RunEnd end = context.end();
    if (end.result().isEmpty()) {
      throw new AssertionFailedError(
          "not decided, since the run was not done: " + end.trouble().orElse(""), end.cause());
    }
    RunResult result = end.result().get();
    List<GateVerdict> all = result.decided().get(number).verdicts();
    List<GateVerdict> verdicts = part == ALL ? all : all.subList(part, part + 1);
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
