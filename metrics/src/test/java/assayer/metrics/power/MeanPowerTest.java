package assayer.metrics.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MeanPowerTest {
  private static final MeanPower PLAN = MeanPower.withDefaults();

  @Test
  void detectable_isSeenWithTheWantedPower() {
    double difference = PLAN.detectable(0.3, 400);
    assertEquals(0.8, PLAN.power(0.3, 400, difference), 1e-5);
    assertEquals(0.8, PLAN.power(0.3, 400, -difference), 1e-5);
    assertEquals(400, PLAN.questions(0.3, difference), 1e-9);
    assertEquals(401, PLAN.wholeQuestions(0.3, difference * 0.9999));
  }

  @Test
  void noDifference_isSeenAtTheErrorRate() {
    assertEquals(0.05, PLAN.power(0.3, 400, 0));
    assertEquals(0.05, PLAN.power(0.3, 400, 1e-12), 1e-12);
  }

  @Test
  void noVariance_showsAnyDifference() {
    assertEquals(0, PLAN.detectable(0, 10));
    assertEquals(1, PLAN.power(0, 10, 0.1));
    assertEquals(0.05, PLAN.power(0, 10, 0));
  }

  @Test
  void impossible_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> PLAN.withAlpha(1));
    assertThrows(IllegalArgumentException.class, () -> PLAN.withPower(0));
    assertThrows(IllegalArgumentException.class, () -> PLAN.questions(-1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> PLAN.questions(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> PLAN.wholeQuestions(1, 1e-12));
    assertThrows(IllegalArgumentException.class, () -> PLAN.detectable(1, 0));
    assertThrows(IllegalArgumentException.class, () -> PLAN.power(1, 5, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> PLAN.questionsForMargin(1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> PLAN.questionsForMargin(1, -0.1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> DesignEffect.of(0.5, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new DifferenceVariance(1, -1, 0));
  }
}
