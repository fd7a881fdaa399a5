package assayer.junit.jupiter;

import static assayer.junit.jupiter.AssayAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

final class AssayAssertionsTest {

  private static SuiteResult result() {
    Estimate accuracy = Estimate.of(0.9, new Interval(0.85, 0.94, 0.95), "wilson", 200);
    return new SuiteResult(
        "preference-accuracy",
        "1",
        "accuracy",
        "pairs",
        "sha256:0",
        "mine",
        false,
        "reward model",
        new ScoringPolicy(TiePolicy.LOSE, Unscored.EXCLUDE),
        Map.of(),
        new Tally(200, 0, 200, 400, 390, 10, 0, 0),
        List.of(
            new SectionReading(SectionReading.OVERALL, "accuracy", accuracy),
            new SectionReading("chat", "accuracy", accuracy),
            new SectionReading(
                SectionReading.OVERALL, "auroc", new Undefined(Undefined.Reason.SINGLE_CLASS, 9))),
        Optional.empty());
  }

  private static String failure(Runnable demand) {
    return assertThrows(AssertionFailedError.class, demand::run).getMessage();
  }

  @Test
  void bound_isHeldAgainstTheInterval() {
    ReadingAssert accuracy = assertThat(result()).headline().coverageAtLeast(0.9);
    accuracy.lowerBoundAtLeast(0.8).upperBoundAtMost(0.95);
    assertThat(result())
        .reading("accuracy")
        .section("chat")
        .coverageAtLeast(0)
        .lowerBoundAtLeast(0.8);
    assertTrue(failure(() -> accuracy.lowerBoundAtLeast(0.9)).startsWith("INCONCLUSIVE  "));
    assertTrue(failure(() -> accuracy.lowerBoundAtLeast(0.99)).startsWith("FAIL  "));
    assertTrue(failure(() -> accuracy.upperBoundAtMost(0.5)).startsWith("FAIL  "));
  }

  @Test
  void coverage_thatIsTooSmall_decidesNothing() {
    String message = failure(() -> assertThat(result()).headline().lowerBoundAtLeast(0.8));
    assertTrue(message.contains("390 of 400 asks were answered"), message);
  }

  @Test
  void silence_isNoPass() {
    ResultAssert result = assertThat(result());
    String undefined =
        failure(() -> result.reading("auroc").coverageAtLeast(0).lowerBoundAtLeast(0.5));
    assertTrue(undefined.contains("one class only"), undefined);
    String none = failure(() -> result.reading("f1").coverageAtLeast(0).lowerBoundAtLeast(0.5));
    assertTrue(none.startsWith("INCONCLUSIVE  "), none);
  }

  @Test
  void failure_carriesExpectedAndActual() {
    AssertionFailedError error =
        assertThrows(
            AssertionFailedError.class,
            () -> assertThat(result()).headline().coverageAtLeast(0).lowerBoundAtLeast(0.99));
    assertEquals("FAIL  0.9 [0.85, 0.94]", error.getActual().getValue());
    assertTrue(String.valueOf(error.getExpected().getValue()).endsWith(">= 0.99"));
  }
}
