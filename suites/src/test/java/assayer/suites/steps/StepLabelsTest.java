package assayer.suites.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.Annotations;
import assayer.core.item.Correctness;
import assayer.core.item.Prompt;
import assayer.core.item.StepwiseSolution;
import assayer.core.item.Twin;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.model.Seeds;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.StepScores;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Estimate;
import assayer.core.reading.Undefined;
import assayer.metrics.steps.PrmScore;
import assayer.suites.Trial;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepLabelsTest {
  private static final StepLabels SUITE = new StepLabels();

  /** Labels as "+", "-" and "?", one a step. */
  private static StepwiseSolution solution(
      Trial<?> trial, String subset, String labels, int steps, Twin twin) {
    List<Correctness> marks = labels.chars().mapToObj(StepLabelsTest::mark).toList();
    return StepwiseSolution.labelled(
        trial.next(subset),
        Prompt.of("?"),
        Collections.nCopies(steps, "s"),
        Annotations.NONE.withLabels(marks).with(twin));
  }

  private static Correctness mark(int sign) {
    return switch (sign) {
      case '+' -> Correctness.RIGHT;
      case '-' -> Correctness.WRONG;
      default -> Correctness.UNKNOWN;
    };
  }

  private static void add(
      Trial<StepwiseSolution> trial, String subset, String labels, Outcome<?> outcome) {
    trial.add(solution(trial, subset, labels, labels.length(), Twin.NONE), List.of(outcome));
  }

  private static Trial<StepwiseSolution> of(StepLabels suite, Unscored unscored) {
    return new Trial<>(suite, Role.STEPS, ScoringPolicy.STRICT.with(unscored), Sections.PLAIN);
  }

  @Test
  void counts_arePooledOverSteps() {
    Trial<StepwiseSolution> trial = Trial.of(SUITE, Role.STEPS);
    add(trial, "a", "++-", Trial.steps(0.9, 0.4, 0.2)); // tp 1, fn 1, tn 1
    add(trial, "b", "+--?", Trial.steps(0.9, 0.8, 0.1, 0.9)); // tp 1, fp 1, tn 1
    double f1 = 2 * 2.0 / (2 * 2 + 1 + 1);
    assertEquals(f1, trial.value("f1"), 1e-15);
    assertEquals(f1, trial.value("negative-f1"), 1e-15);
    assertEquals(f1, trial.value("prm-score"), 1e-15);
    assertEquals(4.0 / 6, trial.value("accuracy"), 1e-15);
    assertEquals(2.0 / 3, trial.value("accuracy-wrong"), 1e-15);
    assertEquals(0.5, trial.value("first-error-accuracy"));
    assertEquals(1, trial.value("validity-rate"));
  }

  private static Outcome<StepScores> steps(double[] scores, double[] redundancy) {
    return Trial.answered(StepScores.of(scores).withRedundancy(redundancy));
  }

  @Test
  void superfluousSteps_judgeTheSubsetsNamed_andOthersByScores() {
    StepLabels suite =
        SUITE.with(StepReader.DEFAULT.withThreshold(0)).with(new Redundancy(List.of("nr"), 0.15));
    Trial<StepwiseSolution> trial = Trial.of(suite, Role.STEPS);
    double[] valid = {1, -1, 1};
    double[] redundant = {0.15, 0.5, 0.16}; // the first is not above the threshold
    add(trial, "nr", "+-+", steps(valid, redundant));
    add(trial, "es", "+-+", steps(valid, redundant));
    assertEquals(2.0 / 3, trial.value("nr", "accuracy"), 1e-15); // tp 1, tn 1, fn 1
    assertEquals(1, trial.value("nr", "accuracy-wrong"));
    assertEquals(1, trial.value("es", "accuracy"));
    assertEquals(1, trial.value("es", "auroc"));
  }

  @Test
  void modelThatSaysNothingOfSuperfluousSteps_isJudgedByItsScores() {
    StepLabels suite = SUITE.with(new Redundancy(List.of("nr"), 0));
    Trial<StepwiseSolution> trial = Trial.of(suite, Role.STEPS);
    add(trial, "nr", "+-", Trial.steps(0.9, 0.1));
    assertEquals(1, trial.value("nr", "accuracy"));
  }

  @Test
  void tooManyOnSuperfluousSteps_areCountedAndFollowTheRuleForLengths() {
    double[] two = {0.9, 0.9};
    double[] three = {-1, 1, 1};
    for (Lengths rule : List.of(Lengths.KEEP_EXTRA, Lengths.FAIL)) {
      StepLabels suite =
          SUITE.with(StepReader.DEFAULT.with(rule)).with(new Redundancy(List.of("nr"), 0));
      Trial<StepwiseSolution> trial = of(suite, Unscored.EXCLUDE);
      add(trial, "nr", "+-", steps(two, three));
      assertEquals(1, trial.value("long-rate"));
      assertEquals(rule == Lengths.FAIL ? 0 : 1, trial.value("validity-rate"));
      if (rule == Lengths.KEEP_EXTRA) {
        assertEquals(2.0 / 3, trial.value("accuracy"), 1e-15); // the third is a right step
      }
    }
  }

  @Test
  void carriedTwin_isJudgedByItsScores() {
    StepLabels suite = SUITE.with(new Redundancy(List.of("nr"), 0));
    Trial<StepwiseSolution> trial = Trial.of(suite, Role.STEPS);
    Twin twin = new Twin("t", Prompt.of("?"), List.of("s", "s"));
    double[] good = {0.9, 0.9};
    trial.add(
        solution(trial, "nr", "+-", 2, twin),
        List.of(steps(good, new double[] {-1, 1}), steps(good, new double[] {1, 1})));
    assertEquals(1, trial.value("nr", "accuracy"));
    assertEquals(1, trial.value("twins", "accuracy"));
    assertEquals(0, trial.value("similarity"));
  }

  @Test
  void perfectAndInverted_areTheEnds() {
    for (PrmScore.Absent rule : PrmScore.Absent.values()) {
      StepLabels suite = SUITE.with(rule, true);
      Trial<StepwiseSolution> perfect = Trial.of(suite, Role.STEPS);
      Trial<StepwiseSolution> inverted = Trial.of(suite, Role.STEPS);
      for (String labels : List.of("++-", "-+", "+++")) {
        double[] right = labels.chars().mapToDouble(c -> c == '+' ? 1 : 0).toArray();
        add(perfect, "", labels, Trial.steps(right));
        add(inverted, "", labels, Trial.steps(Arrays.stream(right).map(s -> 1 - s).toArray()));
      }
      assertEquals(1, perfect.value("prm-score"));
      assertEquals(1, perfect.value("auroc"));
      assertEquals(rule == PrmScore.Absent.ZERO ? 0 : -1, inverted.value("prm-score"));
      assertEquals(0, inverted.value("auroc"));
      assertEquals(0, inverted.value("accuracy"));
    }
  }

  @Test
  void randomScores_areNearTheCoin() {
    Trial<StepwiseSolution> trial = Trial.of(SUITE, Role.STEPS);
    for (int i = 0; i < 2000; i++) {
      int item = i;
      String labels = "+++++-+".substring(i % 3);
      add(
          trial,
          "",
          labels,
          Trial.steps(
              IntStream.range(0, labels.length())
                  .mapToDouble(s -> Seeds.unit(Seeds.derive(item, "s" + s)))
                  .toArray()));
    }
    // A coin judges half of the right steps and half of the wrong ones rightly.
    double p = 5.0 / 6;
    double coin = 0.5 * (2 * p * 0.5 / (p + 0.5) + 2 * (1 - p) * 0.5 / (1 - p + 0.5));
    Estimate score = (Estimate) trial.reading("overall", "prm-score");
    assertTrue(score.interval().orElseThrow().low() < coin, score::toString);
    assertTrue(score.interval().orElseThrow().high() > coin, score::toString);
    Estimate auroc = (Estimate) trial.reading("overall", "auroc");
    assertTrue(auroc.interval().orElseThrow().low() < 0.5, auroc::toString);
    assertTrue(auroc.interval().orElseThrow().high() > 0.5, auroc::toString);
  }

  @Test
  void stepsOfOneKind_haveTheirOwnF1_orTheFormula() {
    for (boolean oneSided : List.of(true, false)) {
      Trial<StepwiseSolution> trial =
          Trial.of(SUITE.with(PrmScore.Absent.MINUS_ONE, oneSided), Role.STEPS);
      add(trial, "", "+++", Trial.steps(0.9, 0.9, 0.1));
      assertEquals(0.8, trial.value("f1"), 1e-15);
      assertEquals(oneSided ? 0.8 : 0.4, trial.value("prm-score"), 1e-15);
      assertEquals(
          new Undefined(Undefined.Reason.SINGLE_CLASS, 1), trial.reading("overall", "auroc"));
    }
  }

  @Test
  void lengths_areRulesAndRates() {
    StepLabels keep = SUITE.with(StepReader.DEFAULT.with(Lengths.KEEP_EXTRA));
    Trial<StepwiseSolution> trial = Trial.of(keep, Role.STEPS);
    trial.add(
        solution(trial, "", "+++?-", 3, Twin.NONE),
        List.of(Trial.steps(0.9, 0.9, 0.9, 0.1, 0.9))); // beyond: a right one judged wrong, a fp
    add(trial, "", "+-", Trial.steps(0.9)); // short: the second is not scored
    assertEquals(4.0 / 6, trial.value("accuracy"), 1e-15);
    assertEquals(0.5, trial.value("long-rate"));
    assertEquals(0.5, trial.value("short-rate"));
    assertEquals(0, trial.value("first-error-accuracy"));
    assertEquals(1, trial.reading("overall", "first-error-accuracy").n());
    assertEquals(0.5, trial.value("gold-beyond-rate"));
  }

  @Test
  void silence_isWorthWhatThePolicySays() {
    Outcome<StepScores> silent = Trial.unparsed();
    for (Outcome<?> missing : List.of(silent, Trial.steps(0.9))) {
      Trial<StepwiseSolution> wrong = of(SUITE, Unscored.AS_WRONG);
      Trial<StepwiseSolution> chance = of(SUITE, Unscored.AS_CHANCE);
      Trial<StepwiseSolution> credit = of(SUITE, Unscored.asCredit(0.25));
      Trial<StepwiseSolution> without = of(SUITE, Unscored.EXCLUDE);
      for (Trial<StepwiseSolution> trial : List.of(wrong, chance, credit, without)) {
        add(trial, "", "+-", Trial.steps(0.9, 0.1));
        add(trial, "", "+-", missing);
        assertEquals(0.5, trial.value("validity-rate"));
      }
      assertEquals(0.5, wrong.value("accuracy"));
      assertEquals(0.75, chance.value("accuracy"));
      assertEquals(0.625, credit.value("accuracy"));
      assertEquals(1, without.value("accuracy"));
      assertEquals(1, without.reading("overall", "accuracy").n());
      assertEquals(2, without.scored().influence().size());
    }
  }

  @Test
  void twins_standApart_andAreComparedByName() {
    Trial<StepwiseSolution> trial = Trial.of(SUITE.withTwins("correct"), Role.STEPS);
    Twin twin = new Twin("x", Prompt.of("?"), List.of("a", "b"));
    trial.add(
        solution(trial, "a", "+-+-", 4, twin),
        List.of(Trial.steps(0.9, 0.9, 0.9, 0.9), Trial.steps(0.9, 0.9)));
    trial.add(solution(trial, "b", "-", 1, Twin.named("x")), List.of(Trial.steps(0.1)));
    trial.add(solution(trial, "correct", "++", 2, Twin.named("y")), List.of(Trial.steps(0, 0)));
    trial.add(solution(trial, "b", "-", 1, Twin.named("y")), List.of(Trial.steps(0.1)));
    assertEquals(0.25, trial.value("similarity"));
    assertEquals(
        2, trial.reading("overall", "similarity").n(), "a twin with accuracy 0 is no twin");
    assertEquals(4.0 / 6, trial.value("accuracy"), 1e-15);
    assertEquals(0.5, trial.value("correct", "accuracy"));
    assertEquals(2, trial.reading("correct", "accuracy").n());
    assertEquals(4, trial.scored().influence().size());
    assertEquals(4, trial.scored().credits().size());
    assertTrue(trial.scored().credits().isLeftOut(2));
  }

  @Test
  void groups_areMeansOfTheirSubsets_andOverallIsPooled() {
    Sections groups =
        new Sections(
            Map.of("a", "g", "b", "g", "c", "h"),
            Map.of("a", 1.0, "b", 1.0, "c", 1.0),
            Sections.Overall.POOLED);
    Trial<StepwiseSolution> trial = new Trial<>(SUITE, Role.STEPS, ScoringPolicy.STRICT, groups);
    add(trial, "a", "+-", Trial.steps(0.9, 0.1));
    add(trial, "a", "+-", Trial.steps(0.9, 0.1));
    add(trial, "b", "+-", Trial.steps(0.1, 0.1));
    add(trial, "c", "+-", Trial.steps(0.9, 0.1));
    assertEquals(1, trial.value("a", "accuracy"));
    assertEquals(0.5, trial.value("b", "accuracy"));
    assertEquals(0.75, trial.value("g", "accuracy"));
    assertEquals(7.0 / 8, trial.value("accuracy"), 1e-15);
    double b = trial.value("b", "prm-score");
    assertEquals((1 + b) / 2, trial.value("g", "prm-score"), 1e-15);
  }

  @Test
  void influence_isThatOfTheHeadline_whateverTheOrder() {
    Trial<StepwiseSolution> forth = Trial.of(SUITE, Role.STEPS);
    Trial<StepwiseSolution> back = Trial.of(SUITE, Role.STEPS);
    List<String> labels = List.of("++-", "+-", "-+", "+++");
    for (int i = 0; i < labels.size(); i++) {
      for (Trial<StepwiseSolution> trial : List.of(forth, back)) {
        String one = labels.get(trial == forth ? i : labels.size() - 1 - i);
        double[] scores = one.chars().mapToDouble(c -> c == '+' ? 0.7 : 0.6).toArray();
        add(trial, one.substring(1), one, Trial.steps(scores));
      }
    }
    forth.assertSameReadings(back);
    double sum = 0;
    for (int i = 0; i < labels.size(); i++) {
      sum += forth.scored().influence().get(i);
    }
    assertEquals(0, sum, 1e-12);
    assertEquals(forth.value("prm-score"), forth.scored().influence().value());
  }

  @Test
  void solutionsWithAFirstErrorAlone_areLabelledUpToIt() {
    Trial<StepwiseSolution> trial = Trial.of(SUITE, Role.STEPS);
    trial.add(
        new StepwiseSolution(
            trial.next(""), Prompt.of("?"), List.of("a", "b", "c"), OptionalInt.of(1)),
        List.of(Trial.steps(0.9, 0.1, 0.9)));
    assertEquals(1, trial.value("accuracy"));
    assertEquals(1, trial.value("auroc"));
  }

  @Test
  void asks_areOneASolution_andOneATwinItCarries() {
    Trial<StepwiseSolution> trial = Trial.of(SUITE, Role.STEPS);
    Twin carried = new Twin("x", Prompt.of("q"), List.of("a"));
    List<Ask<?>> asks = SUITE.asks(solution(trial, "", "+", 1, carried), Role.STEPS, 7);
    assertEquals(List.of("steps", "twin"), asks.stream().map(a -> a.id().slot()).toList());
    assertEquals(2, asks.stream().map(Ask::seed).distinct().count());
    assertEquals(1, SUITE.asks(solution(trial, "", "+", 1, Twin.named("x")), Role.STEPS, 7).size());
    assertEquals(Direction.LOWER, SUITE.direction("short-rate"));
    assertEquals("minus-one", SUITE.options().get("absent"));
  }
}
