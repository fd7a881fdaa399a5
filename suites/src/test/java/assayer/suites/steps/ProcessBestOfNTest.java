package assayer.suites.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.Candidate;
import assayer.core.item.Correctness;
import assayer.core.item.Prompt;
import assayer.core.item.Sample;
import assayer.core.item.SampledSolutions;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.Seeds;
import assayer.core.model.StepsQuestion;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.StepScores;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Undefined;
import assayer.metrics.steps.StepFold;
import assayer.metrics.steps.StepScale;
import assayer.suites.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessBestOfNTest {
  private static final ProcessBestOfN SUITE = new ProcessBestOfN();

  private static ProcessBestOfN suite(StepFold fold, Choice choice, Vote vote) {
    return SUITE.with(new ProcessBestOfN.Rules(fold, StepScale.PLAIN, choice, vote, 0.5));
  }

  /** Samples of answers like "a+" and "b-": the letter is the answer, the sign its worth. */
  private static SampledSolutions problem(Trial<?> trial, String subset, String... samples) {
    List<Sample> all = new ArrayList<>();
    for (String sample : samples) {
      all.add(
          new Sample(
              Candidate.ofSteps("", List.of("x", "y")),
              sample.substring(0, sample.length() - 1),
              Correctness.of(sample.endsWith("+"))));
    }
    return new SampledSolutions(trial.next(subset), Prompt.of("?"), all);
  }

  private static List<Outcome<?>> steps(double[]... scores) {
    return Arrays.stream(scores).<Outcome<?>>map(Trial::steps).toList();
  }

  private static double[] of(double... scores) {
    return scores;
  }

  @Test
  void folds_chooseDifferently() {
    Trial<SampledSolutions> trial = Trial.of(SUITE, Role.STEPS);
    trial.add(problem(trial, "", "a+", "b-"), steps(of(0.5, 0.6, 0.7), of(0.4, 0.8, 0.9)));
    assertEquals(1, trial.value("accuracy-min"));
    assertEquals(0, trial.value("accuracy-last"));
    assertEquals(0, trial.value("accuracy-max"));
    assertEquals(0, trial.value("accuracy-mean"));
    assertEquals(0, trial.value("accuracy-prod"));
    assertEquals(trial.value("accuracy-prod"), trial.value("accuracy"));
    assertEquals(trial.value("accuracy-prod"), trial.value("accuracy-log-prod"));
    assertEquals(0.5, trial.value("chance"));
    assertEquals(1, trial.value("pass"));
  }

  @Test
  void shiftedProduct_ordersScoresBelowZero() {
    Trial<SampledSolutions> trial = Trial.of(SUITE, Role.STEPS);
    trial.add(problem(trial, "", "a-", "b+"), steps(of(-3, -2), of(1, 2)));
    assertEquals(0, trial.value("accuracy-prod"));
    assertEquals(1, trial.value("accuracy-shifted-prod"));
    assertEquals(0, trial.value("accuracy-log-prod"), "a logarithm of less than 0 is no score");
  }

  @Test
  void curve_looksAtTheFirstDrawn_orAtAll() {
    String[] samples = {"a-", "b+", "c-", "d-"};
    List<Outcome<?>> scores = steps(of(0.2), of(0.3), of(0.9), of(0.1));
    Trial<SampledSolutions> first = Trial.of(SUITE, Role.STEPS);
    first.add(problem(first, "", samples), scores);
    assertEquals(0, first.value("accuracy-at-1"));
    assertEquals(1, first.value("accuracy-at-2"));
    assertEquals(0, first.value("accuracy-at-4"));
    Trial<SampledSolutions> expected =
        Trial.of(suite(StepFold.PROD, Choice.EXPECTED, Vote.SCORE), Role.STEPS);
    expected.add(problem(expected, "", samples), scores);
    assertEquals(0.25, expected.value("accuracy-at-1"), 1e-12);
    assertEquals(2.0 / 6, expected.value("accuracy-at-2"), 1e-12); // beats a and d, not c
    assertEquals(0, expected.value("accuracy-at-4"), 1e-12);
  }

  @Test
  void fewerSamples_leaveNoPointOfTheCurve() {
    Trial<SampledSolutions> trial = Trial.of(SUITE, Role.STEPS);
    trial.add(problem(trial, "", "a+"), steps(of(0.5)));
    trial.add(problem(trial, "", "a-", "b+"), steps(of(0.5), of(0.6)));
    assertEquals(0.5, trial.value("accuracy-at-1"));
    assertEquals(1, trial.reading("overall", "accuracy-at-2").n());
    assertEquals(1, trial.value("accuracy"));
  }

  @Test
  void equalScores_goToTheFirst_orByThePolicy() {
    List<Outcome<?>> level = steps(of(0.5), of(0.5), of(0.5));
    assertEquals(0, level(Choice.FIRST, TiePolicy.WIN, level));
    assertEquals(0, level(Choice.POLICY, TiePolicy.LOSE, level));
    assertEquals(0.5, level(Choice.POLICY, TiePolicy.HALF, level));
    assertEquals(2.0 / 3, level(Choice.POLICY, TiePolicy.SHARE, level), 1e-15);
    assertEquals(1, level(Choice.POLICY, TiePolicy.WIN, level));
    assertEquals(2.0 / 3, level(Choice.EXPECTED, TiePolicy.LOSE, level), 1e-12);
  }

  private static double level(Choice choice, TiePolicy ties, List<Outcome<?>> scores) {
    Trial<SampledSolutions> trial =
        new Trial<>(
            suite(StepFold.MIN, choice, Vote.SCORE),
            Role.STEPS,
            ScoringPolicy.STRICT.with(ties),
            Sections.PLAIN);
    trial.add(problem(trial, "", "a-", "b+", "c+"), scores);
    return trial.value("accuracy");
  }

  @Test
  void votes_weighTheirScores() {
    Trial<SampledSolutions> trial =
        Trial.of(suite(StepFold.LAST, Choice.FIRST, Vote.SCORE), Role.STEPS);
    trial.add(
        problem(trial, "", "a-", "b+", "b+", "a-", "a-", "-"),
        steps(of(0.1), of(0.9), of(0.8), of(0.2), of(0.3), of(5)));
    assertEquals(1, trial.value("weighted-vote"));
    assertEquals(0, trial.value("majority-vote"));
    Trial<SampledSolutions> tied = Trial.of(SUITE, Role.STEPS);
    tied.add(problem(tied, "", "a+", "b-"), steps(of(0.5), of(0.5)));
    assertEquals(1, tied.value("weighted-vote"), "the answer seen first wins");
    Trial<SampledSolutions> below =
        Trial.of(suite(StepFold.LAST, Choice.FIRST, Vote.SIGMOID), Role.STEPS);
    below.add(problem(below, "", "a+", "a+", "b-"), steps(of(-1), of(-1), of(-0.5)));
    assertEquals(1, below.value("weighted-vote"));
    Trial<SampledSolutions> without = Trial.of(SUITE, Role.STEPS);
    without.add(problem(without, "", "+", "-"), steps(of(0.5), of(0.5)));
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0), without.reading("overall", "weighted-vote"));
  }

  @Test
  void silence_isWorthWhatThePolicySays() {
    Outcome<StepScores> silent = Trial.unparsed();
    assertEquals(0, silent(Unscored.AS_WRONG, List.of(silent, Trial.steps(0.1))));
    assertEquals(0, silent(Unscored.AS_WRONG, List.of(Trial.steps(0.1), silent)));
    assertEquals(0.5, silent(Unscored.AS_CHANCE, List.of(Trial.steps(0.9), silent)));
    assertEquals(0.25, silent(Unscored.asCredit(0.25), List.of(Trial.steps(0.9), silent)));
    Trial<SampledSolutions> without = missing(Unscored.EXCLUDE, List.of(silent, silent));
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), without.reading("overall", "accuracy"));
    assertTrue(without.scored().credits().isLeftOut(0));
  }

  private static double silent(Unscored unscored, List<Outcome<?>> outcomes) {
    return missing(unscored, outcomes).value("accuracy");
  }

  /** The right one comes first. */
  private static Trial<SampledSolutions> missing(Unscored unscored, List<Outcome<?>> outcomes) {
    Trial<SampledSolutions> trial =
        new Trial<>(SUITE, Role.STEPS, ScoringPolicy.STRICT.with(unscored), Sections.PLAIN);
    return trial.add(problem(trial, "", "a+", "b-"), outcomes);
  }

  @Test
  void lowestScores_areCountedWhereTheyLie() {
    Trial<SampledSolutions> trial = Trial.of(SUITE, Role.STEPS);
    trial.add(
        problem(trial, "", "a+", "b-", "c-", "d+"),
        steps(of(0.9, 0.2), of(0.2, 0.9, 0.2), of(0.3), of(0.1, 0.6, 0.5)));
    assertEquals(0.5, trial.value("min-at-last"), "one step always counts");
    assertEquals(1.0 / 3, trial.value("min-at-last-of-several"), 1e-15);
    assertEquals(0.25, trial.value("min-shared"));
    assertEquals(0.25, trial.value("one-step-rate"));
    assertEquals(0.5, trial.value("early-low-rate"));
    assertEquals((0.55 + 0.4) / 2, trial.value("mean-score-right"), 1e-15);
    assertEquals(Direction.NONE, SUITE.direction("min-at-last"));
  }

  @Test
  void perfectIsOne_invertedIsZero_randomIsChance() {
    Trial<SampledSolutions> perfect = Trial.of(SUITE, Role.REWARD);
    Trial<SampledSolutions> inverted = Trial.of(SUITE, Role.REWARD);
    Trial<SampledSolutions> random = Trial.of(SUITE, Role.REWARD);
    for (int i = 0; i < 900; i++) {
      String[] samples = {"a-", "b-", "c-"};
      samples[i % 3] = "d+";
      double[] scores = new double[3];
      double[] drawn = new double[3];
      for (int j = 0; j < 3; j++) {
        scores[j] = j == i % 3 ? 1 : 0;
        drawn[j] = Seeds.unit(Seeds.derive(i, "s" + j));
      }
      perfect.add(problem(perfect, "", samples), Trial.scores(scores));
      inverted.add(
          problem(inverted, "", samples),
          Trial.scores(Arrays.stream(scores).map(s -> -s).toArray()));
      random.add(problem(random, "", samples), Trial.scores(drawn));
    }
    assertEquals(1, perfect.value("accuracy"));
    assertEquals(1, perfect.value("outcome-auroc"));
    assertEquals(0, inverted.value("accuracy"));
    assertEquals(0, inverted.value("outcome-auroc"));
    Estimate accuracy = (Estimate) random.reading("overall", "accuracy");
    assertTrue(accuracy.interval().orElseThrow().low() < 1.0 / 3, accuracy::toString);
    assertTrue(accuracy.interval().orElseThrow().high() > 1.0 / 3, accuracy::toString);
  }

  @Test
  void levels_areSections_andOrderOfProblemsChangesNothing() {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Trial<SampledSolutions> forth = levels(order);
    Collections.reverse(order);
    Trial<SampledSolutions> back = levels(order);
    forth.assertSameReadings(back);
    assertEquals(1, forth.value("Level 1", "accuracy"));
    assertEquals(0, forth.value("Level ?", "accuracy"));
    assertEquals(0.5, forth.value("accuracy"));
  }

  private static Trial<SampledSolutions> levels(List<Integer> order) {
    Trial<SampledSolutions> trial = Trial.of(SUITE, Role.STEPS);
    for (int i : order) {
      boolean easy = i % 2 == 0;
      trial.add(
          problem(trial, easy ? "Level 1" : "Level ?", "a+", "b-"),
          easy ? steps(of(0.9 - i / 10.0), of(0.1)) : steps(of(0.1), of(0.2)));
    }
    return trial;
  }

  @Test
  void asks_areOneASample_inTheQuestionOfTheRole() {
    Trial<SampledSolutions> trial = Trial.of(SUITE, Role.STEPS);
    SampledSolutions problem = problem(trial, "", "a+", "b-");
    List<Ask<?>> steps = SUITE.asks(problem, Role.STEPS, 7);
    assertEquals(List.of("sample-1", "sample-2"), steps.stream().map(a -> a.id().slot()).toList());
    assertTrue(steps.stream().allMatch(a -> a.question() instanceof StepsQuestion));
    List<Ask<?>> whole = SUITE.asks(problem, Role.REWARD, 7);
    assertTrue(whole.stream().allMatch(a -> a.question() instanceof ScoreQuestion));
    assertEquals("first", SUITE.options().get("choose"));
  }
}
