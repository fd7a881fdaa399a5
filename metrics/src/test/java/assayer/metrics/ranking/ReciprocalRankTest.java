package assayer.metrics.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.reading.Reading;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReciprocalRankTest {
  @Test
  void expected_isTheMeanOverOrders_ofEquals() {
    boolean[] relevant = {false, true, false, true};
    double[] scores = {1, 1, 2, 1};
    // after one better completion: relevant, other, relevant in each order
    double expected = (2 * (1.0 / 2) + 1.0 / 3) / 3;
    assertEquals(expected, value(ReciprocalRank.EXPECTED.reading(relevant, scores)), 1e-15);
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }

  @Test
  void differentLengths_areRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ReciprocalRank.EXPECTED.reading(new boolean[2], new double[3]));
  }

  @Test
  void pessimistic_putsWrongOnesFirst_amongEquals() {
    double[] right = {2};
    assertEquals(0.25, ReciprocalRank.PESSIMISTIC.of(right, new double[] {2, 3, 2, 1}));
    assertEquals(1.0, ReciprocalRank.PESSIMISTIC.of(right, new double[] {1, 1}));
  }

  @Test
  void infinite_scoresCompareAsUsual() {
    double infinity = Double.POSITIVE_INFINITY;
    double[] right = {infinity};
    assertEquals(0.5, ReciprocalRank.PESSIMISTIC.of(right, new double[] {infinity, 1}));
    assertEquals(0.5, ReciprocalRank.PESSIMISTIC.of(new double[] {-infinity}, new double[] {1}));
  }

  @Test
  void chance_isTheHarmonicMeanRank_ofOneRightCompletion() {
    double harmonic = IntStream.rangeClosed(1, 10).mapToDouble(k -> 1.0 / k).sum();
    assertEquals(harmonic / 10, ReciprocalRank.chance(1, 9), 1e-15);
    assertEquals(1.0, ReciprocalRank.chance(3, 0), 1e-15);
  }

  @Test
  void nan_isRefused_alsoWhenNothingIsRelevant() {
    double[] nothing = {};
    assertThrows(
        IllegalArgumentException.class,
        () -> ReciprocalRank.PESSIMISTIC.of(nothing, new double[] {Double.NaN}));
  }

  @Test
  void nan_isRefused() {
    double[] wrong = {Double.NaN};
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ReciprocalRank.PESSIMISTIC.of(new double[] {1}, wrong));
    assertEquals("a score must be a number, got NaN", refused.getMessage());
  }
}
