package assayer.metrics.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrengthModelTest {
  private static final BradleyTerry PLAIN = BradleyTerry.withDefaults();

  static Stream<StrengthModel> models() {
    return Stream.of(
        PLAIN,
        PLAIN.withFirstPosition(),
        PriorBradleyTerry.withDefaults(),
        Davidson.withDefaults(),
        RaoKupper.withDefaults());
  }

  /** Moves each parameter both ways: none may make the games likelier. */
  @ParameterizedTest
  @MethodSource("models")
  void maximum_isOne(StrengthModel model) {
    Games games = Drawn.games(6, 150, 0.2, 1);
    double[] at = model.fit(games).fit().at().toArray();
    double best = naive(model, games, at);
    for (int parameter = 0; parameter < at.length; parameter++) {
      for (double move : new double[] {-1e-3, 1e-3}) {
        double[] moved = at.clone();
        moved[parameter] += move;
        assertTrue(naive(model, games, moved) < best, model.name() + " " + parameter);
      }
    }
  }

  /** The log of the probability as the formulas are printed, game by game. */
  private static double naive(StrengthModel model, Games games, double[] at) {
    double sum = 0;
    for (int i = 0; i < games.systems(); i++) {
      for (int j = 0; j < games.systems(); j++) {
        if (i != j) {
          double[] p = probabilities(model, Math.exp(at[i]), Math.exp(at[j]), at);
          sum += games.count(i, j, Outcome.FIRST) * p[0];
          sum += games.count(i, j, Outcome.TIE) * p[1];
          sum += games.count(i, j, Outcome.SECOND) * p[2];
          if (model instanceof PriorBradleyTerry) {
            sum += 0.25 * (p[0] + p[2]); // each pair comes twice
          }
        }
      }
    }
    return sum;
  }

  private static double[] probabilities(StrengthModel model, double i, double j, double[] at) {
    double extra = Math.exp(at[at.length - 1]);
    double root = Math.sqrt(i * j);
    if (model instanceof Davidson) {
      double s = i + j + extra * root;
      return new double[] {Math.log(i / s), Math.log(extra * root / s), Math.log(j / s)};
    }
    if (model instanceof RaoKupper) {
      double first = i + extra * j;
      double second = j + extra * i;
      double tie = (extra * extra - 1) * i * j / (first * second);
      return new double[] {Math.log(i / first), Math.log(tie), Math.log(j / second)};
    }
    double favoured = model.name().endsWith("position") ? i * extra : i;
    double win = Math.log(favoured / (favoured + j));
    double loss = Math.log(j / (favoured + j));
    return new double[] {win, (win + loss) / 2, loss};
  }

  @ParameterizedTest
  @MethodSource("models")
  void logLikelihood_isThatOfTheGames(StrengthModel model) {
    Games games = Drawn.games(5, 100, 0.2, 3);
    Strengths fit = model.fit(games);
    double[] at = fit.fit().at().toArray();
    double expected = naive(model, games, at);
    if (model instanceof PriorBradleyTerry) {
      expected -= naive(model, Games.of(5), at);
    }
    assertEquals(expected, value(fit.logLikelihood()), 1e-9);
  }

  @ParameterizedTest
  @MethodSource("models")
  void numbering_ofSystems_doesNotMatter(StrengthModel model) {
    Games games = Games.of(5);
    Games renamed = Games.of(5);
    int[] names = {3, 0, 4, 1, 2};
    Games drawn = Drawn.games(5, 120, 0.15, 4);
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        for (Outcome outcome : Outcome.values()) {
          if (i != j) {
            games.add(i, j, outcome, drawn.count(i, j, outcome));
            renamed.add(names[i], names[j], outcome, drawn.count(i, j, outcome));
          }
        }
      }
    }
    Strengths one = model.fit(games);
    Strengths other = model.fit(renamed);
    for (int i = 0; i < 5; i++) {
      assertEquals(value(one.theta().get(i)), value(other.theta().get(names[i])), 1e-10);
      assertEquals(error(one.theta().get(i)), error(other.theta().get(names[i])), 1e-10);
    }
  }

  @Test
  void twoSystems_haveClosedForm() {
    Games games = Games.of(2).add(0, 1, Outcome.FIRST, 30).add(1, 0, Outcome.FIRST, 10);
    Reading difference = PLAIN.fit(games).difference(0, 1);
    assertEquals(Math.log(3), value(difference), 1e-12);
    assertEquals(Math.sqrt(1 / 30.0 + 1 / 10.0), error(difference), 1e-12);
    double half = difference.estimate().get().interval().get().high() - Math.log(3);
    assertEquals(1.959963984540054 * error(difference), half, 1e-9);
    assertEquals(400 * Math.log10(3) / 2 + 1000, value(PLAIN.fit(games).elo().get(0)), 1e-9);
  }

  @Test
  void hugeCounts_changeErrorsAlone() {
    Games few = Drawn.games(5, 300, 0, 5);
    Games many = Games.of(5);
    long times = 1_000_000_000_000L;
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        for (Outcome outcome : Outcome.values()) {
          if (i != j) {
            many.add(i, j, outcome, times * few.count(i, j, outcome));
          }
        }
      }
    }
    for (int i = 0; i < 5; i++) {
      Reading small = PLAIN.fit(few).theta().get(i);
      Reading large = PLAIN.fit(many).theta().get(i);
      assertEquals(value(small), value(large), 1e-11);
      assertEquals(error(small), error(large) * 1e6, 1e-8);
    }
  }

  /** Rounding keeps the last steps from getting as small as they should. */
  @Test
  void longChain_hasClosedForm() {
    Games games = Games.of(200);
    for (int i = 1; i < 200; i++) {
      games.add(i - 1, i, Outcome.FIRST, 2).add(i - 1, i, Outcome.SECOND);
    }
    Strengths fit = PLAIN.fit(games);
    assertEquals(199 * Math.log(2), value(fit.difference(0, 199)), 1e-8);
    assertEquals(Math.sqrt(199 * 1.5), error(fit.difference(0, 199)), 1e-8);
  }

  @Test
  void firstPosition_hasClosedForm_forTwoSystems() {
    Games games =
        Games.of(2)
            .add(0, 1, Outcome.FIRST, 80)
            .add(0, 1, Outcome.SECOND, 20)
            .add(1, 0, Outcome.FIRST, 60)
            .add(1, 0, Outcome.SECOND, 40);
    Strengths fit = PLAIN.withFirstPosition().fit(games);
    assertEquals((Math.log(4) + Math.log(1.5)) / 2, value(fit.firstPosition()), 1e-12);
    assertEquals((Math.log(4) - Math.log(1.5)) / 2, value(fit.difference(0, 1)), 1e-12);
    assertEquals(Reason.NOT_IDENTIFIED, reason(PLAIN.fit(games).firstPosition()));
  }

  @Test
  void firstPosition_inOneOrderOnly_isNotIdentified() {
    Games games = Games.of(2).add(0, 1, Outcome.FIRST, 3).add(0, 1, Outcome.SECOND, 2);
    assertEquals(
        Reason.NOT_IDENTIFIED, reason(PLAIN.withFirstPosition().fit(games).logLikelihood()));
  }

  @Test
  void firstPosition_thatAlwaysWins_isSeparated() {
    Games games = Games.of(2).add(0, 1, Outcome.FIRST, 3).add(1, 0, Outcome.FIRST, 2);
    assertEquals(Reason.SEPARATION, reason(PLAIN.withFirstPosition().fit(games).theta().get(0)));
    assertEquals(Math.log(1.5), value(PLAIN.fit(games).difference(0, 1)), 1e-12);
  }

  @Test
  void tieModels_areSeparated_whereNoCycleHasMoreWinsThanTies() {
    Games oneWay = Games.of(2).add(0, 1, Outcome.FIRST, 3).add(0, 1, Outcome.TIE, 2);
    Games tiesOnly = Games.of(2).add(0, 1, Outcome.TIE, 2);
    Games winTieTie =
        Games.of(3).add(0, 1, Outcome.FIRST).add(1, 2, Outcome.TIE).add(2, 0, Outcome.TIE);
    Games winWinTie =
        Games.of(3).add(0, 1, Outcome.FIRST).add(1, 2, Outcome.FIRST).add(2, 0, Outcome.TIE);
    for (StrengthModel model : List.of(Davidson.withDefaults(), RaoKupper.withDefaults())) {
      assertEquals(Reason.SEPARATION, reason(model.fit(oneWay).logLikelihood()), model.name());
      assertEquals(Reason.SEPARATION, reason(model.fit(tiesOnly).logLikelihood()), model.name());
      assertEquals(Reason.SEPARATION, reason(model.fit(winTieTie).logLikelihood()), model.name());
      assertTrue(value(model.fit(winWinTie).theta().get(0)) > 0.1, model.name());
    }
  }

  /** Where no obstacle is found the search must end at a point where it stays. */
  @ParameterizedTest
  @MethodSource("models")
  void existence_isDecidedRightly_onSmallRandomGames(StrengthModel model) {
    SplittableRandom random = new SplittableRandom(6);
    int found = 0;
    for (int trial = 0; trial < 300; trial++) {
      Games games = Drawn.games(3, 3 + random.nextInt(6), 0.3, random.nextLong());
      Strengths fit = model.fit(games);
      if (fit.fit() != null) {
        double[] at = fit.fit().at().toArray();
        double most = 0;
        for (double parameter : at) {
          most = Math.max(most, Math.abs(parameter));
        }
        assertTrue(most < 10, model.name() + " " + most);
        found++;
      }
    }
    assertTrue(found > 50, model.name() + " " + found);
  }

  @Test
  void withoutTies_allModelsAreOne() {
    Games games = Drawn.games(4, 200, 0, 7);
    Strengths plain = PLAIN.fit(games);
    for (StrengthModel model : List.of(Davidson.withDefaults(), RaoKupper.withDefaults())) {
      assertEquals(plain.theta(), model.fit(games).theta());
      assertEquals(plain.logLikelihood(), model.fit(games).logLikelihood());
    }
    assertEquals(0, value(Davidson.withDefaults().fit(games).tieParameter()));
    assertEquals(1, value(RaoKupper.withDefaults().fit(games).tieParameter()));
  }

  @Test
  void equalSystems_showTheTieShare() {
    Games games = Games.of(2).add(0, 1, Outcome.FIRST, 30).add(0, 1, Outcome.SECOND, 30);
    games.add(0, 1, Outcome.TIE, 40);
    double nu = value(Davidson.withDefaults().fit(games).tieParameter());
    double kappa = value(RaoKupper.withDefaults().fit(games).tieParameter());
    assertEquals(0.4, nu / (2 + nu), 1e-12);
    assertEquals(0.4, (kappa - 1) / (kappa + 1), 1e-12);
  }

  @Test
  void unconnected_listsComponents() {
    Games games = Games.of(4).add(0, 1, Outcome.FIRST, 5).add(2, 1, Outcome.FIRST);
    games.add(0, 2, Outcome.TIE);
    Strengths fit = PLAIN.fit(games);
    assertEquals(new Undefined(Reason.NOT_STRONGLY_CONNECTED, 7), fit.theta().get(3));
    assertEquals(new Undefined(Reason.NOT_STRONGLY_CONNECTED, 7), fit.difference(0, 1));
    assertEquals(List.of(2, 1, 1), fit.components().sizes());
    assertTrue(fit.components().groups().contains(List.of(0, 2)));
    Strengths prior = PriorBradleyTerry.withDefaults().fit(games);
    assertTrue(value(prior.theta().get(0)) > value(prior.theta().get(1)));
    assertEquals("bradley-terry-prior-0.5", prior.model());
  }

  @Test
  void priorOfOneWin_isOneWinMoreEachWay() {
    Games games = Drawn.games(4, 60, 0, 8);
    Games more = Games.of(4).combine(games);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        if (i != j) {
          more.add(i, j, Outcome.FIRST);
        }
      }
    }
    Strengths prior = PriorBradleyTerry.withDefaults().withWins(1).fit(games);
    Strengths plain = PLAIN.fit(more);
    for (int i = 0; i < 4; i++) {
      assertEquals(value(plain.theta().get(i)), value(prior.theta().get(i)), 1e-12);
      assertEquals(error(plain.theta().get(i)), error(prior.theta().get(i)), 1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void promptsOfOneGame_giveRobustErrors(StrengthModel model) {
    PromptGames alone = PromptGames.of(5);
    PromptGames doubled = PromptGames.of(5);
    SplittableRandom random = new SplittableRandom(9);
    for (int prompt = 0; prompt < 200; prompt++) {
      int i = random.nextInt(5);
      int j = (i + 1 + random.nextInt(4)) % 5;
      Outcome outcome = Outcome.ofScore(random.nextInt(3) / 2.0);
      alone.add(prompt, i, j, outcome);
      doubled.add(prompt, i, j, outcome).add(prompt, i, j, outcome);
    }
    Strengths single = model.fit(alone.games()).withRobustErrors();
    for (int i = 0; i < 5; i++) {
      double expected = error(single.theta().get(i));
      Estimate clustered = model.fit(alone).theta().get(i).estimate().get();
      assertEquals(expected, error(clustered), 1e-12);
      assertEquals(200, clustered.clusters().getAsLong());
      if (!(model instanceof PriorBradleyTerry)) { // whose made-up wins are not doubled
        assertEquals(expected, error(model.fit(doubled).theta().get(i)), 1e-12);
      }
    }
  }

  @Test
  void fewPrompts_areFlagged() {
    PromptGames one = PromptGames.of(2).add(7, 0, 1, Outcome.FIRST).add(7, 0, 1, Outcome.SECOND);
    Estimate alone = PLAIN.fit(one).theta().get(0).estimate().get();
    assertTrue(alone.flags().contains(Flag.TOO_FEW_CLUSTERS));
    assertFalse(alone.standardError().isPresent());
    one.add(8, 1, 0, Outcome.FIRST);
    Estimate two = PLAIN.fit(one).theta().get(0).estimate().get();
    assertTrue(two.flags().contains(Flag.FEW_CLUSTERS));
    assertTrue(two.standardError().isPresent());
  }

  @Test
  void halfTies_giveRobustErrorsOnly() {
    Strengths fit = PLAIN.fit(Drawn.games(4, 100, 0.3, 10));
    assertTrue(fit.isQuasi());
    assertEquals(Strengths.ROBUST, fit.theta().get(0).estimate().get().method());
    assertEquals(
        Strengths.METHOD,
        PLAIN.fit(Drawn.games(4, 100, 0, 10)).theta().get(0).estimate().get().method());
  }

  @Test
  void aSystem_isItsOwnEqual() {
    Estimate same = PLAIN.fit(Drawn.games(3, 50, 0, 11)).difference(1, 1).estimate().get();
    assertEquals(0, same.value());
    assertTrue(same.flags().contains(Flag.DEGENERATE));
  }

  @Test
  void noGames_areEmpty() {
    for (int systems = 0; systems < 3; systems++) {
      Strengths fit = PLAIN.fit(Games.of(systems));
      assertEquals(new Undefined(Reason.EMPTY, 0), fit.logLikelihood());
      assertEquals(systems, fit.theta().size());
    }
  }

  @Test
  void impossibleArguments_areRefused() {
    Games games = Games.of(2);
    assertThrows(IllegalArgumentException.class, () -> games.add(0, 0, Outcome.TIE));
    assertThrows(IllegalArgumentException.class, () -> games.add(0, 2, Outcome.TIE));
    assertThrows(IllegalArgumentException.class, () -> games.add(-1, 0, Outcome.TIE));
    assertThrows(IllegalArgumentException.class, () -> games.add(0, 1, Outcome.TIE, -1));
    assertThrows(IllegalArgumentException.class, () -> games.combine(Games.of(3)));
    assertThrows(IllegalArgumentException.class, () -> Outcome.ofScore(0.3));
    assertThrows(IllegalArgumentException.class, () -> Outcome.ofScore(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> PLAIN.fit(games).withLevel(1));
    assertThrows(IllegalArgumentException.class, () -> PLAIN.fit(games).difference(0, 2));
    assertThrows(
        IllegalArgumentException.class, () -> PriorBradleyTerry.withDefaults().withWins(0));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }

  private static double error(Reading reading) {
    return reading.estimate().orElseThrow().standardError().getAsDouble();
  }

  private static Reason reason(Reading reading) {
    return ((Undefined) reading).reason();
  }
}
