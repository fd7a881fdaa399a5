package assayer.metrics.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.RankRange;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthBootstrapTest {
  private static final StrengthBootstrap BOOTSTRAP =
      StrengthBootstrap.withDefaults().withReplicates(400);
  private static final BradleyTerry PLAIN = BradleyTerry.withDefaults();

  static Stream<StrengthModel> models() {
    return StrengthModelTest.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void errors_areNearRobustOnes(StrengthModel model) {
    Games games = Drawn.games(4, 1500, 0.2, 1);
    ResampledStrengths resampled = BOOTSTRAP.of(model, games);
    Strengths robust = model.fit(games).withRobustErrors();
    for (int i = 0; i < 4; i++) {
      Estimate found = resampled.theta().get(i).estimate().get();
      double expected = error(robust.theta().get(i).estimate().get());
      assertEquals(expected, error(found), 0.15 * expected, model.name());
      assertTrue(found.interval().get().low() < found.value());
      assertTrue(found.interval().get().high() > found.value());
    }
    double expected = error(robust.difference(0, 1).estimate().get());
    assertEquals(expected, error(resampled.difference(0, 1).estimate().get()), 0.15 * expected);
  }

  @Test
  void seed_decidesAll() {
    Games games = Drawn.games(5, 300, 0.1, 2);
    ResampledStrengths one = BOOTSTRAP.withSeed(1).of(PLAIN, games);
    assertEquals(one.theta(), BOOTSTRAP.withSeed(1).of(PLAIN, games).theta());
    assertNotEquals(one.theta(), BOOTSTRAP.withSeed(2).of(PLAIN, games).theta());
  }

  @Test
  void manyResamplesWithoutMaximum_leaveNoInterval() {
    Games games = Games.of(2).add(0, 1, Outcome.FIRST, 9).add(0, 1, Outcome.SECOND);
    ResampledStrengths resampled = BOOTSTRAP.of(PLAIN, games);
    assertEquals(400 * Math.pow(0.9, 10), resampled.dropped(), 40);
    Estimate theta = resampled.theta().get(0).estimate().get();
    assertEquals(Math.log(9) / 2, theta.value(), 1e-9);
    assertTrue(theta.interval().isEmpty());
    assertTrue(theta.flags().contains(Flag.TOO_FEW));
    assertEquals(List.of(Optional.empty(), Optional.empty()), resampled.ranks());
  }

  @Test
  void noMaximum_isUndefined() {
    ResampledStrengths none = BOOTSTRAP.of(PLAIN, Games.of(2).add(0, 1, Outcome.FIRST));
    assertTrue(none.theta().get(0) instanceof Undefined);
    assertTrue(none.difference(0, 1) instanceof Undefined);
  }

  @Test
  void ranks_tellSystemsApart() {
    Games games = Games.of(3);
    games.add(0, 1, Outcome.FIRST, 500).add(0, 1, Outcome.SECOND, 100);
    games.add(0, 2, Outcome.FIRST, 500).add(0, 2, Outcome.SECOND, 100);
    games.add(1, 2, Outcome.FIRST, 100).add(1, 2, Outcome.SECOND, 100);
    assertEquals(
        List.of(
            Optional.of(new RankRange(1, 1)),
            Optional.of(new RankRange(2, 3)),
            Optional.of(new RankRange(2, 3))),
        BOOTSTRAP.of(PLAIN, games).ranks());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 5_000, 3_000_000})
  void redraw_isMultinomial(int scale) {
    double[] played = {3.0 * scale, 0, scale, 2.0 * scale, 4.0 * scale};
    double games = Arrays.stream(played).sum();
    Redraw redraw = new Redraw(played);
    UniformRandomProvider random = RandomSource.L64_X128_MIX.create(3L);
    int draws = 4000;
    double[] sum = new double[5];
    double[] squares = new double[5];
    for (int b = 0; b < draws; b++) {
      double[] drawn = redraw.draw(random);
      assertEquals(games, Arrays.stream(drawn).sum());
      for (int i = 0; i < 5; i++) {
        sum[i] += drawn[i] - played[i];
        squares[i] += (drawn[i] - played[i]) * (drawn[i] - played[i]);
      }
    }
    for (int i = 0; i < 5; i++) {
      double variance = played[i] * (1 - played[i] / games);
      assertEquals(0, sum[i] / draws, 5 * Math.sqrt(variance / draws) + 1e-12);
      assertEquals(variance, squares[i] / draws, 0.15 * variance + 1e-12);
    }
  }

  private static double error(Estimate estimate) {
    return estimate.standardError().getAsDouble();
  }
}
