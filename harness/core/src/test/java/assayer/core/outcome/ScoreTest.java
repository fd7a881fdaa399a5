package assayer.core.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScoreTest {

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void nonFiniteNumber_isNoScore(double value) {
    assertThrows(IllegalArgumentException.class, () -> new Score(value));
    assertThrows(IllegalArgumentException.class, () -> StepScores.of(0.5, value));
    assertThrows(IllegalArgumentException.class, () -> StepScores.of(0.5).withRedundancy(value));
  }

  @Test
  void negativeZero_isZero() {
    assertEquals(new Score(0.0), new Score(-0.0));
    assertEquals(StepScores.of(0.0), StepScores.of(-0.0));
  }

  @Test
  void stepScores_areAValue() {
    double[] values = {0.1, 0.2};
    StepScores scores = StepScores.of(values);
    values[0] = 9;
    scores.toArray()[1] = 9;
    assertEquals(StepScores.of(0.1, 0.2), scores);
    assertNotEquals(StepScores.of(0.1), scores);
    assertEquals("[0.1, 0.2]", scores.toString());
    double[] redundancy = {0.5};
    StepScores more = scores.withRedundancy(redundancy);
    redundancy[0] = 9;
    assertEquals(StepScores.of(0.1, 0.2).withRedundancy(0.5), more);
    assertNotEquals(scores, more);
    assertEquals(scores, more.withRedundancy());
    assertEquals("[0.1, 0.2], redundancy [0.5]", more.toString());
  }
}
