package assayer.suites.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.BestOfN;
import assayer.core.item.ItemId;
import assayer.core.item.Placement;
import assayer.core.model.Ask;
import assayer.core.model.RankQuestion;
import assayer.core.model.Role;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ranking;
import assayer.core.outcome.Verdict;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.metrics.steps.StepFold;
import assayer.suites.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BestOfNAccuracyTest {
  private static final BestOfNAccuracy SUITE = new BestOfNAccuracy();
  private static final ScoringPolicy STRICT = ScoringPolicy.STRICT;

  /** One set of one right completion and the rest. */
  private static Trial<BestOfN> one(ScoringPolicy policy, double... scores) {
    Trial<BestOfN> trial = new Trial<>(SUITE, Role.REWARD, policy, Sections.PLAIN);
    BestOfN set = Toys.set(trial.next(""), 1, scores.length - 1);
    return trial.add(set, Trial.scores(scores));
  }

  private static void assertCredit(
      Trial<BestOfN> trial, double accuracy, double inclusive, double rank) {
    assertEquals(accuracy, trial.value("accuracy"), 1e-15);
    assertEquals(inclusive, trial.value("accuracy-tie-inclusive"), 1e-15);
    assertEquals(rank, trial.value("mrr"), 1e-15);
  }

  @Test
  void scores_decide() {
    assertCredit(one(STRICT, 5, 1, 2, 3), 1, 1, 1);
    assertCredit(one(STRICT, 2, 1, 4, 3), 0, 0, 1 / 3.0);
  }

  @Test
  void tie_isSharedByAllAtTheTop_andRanksLast() {
    assertCredit(one(STRICT, 4, 4, 4, 1), 0, 1, 1 / 3.0);
    assertCredit(one(STRICT.with(TiePolicy.SHARE), 4, 4, 4, 1), 1 / 3.0, 1, 1 / 3.0);
    assertCredit(one(STRICT.with(TiePolicy.HALF), 4, 4, 4, 1), 0.5, 1, 1 / 3.0);
    assertCredit(one(STRICT.with(TiePolicy.WIN), 4, 4, 4, 1), 1, 1, 1 / 3.0);
  }

  @Test
  void constantScore_earnsNothing_strictly() {
    assertCredit(one(STRICT, new double[10]), 0, 1, 0.1);
  }

  @Test
  void missing_asWrong_isPessimistic() {
    double gone = Double.NaN;
    assertCredit(one(STRICT, gone, 1, 2), 0, 0, 1 / 3.0);
    assertCredit(one(STRICT, 5, gone, 2), 0, 0, 0.5);
    assertCredit(one(STRICT, 1, gone, 2), 0, 0, 1 / 3.0);
  }

  @Test
  void missing_followsThePolicy() {
    double[] scores = {5, Double.NaN, 1, 0};
    double harmonic = (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4;
    assertCredit(one(STRICT.with(Unscored.AS_CHANCE), scores), 0.25, 0.25, harmonic);
    assertCredit(one(STRICT.with(Unscored.asCredit(0.1)), scores), 0.1, 0.1, 0.1);
    Trial<BestOfN> excluded = one(STRICT.with(Unscored.EXCLUDE), scores);
    assertThrows(NoSuchElementException.class, () -> excluded.value("accuracy"));
    assertEquals(0, excluded.scored().influence().size());
  }

  @Test
  void missingScore_standsIn_whereItIsSet() {
    Trial<BestOfN> trial = Trial.of(SUITE.withMissingScore(0), Role.REWARD);
    trial.add(Toys.set(trial.next(""), 1, 1), Trial.scores(0.5, Double.NaN));
    trial.add(Toys.set(trial.next(""), 1, 1), Trial.scores(Double.NaN, 0.5));
    assertEquals(0.5, trial.value("accuracy"));
    assertEquals(
        Map.of("fold", "prod", "missing-score", "0.0"), SUITE.withMissingScore(0).options());
  }

  @Test
  void severalRight_mustAllStandAbove() {
    Trial<BestOfN> trial = Trial.of(SUITE, Role.REWARD);
    trial.add(Toys.set(trial.next(""), 2, 2), Trial.scores(5, 3, 4, 1));
    assertCredit(trial, 0, 0, 1);
    trial.add(Toys.set(trial.next(""), 2, 2), Trial.scores(5, 4.5, 4, 1));
    assertCredit(trial, 0.5, 0.5, 1);
  }

  @Test
  void chance_ofSeveralRight_isThatOfARandomOrder() {
    ScoringPolicy policy = STRICT.with(Unscored.AS_CHANCE);
    Trial<BestOfN> trial = new Trial<>(SUITE, Role.REWARD, policy, Sections.PLAIN);
    trial.add(Toys.set(trial.next(""), 2, 2), Trial.scores(5, 3, Double.NaN, 1));
    assertEquals(1 / 6.0, trial.value("accuracy"), 1e-15);
  }

  @Test
  void steps_areFolded_andAnInfiniteFoldCompares() {
    Trial<BestOfN> trial = Trial.of(SUITE.with(StepFold.MEAN_ODD), Role.STEPS);
    List<Outcome<?>> sure = List.of(Trial.steps(0.2, 1), Trial.steps(0.99, 0.99));
    trial.add(Toys.set(trial.next(""), 1, 1), sure);
    assertCredit(trial, 1, 1, 1);
  }

  @Test
  void fold_withoutAValue_isAMissingScore() {
    ScoringPolicy policy = STRICT.with(Unscored.asCredit(0.25));
    BestOfNAccuracy suite = SUITE.with(StepFold.MEAN_LOGIT);
    Trial<BestOfN> trial = new Trial<>(suite, Role.STEPS, policy, Sections.PLAIN);
    trial.add(Toys.set(trial.next(""), 1, 1), List.of(Trial.steps(0, 1), Trial.steps(0.5)));
    assertCredit(trial, 0.25, 0.25, 0.25);
  }

  /** Three comparisons with the right completion shown first. */
  private static Trial<BestOfN> judged(ScoringPolicy policy, Outcome<?>... verdicts) {
    Trial<BestOfN> trial = new Trial<>(SUITE, Role.JUDGE, policy, Sections.PLAIN);
    List<Placement> first = Collections.nCopies(verdicts.length, Placement.GOLD_FIRST);
    BestOfN set = Toys.set(trial.next(""), 1, verdicts.length, first);
    return trial.add(set, Arrays.asList(verdicts));
  }

  @Test
  void judge_mustBeatEveryRival() {
    Outcome<Judgement> won = Trial.answered(Verdict.FIRST);
    Outcome<Judgement> lost = Trial.answered(Verdict.SECOND);
    assertCredit(judged(STRICT, won, won, won), 1, 1, 1);
    assertCredit(judged(STRICT, won, lost, lost), 0, 0, 1 / 3.0);
  }

  @Test
  void judge_tieAndSilence_areNotWins() {
    Outcome<Judgement> won = Trial.answered(Verdict.FIRST);
    Outcome<Judgement> tie = Trial.answered(Verdict.TIE);
    assertCredit(judged(STRICT, won, tie, won), 0, 1, 0.5);
    assertCredit(judged(STRICT.with(TiePolicy.SHARE), won, tie, won), 0.5, 1, 0.5);
    assertCredit(judged(STRICT, won, Trial.unparsed(), won), 0, 0, 0.5);
    assertCredit(
        judged(STRICT.with(Unscored.asCredit(0.2)), won, Trial.unparsed(), won), 0.2, 0.2, 0.2);
  }

  @Test
  void topRight_needsOneOfTheRight_andSharesTheTop() {
    BestOfNAccuracy suite = new BestOfNAccuracy(SetRule.DEFAULT.with(SetRule.Wanted.TOP_RIGHT));
    Trial<BestOfN> trial =
        new Trial<>(suite, Role.REWARD, STRICT.with(TiePolicy.SHARE), Sections.PLAIN);
    trial.add(Toys.set(trial.next(""), 2, 2), Trial.scores(5, 1, 4, 3));
    assertEquals(1, trial.value("accuracy"));
    assertEquals(0.5, trial.value("pairwise-accuracy"));
    trial.add(Toys.set(trial.next(""), 2, 1), Trial.scores(5, 5, 5));
    assertEquals((1 + 2 / 3.0) / 2, trial.value("accuracy"), 1e-15);
  }

  @Test
  void validOnly_letsTheOthersDecide() {
    BestOfNAccuracy suite = new BestOfNAccuracy(SetRule.DEFAULT.with(SetRule.Missing.VALID_ONLY));
    double gone = Double.NaN;
    double[][] scores = {
      {5, gone, 4, gone}, {5, 5, gone, 1}, {gone, 1, 2, 3}, {gone, gone, gone, gone}
    };
    double[] credits = {1, 0.5, 0, 0.25};
    for (int i = 0; i < scores.length; i++) {
      Trial<BestOfN> trial =
          new Trial<>(suite, Role.REWARD, STRICT.with(TiePolicy.SHARE), Sections.PLAIN);
      trial.add(Toys.set(trial.next(""), 1, 3), Trial.scores(scores[i]));
      assertEquals(credits[i], trial.value("accuracy"));
    }
  }

  @Test
  void list_isReadInTheOrderItWasShown() {
    BestOfNAccuracy suite = new BestOfNAccuracy(SetRule.DEFAULT.with(SetRule.Judging.LIST));
    assertEquals(List.of(Role.LISTWISE_JUDGE), suite.roles());
    Trial<BestOfN> trial = Trial.of(suite, Role.LISTWISE_JUDGE);
    int[] places = new int[4];
    for (int i = 0; i < 200; i++) {
      BestOfN set = Toys.set(trial.next(""), 1, 3);
      Ask<?> ask = suite.asks(set, Role.LISTWISE_JUDGE, Trial.SEED).get(0);
      RankQuestion question = (RankQuestion) ask.question();
      int gold = question.completions().indexOf(set.right().get(0));
      places[gold]++;
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
      Collections.swap(order, 0, gold);
      trial.add(set, List.of(Trial.answered(new Ranking(order))));
    }
    assertEquals(1, trial.value("accuracy"));
    assertTrue(Arrays.stream(places).min().orElseThrow() > 25, Arrays.toString(places));
    trial.add(Toys.set(trial.next(""), 1, 3), List.of(Trial.unparsed()));
    assertEquals(200 / 201.0, trial.value("accuracy"), 1e-15);
  }

  @Test
  void asks_numberTheirSlots() {
    BestOfN set = Toys.set(new ItemId("toy", "1", ""), 2, 3);
    assertEquals(
        List.of("right-1", "right-2", "wrong-1", "wrong-2", "wrong-3"), slots(set, Role.STEPS));
    assertEquals(List.of("rival-1", "rival-2", "rival-3"), slots(set, Role.JUDGE));
  }

  private static List<String> slots(BestOfN set, Role role) {
    return SUITE.asks(set, role, 7).stream().map(Ask::id).map(id -> id.slot()).toList();
  }
}
