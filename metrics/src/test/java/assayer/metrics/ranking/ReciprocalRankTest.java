package assayer.metrics.ranking;

import static assayer.metrics.Fixtures.assertNear;
import static assayer.metrics.Fixtures.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.Fixtures;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReciprocalRankTest {
  @Test
  void expected_agreesWithReference() {
    for (JsonNode fixture : Fixtures.cases("ranking", "reciprocalRank")) {
      Reading found = ReciprocalRank.EXPECTED.reading(scores(fixture, 1), scores(fixture, 0));
      if (Fixtures.expects(fixture, "undefined")) {
        assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), found);
      } else {
        assertNear(fixture, "reciprocalRank", found.estimate().orElseThrow().value());
      }
    }
  }

  private static double[] scores(JsonNode fixture, int relevance) {
    double[] scores = Fixtures.numbers(input(fixture, "scores"));
    double[] relevances = Fixtures.numbers(input(fixture, "relevance"));
    return IntStream.range(0, scores.length)
        .filter(i -> relevances[i] == relevance)
        .mapToDouble(i -> scores[i])
        .toArray();
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
  void nan_isRefused() {
    double[] wrong = {Double.NaN};
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ReciprocalRank.PESSIMISTIC.of(new double[] {1}, wrong));
    assertEquals("a score must be a number, got NaN", refused.getMessage());
  }
}
