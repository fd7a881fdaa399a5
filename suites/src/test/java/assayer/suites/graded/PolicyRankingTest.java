package assayer.suites.graded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.GradedSet;
import assayer.core.model.RatingsQuestion;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ratings;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.suites.Published;
import assayer.suites.Trial;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyRankingTest {
  private static final PolicyRanking SUITE = new PolicyRanking();

  /** Every file of the folder, every case, both forms, every strength. */
  @Test
  void recordedPerplexities_giveTheRecordedAccuracies() {
    int checked = 0;
    for (String name : Published.names("preference-ranking", ".json")) {
      for (JsonNode recorded : Published.json("preference-ranking/" + name + ".json")) {
        Trial<GradedSet> trial = trial(recorded);
        JsonNode expected = recorded.get("expected");
        check(trial, expected.get("ranking_accuracy_normalised"), "ranking-accuracy");
        check(trial, expected.get("ranking_accuracy_sum"), "ranking-accuracy-summed");
        for (JsonNode ideal : expected.get("idealised")) {
          String metric = "idealised-accuracy-beta-" + ideal.get("beta").asDouble();
          check(trial, ideal.get("formula_normalised"), metric + "-normalised");
          check(trial, ideal.get("formula_sum"), metric + "-summed");
          checked++;
        }
      }
    }
    assertTrue(checked > 0);
  }

  private static void check(Trial<GradedSet> trial, JsonNode expected, String metric) {
    assertEquals(expected.asDouble(), trial.value(metric), 1e-12, metric);
  }

  private static Trial<GradedSet> trial(JsonNode recorded) {
    List<Double> betas = new ArrayList<>();
    recorded.get("expected").get("idealised").forEach(i -> betas.add(i.get("beta").asDouble()));
    PolicyRanking suite =
        SUITE.with(
            new PolicyRanking.Rules("share", "tokens", "", LikelihoodForm.NORMALISED, 0.01, betas));
    Trial<GradedSet> trial = Trial.of(suite, Role.REWARD);
    for (JsonNode row : recorded.get("rows")) {
      Map<String, double[]> grades =
          Map.of(
              "share", two(row, "a1", "a2"),
              "tokens", two(row, "output_1_num_tokens", "output_2_num_tokens"));
      double[] perplexities = two(row, "ppl_1", "ppl_2");
      trial.add(
          Sets.of(trial.next(""), grades),
          Trial.scores(-Math.log(perplexities[0]), -Math.log(perplexities[1])));
    }
    return trial;
  }

  private static double[] two(JsonNode row, String first, String second) {
    return new double[] {row.get(first).asDouble(), row.get(second).asDouble()};
  }

  private static Trial<GradedSet> of(ScoringPolicy policy, double[] gold, double... scores) {
    Trial<GradedSet> trial = new Trial<>(SUITE, Role.REWARD, policy, Sections.PLAIN);
    return trial.add(Sets.of(trial.next(""), "share", gold), Trial.scores(scores));
  }

  @Test
  void order_mustBeRightAsAWhole() {
    ScoringPolicy policy = SUITE.policy();
    double[] gold = {3, 2, 2, 1};
    assertEquals(1, of(policy, gold, -1, -3, -2, -4).value("ranking-accuracy"));
    assertEquals(0, of(policy, gold, -1, -3, -4, -3.5).value("ranking-accuracy"));
    assertEquals(1, of(policy, gold, -1, -1, -1, -1).value("ranking-accuracy"));
    double half = of(policy.with(TiePolicy.HALF), gold, -1, -1, -2, -3).value("ranking-accuracy");
    assertEquals(0.5, half);
  }

  @Test
  void missing_followsThePolicy() {
    double[] gold = {3, 2, 2, 1};
    double[] scores = {-1, Double.NaN, -2, -3};
    ScoringPolicy policy = SUITE.policy();
    assertEquals(0, of(policy, gold, scores).value("ranking-accuracy"));
    Trial<GradedSet> chance = of(policy.with(Unscored.AS_CHANCE), gold, scores);
    assertEquals(2 / 24.0, chance.value("ranking-accuracy"), 1e-15);
    Trial<GradedSet> excluded = of(policy.with(Unscored.EXCLUDE), gold, scores);
    assertThrows(NoSuchElementException.class, () -> excluded.value("ranking-accuracy"));
  }

  @Test
  void preferredAlike_hasNoPart() {
    Trial<GradedSet> trial = Trial.of(SUITE, Role.REWARD);
    trial.add(Sets.of(trial.next(""), "share", 0.5, 0.5), Trial.scores(-1, -9));
    trial.add(Sets.of(trial.next(""), "share", 0.75, 0.25), Trial.scores(-9, -1));
    assertEquals(0, trial.value("ranking-accuracy"));
    assertEquals(1, trial.reading("overall", "ranking-accuracy").n());
  }

  private static Outcome<?> parts(double likelihood, double reference, double tokens) {
    return Trial.answered(
        new Ratings(Map.of("likelihood", likelihood, "reference", reference, "tokens", tokens)));
  }

  @Test
  void parts_giveTheImplicitRewardWithoutAReferenceInTheData() {
    Trial<GradedSet> trial = Trial.of(new PolicyRanking(), Role.ATTRIBUTES);
    GradedSet set = Sets.of(trial.next(""), "gold", 1, 0);
    trial.add(set, List.of(parts(-12, -20, 6), parts(-4, -5, 1)));
    assertEquals(0, trial.value("ranking-accuracy"), "-12 is below -4");
    assertEquals(1, trial.value("implicit-accuracy"), "8 is above 1");
    assertEquals(1, trial.value("ranking-accuracy-normalised"), "-2 is above -4");
  }

  @Test
  void rewardModelThatKnowsParts_isAskedForThemWhereWanted() {
    PolicyRanking suite = new PolicyRanking();
    GradedSet set = Sets.of(Trial.of(suite, Role.REWARD).next(""), "gold", 1, 0);
    assertEquals(List.of(), suite.beside(Role.REWARD));
    assertInstanceOf(ScoreQuestion.class, suite.asks(set, Role.REWARD, 1).get(0).question());
    PolicyRanking seated = suite.seated(List.of(Role.ATTRIBUTES));
    RatingsQuestion question =
        assertInstanceOf(RatingsQuestion.class, seated.asks(set, Role.REWARD, 1).get(0).question());
    assertEquals(List.of("likelihood", "reference", "tokens"), question.attributes());
    Trial<GradedSet> trial = Trial.of(seated, Role.REWARD);
    trial.add(set, List.of(parts(-1, -3, 1), parts(-2, -3, 1)));
    assertEquals(1, trial.value("implicit-accuracy"));
  }

  @Test
  void reference_turnsLikelihoodsIntoImplicitRewards() {
    PolicyRanking suite =
        SUITE.with(
            new PolicyRanking.Rules(
                "share", "tokens", "reference", LikelihoodForm.SUMMED, 0.01, List.of(1.0)));
    Trial<GradedSet> trial = Trial.of(suite, Role.REWARD);
    Map<String, double[]> grades =
        Map.of("share", new double[] {0.75, 0.25}, "reference", new double[] {-8, -2});
    trial.add(Sets.of(trial.next(""), grades), Trial.scores(-6, -3));
    assertEquals(0, trial.value("ranking-accuracy"));
    assertEquals(1, trial.value("implicit-accuracy"));
    assertEquals(0, trial.value("idealised-accuracy"));
  }

  @Test
  void middleOfTheStrengths_isReported_withTheEnds() {
    Trial<GradedSet> trial = of(SUITE.policy(), new double[] {0.75, 0.25}, -3, -1);
    assertEquals(0, trial.value("idealised-accuracy"));
    assertEquals(0, trial.value("idealised-accuracy-least"));
    assertEquals(1, trial.value("idealised-accuracy-most"));
    assertEquals(1, trial.value("idealised-accuracy-beta-0.1"));
    assertEquals(Direction.NONE, SUITE.direction("idealised-accuracy"));
  }

  @Test
  void guesses_areRightHalfTheTime_perfectAlways_invertedNever() {
    Random random = new Random(5);
    Trial<GradedSet> guess = Trial.of(SUITE, Role.REWARD);
    Trial<GradedSet> perfect = Trial.of(SUITE, Role.REWARD);
    Trial<GradedSet> inverted = Trial.of(SUITE, Role.REWARD);
    for (int i = 0; i < 400; i++) {
      double a = random.nextInt(5) / 4.0;
      GradedSet set = Sets.of(guess.next(""), "share", a, 1 - a);
      guess.add(set, Trial.scores(-random.nextDouble(), -random.nextDouble()));
      perfect.add(set, Trial.scores(a, 1 - a));
      inverted.add(set, Trial.scores(1 - a, a));
    }
    assertEquals(0.5, guess.value("ranking-accuracy"), 0.08);
    assertEquals(1, perfect.value("ranking-accuracy"));
    assertEquals(0, inverted.value("ranking-accuracy"));
  }
}
