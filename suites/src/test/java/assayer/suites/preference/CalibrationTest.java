package assayer.suites.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.model.Role;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Verdict;
import assayer.core.policy.Unscored;
import assayer.suites.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Calibration SUITE = new Calibration();

  /** A pair whose chosen completion has this probability by the difference of scores. */
  private static Trial<PreferencePair> scored(double... probabilities) {
    Trial<PreferencePair> trial = Trial.of(SUITE, Role.REWARD);
    for (double p : probabilities) {
      trial.add(Toys.pair(trial.next(""), Placement.FREE), Trial.scores(Math.log(p / (1 - p)), 0));
    }
    return trial;
  }

  @Test
  void differenceOfScores_isAProbability() {
    Trial<PreferencePair> trial = scored(0.8, 0.4);
    assertEquals((0.04 + 0.36) / 2, trial.value("brier"), 1e-12);
    assertEquals((0.2 - 0.6) / 2, trial.value("balance"), 1e-12);
    assertEquals((0.6 - 0.2) / 2, trial.value("dcs"), 1e-12);
    assertEquals(0.5, trial.value("accuracy"));
    assertEquals(0.7, trial.value("mean-confidence"), 1e-12);
    assertEquals((0.2 + 0.6) / 2, trial.value("ece"), 1e-12);
  }

  @Test
  void calibratedModel_hasLittleError_overconfidentModelHasMuch() {
    Random random = new Random(8);
    Trial<PreferencePair> calibrated = Trial.of(SUITE, Role.REWARD);
    Trial<PreferencePair> overconfident = Trial.of(SUITE, Role.REWARD);
    for (int i = 0; i < 1000; i++) {
      double p = 0.5 + 0.45 * random.nextDouble();
      double margin = Math.log(p / (1 - p)) * (random.nextDouble() < p ? 1 : -1);
      PreferencePair pair = Toys.pair(calibrated.next(""), Placement.FREE);
      calibrated.add(pair, Trial.scores(margin, 0));
      overconfident.add(pair, Trial.scores(8 * margin, 0));
    }
    double chance = calibrated.value("ece-if-calibrated");
    assertTrue(calibrated.value("ece") < 3 * chance);
    assertTrue(overconfident.value("ece") > 0.15);
    assertTrue(overconfident.value("balance") < -0.15);
    assertTrue(overconfident.value("brier") > calibrated.value("brier"));
  }

  private static Outcome<?> judged(double first, double second, double tie, double outside) {
    Probabilities said =
        new Probabilities(Map.of("first", first, "second", second, "tie", tie), outside);
    return Trial.answered(new Judgement(Verdict.FIRST, Optional.of(said)));
  }

  @Test
  void judge_isReadInTheOrderItSaw_andATieIsAbstention() {
    Trial<PreferencePair> trial = Trial.of(SUITE, Role.JUDGE);
    trial.add(
        Toys.pair(trial.next(""), Placement.GOLD_SECOND), List.of(judged(0.1, 0.3, 0.1, 0.5)));
    assertEquals((0.6 - 0.2) * (1 - 0.2), trial.value("dcs"), 1e-12);
    assertEquals(0.3 * 0.3, trial.value("brier"), 1e-12);
  }

  @Test
  void bareVerdict_isNoConfidence() {
    Trial<PreferencePair> trial = Trial.of(SUITE, Role.JUDGE);
    trial.add(
        Toys.pair(trial.next(""), Placement.GOLD_FIRST), List.of(Trial.answered(Verdict.FIRST)));
    trial.add(Toys.pair(trial.next(""), Placement.GOLD_FIRST), List.of(judged(0.5, 0.5, 0, 0)));
    assertEquals(0.5, trial.value("coverage"));
    assertEquals(0.25, trial.value("brier"));
    assertEquals(0.5, trial.value("accuracy"));
    assertEquals(1, trial.reading("overall", "ece").n());
  }

  @Test
  void unscored_standsForItsCredit() {
    for (Unscored rule : List.of(Unscored.AS_WRONG, Unscored.AS_CHANCE, Unscored.asCredit(0.9))) {
      Trial<PreferencePair> trial =
          new Trial<>(SUITE, Role.REWARD, SUITE.policy().with(rule), Sections.PLAIN);
      trial.add(Toys.pair(trial.next(""), Placement.FREE), Trial.scores(Double.NaN, 0));
      double credit = rule.credit(0.5).orElseThrow();
      assertEquals((1 - credit) * (1 - credit), trial.value("brier"), 1e-12, rule.id());
      assertEquals(0, trial.value("coverage"));
    }
  }
}
