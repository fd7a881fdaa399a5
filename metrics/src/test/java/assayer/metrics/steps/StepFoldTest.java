package assayer.metrics.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepFoldTest {
  @Test
  void fold_isItsFormula() {
    double[] p = {0.5, 0.8, 0.2};
    Map<StepFold, Double> expected =
        Map.of(
            StepFold.MIN, 0.2,
            StepFold.MAX, 0.8,
            StepFold.PROD, 0.08,
            StepFold.LOG_PROD, StrictMath.log(0.5) + StrictMath.log(0.8) + StrictMath.log(0.2),
            StepFold.GEOMETRIC_MEAN, Math.cbrt(0.08),
            StepFold.MEAN, 0.5,
            StepFold.MEAN_LOGIT, 0.5, // odds 1, 4 and 1/4
            StepFold.MEAN_ODD, 1.75,
            StepFold.LAST, 0.2);
    expected.forEach((fold, value) -> assertEquals(value, fold.of(p), 1e-15, fold.id()));
    assertEquals(StepFold.values().length, expected.size());
  }

  @Test
  void fold_ofOneStep_isThatStep_exceptForOdds() {
    for (StepFold fold : StepFold.values()) {
      double expected =
          switch (fold) {
            case MEAN_ODD -> 1.0 / 3;
            case LOG_PROD -> StrictMath.log(0.25);
            default -> 0.25;
          };
      assertEquals(expected, fold.of(0.25), 1e-15, fold.id());
    }
  }

  @Test
  void fold_ofNoSteps_isNoScore() {
    for (StepFold fold : StepFold.values()) {
      assertTrue(Double.isNaN(fold.of()), fold.id());
    }
  }

  @Test
  void certainSteps_followIeee() {
    assertEquals(Double.POSITIVE_INFINITY, StepFold.MEAN_ODD.of(0.5, 1.0));
    assertEquals(1.0, StepFold.MEAN_LOGIT.of(0.5, 1.0));
    assertEquals(0.0, StepFold.MEAN_LOGIT.of(0.5, 0.0));
    assertTrue(Double.isNaN(StepFold.MEAN_LOGIT.of(0.0, 1.0)));
    assertEquals(0.0, StepFold.GEOMETRIC_MEAN.of(0.5, 0.0));
    assertTrue(Double.isNaN(StepFold.GEOMETRIC_MEAN.of(0.5, -1.0)));
  }

  @Test
  void negativeZero_isNeverGiven() {
    assertEquals(0.0, StepFold.PROD.of(-1.0, 0.0));
  }

  @Test
  void geometricMean_doesNotVanish_overManySteps() {
    double[] p = new double[5000];
    Arrays.fill(p, 0.1);
    assertEquals(0.1, StepFold.GEOMETRIC_MEAN.of(p), 1e-12);
    assertEquals(0.0, StepFold.PROD.of(p));
  }

  @Test
  void words_takeBothSpellings() {
    assertEquals(StepFold.MEAN_LOGIT, StepFold.words().get("mean-logit"));
    assertEquals(StepFold.MEAN_LOGIT, StepFold.words().get("mean_logit"));
    assertEquals("geometric-mean", StepFold.GEOMETRIC_MEAN.id());
  }
}
