package assayer.junit.engine;

import assayer.core.reading.GateVerdict;
import assayer.junit.Inconclusive;
import assayer.junit.run.Legible;
import assayer.junit.run.RunResult;
import assayer.junit.run.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/**
 * Holds a test for each section of a gate on every section. Which those are is known when the run
 * is done, so that it is the container which tags and unique ids choose.
 */
final class SectionTests extends Meant {
  /** The segment of a test in it. */
  static final String SECTION = "section";

  private final int number;
  private final Inconclusive inconclusive;

  /**
   * Of one gate.
   *
   * @param number its place among the gates of the run, those of the run file first, from 0
   */
  SectionTests(
      UniqueId id, String title, Set<TestTag> tags, int number, Inconclusive inconclusive) {
    super(id, title, tags);
    this.number = number;
    this.inconclusive = inconclusive;
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  @Override
  public boolean mayRegisterTests() {
    return true;
  }

  @Override
  public SkipResult shouldBeSkipped(RunContext context) {
    Optional<String> only = context.parameters().apply(Settings.ONLY);
    return isMeant(only) ? SkipResult.doNotSkip() : leftOut(only);
  }

  /** A run that was not done has a test that fails all the same. */
  @Override
  public RunContext execute(RunContext context, DynamicTestExecutor tests)
      throws InterruptedException {
    Optional<RunResult> result = context.end().result();
    List<String> titles =
        result
            .map(r -> r.decided().get(number).verdicts().stream().map(GateVerdict::id).toList())
            .orElse(List.of(getDisplayName()));
    for (int i = 0; i < titles.size(); i++) {
      String title = Legible.line(titles.get(i));
      UniqueId id = getUniqueId().append(SECTION, title);
      GateTest test = GateTest.ofPart(id, title, getTags(), number, i, inconclusive);
      addChild(test);
      tests.execute(test);
    }
    tests.awaitFinished();
    return context;
  }
}
