package assayer.suites.critique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.Candidate;
import assayer.core.item.Correctness;
import assayer.core.item.CritiqueCase;
import assayer.core.item.EarlierCritique;
import assayer.core.item.Prompt;
import assayer.core.model.RefineQuestion;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Role;
import assayer.core.outcome.Completion;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Outcome;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Undefined;
import assayer.suites.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class CritiqueRefinementTest {
  private static final CritiqueRefinement SUITE = new CritiqueRefinement();

  /** By counts of right and wrong before and after, each verdict right. */
  private static Trial<CritiqueCase> counted(int cc, int ci, int ic, int ii) {
    Trial<CritiqueCase> trial = Trial.of(SUITE, Role.REVIEWER);
    add(trial, cc, true, true);
    add(trial, ci, true, false);
    add(trial, ic, false, true);
    add(trial, ii, false, false);
    return trial;
  }

  private static void add(Trial<CritiqueCase> trial, int times, boolean before, boolean after) {
    for (int i = 0; i < times; i++) {
      trial.add(Cases.of(trial.next(""), before), List.of(Cases.graded(before, after)));
    }
  }

  @Test
  void counts_giveEveryPapersFigures() {
    Trial<CritiqueCase> trial = counted(126, 2, 104, 36);
    assertEquals(230.0 / 268, trial.value("accuracy-refined"), 1e-15);
    assertEquals(128.0 / 268, trial.value("accuracy-before"), 1e-15);
    assertEquals(102.0 / 268, trial.value("delta"), 1e-15);
    assertEquals(104.0 / 268, trial.value("wrong-to-right"), 1e-15);
    assertEquals(2.0 / 268, trial.value("right-to-wrong"), 1e-15);
    assertEquals(104.0 / 140, trial.value("fix-rate"), 1e-15);
    assertEquals(2.0 / 128, trial.value("break-rate"), 1e-15);
    assertEquals(1, trial.value("discrimination"));
    assertEquals(230.0 / 268, trial.value("relevance"), 1e-15);
    double delta = trial.value("wrong-to-right") - trial.value("right-to-wrong");
    assertEquals(delta, trial.value("delta"), 1e-15);
  }

  @Test
  void refiner_isCheckedAgainstTheReference() {
    Trial<CritiqueCase> trial = Trial.of(SUITE, Role.REFINER);
    refined(trial, false, "now \\boxed{\\frac{2}{2}}");
    refined(trial, false, "still \\boxed{7}");
    refined(trial, true, "no answer at all");
    refined(trial, true, "yes: \\boxed{1}");
    assertEquals(0.5, trial.value("accuracy-refined"));
    assertEquals(0, trial.value("delta"));
    assertEquals(0.25, trial.value("wrong-to-right"));
    assertEquals(0.25, trial.value("right-to-wrong"));
    assertEquals(0.5, trial.value("fix-rate"));
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0), trial.reading("overall", "discrimination"));
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0), trial.reading("overall", "verdict-accuracy"));
  }

  private static void refined(Trial<CritiqueCase> trial, boolean before, String text) {
    trial.add(Cases.of(trial.next(""), before), List.of(Trial.answered(Completion.of(text))));
  }

  @Test
  void unparsedVerdict_keepsItsAnswer_butDoesNotDiscriminate() {
    Trial<CritiqueCase> trial = Trial.of(SUITE, Role.REVIEWER);
    trial.add(Cases.of(trial.next(""), false), List.of(Cases.unparsed("hm \\boxed{1}")));
    trial.add(Cases.of(trial.next(""), false), List.of(Cases.says(false, "\\boxed{1}")));
    trial.add(Cases.of(trial.next(""), false), List.of(Cases.says(true, "\\boxed{2}")));
    assertEquals(2.0 / 3, trial.value("accuracy-refined"), 1e-15);
    assertEquals(0.5, trial.value("discrimination"));
    assertEquals(1.0 / 3, trial.value("verdict-accuracy"), 1e-15);
    assertEquals(1, trial.value("relevance"));
  }

  @Test
  void noReply_isWhatThePolicySays() {
    for (Outcome<Critique> none : List.of(Cases.refused(), Cases.failed())) {
      assertEquals(0.5, accuracy(Unscored.AS_WRONG, none));
      assertEquals(0.5, accuracy(Unscored.AS_CHANCE, none));
      assertEquals(0.75, accuracy(Unscored.asCredit(0.5), none));
      assertEquals(1, accuracy(Unscored.EXCLUDE, none));
    }
  }

  private static double accuracy(Unscored unscored, Outcome<Critique> none) {
    Trial<CritiqueCase> trial =
        new Trial<>(SUITE, Role.REVIEWER, ScoringPolicy.STRICT.with(unscored), Sections.PLAIN);
    trial.add(Cases.of(trial.next(""), true), List.of(none));
    trial.add(Cases.of(trial.next(""), true), List.of(Cases.says(true, "\\boxed{1}")));
    return trial.value("accuracy-refined");
  }

  @Test
  void revision_isAnotherAnswer_andSuccessARightOne() {
    Trial<CritiqueCase> trial = Trial.of(SUITE.withBudget(12), Role.REFINER);
    wrongBefore(trial, "\\boxed{1}");
    wrongBefore(trial, "\\boxed{3}");
    wrongBefore(trial, "\\boxed{4/2}, as I said");
    wrongBefore(trial, "nothing");
    assertEquals(2.0 / 3, trial.value("revision-rate"), 1e-15);
    assertEquals(0.5, trial.value("correction-success"));
    assertEquals(0.25, trial.value("over-budget-rate"));
    assertEquals(Direction.NONE, SUITE.direction("revision-rate"));
    assertEquals(Direction.LOWER, SUITE.direction("break-rate"));
  }

  private static void wrongBefore(Trial<CritiqueCase> trial, String text) {
    CritiqueCase item =
        new CritiqueCase(
            trial.next(""),
            Prompt.of("?"),
            Candidate.of("", "so \\boxed{2}"),
            Correctness.UNKNOWN,
            "1");
    trial.add(item, List.of(Trial.answered(Completion.of(text))));
    assertEquals(0, trial.value("accuracy-before")); // as its own answer shows
  }

  @Test
  void earlierCritique_isShownToTheRefiner_andItsVerdictCounts() {
    Trial<CritiqueCase> trial = Trial.of(SUITE, Role.REFINER);
    CritiqueCase plain = Cases.of(trial.next(""), false);
    CritiqueCase item =
        new CritiqueCase(
            plain.id(),
            plain.prompt(),
            plain.completion(),
            plain.gold(),
            plain.reference(),
            new EarlierCritique("step 2 is wrong", Correctness.WRONG));
    RefineQuestion refine = (RefineQuestion) SUITE.asks(item, Role.REFINER, 7).get(0).question();
    assertEquals("step 2 is wrong", refine.critique());
    ReviewQuestion review = (ReviewQuestion) SUITE.asks(item, Role.REVIEWER, 7).get(0).question();
    assertEquals("", review.reference());
    trial.add(item, List.of(Trial.answered(Completion.of("\\boxed{1}"))));
    assertEquals(1, trial.value("discrimination"));
    assertEquals(1, trial.value("relevance"));
  }

  /** Who changes nothing has no delta, whatever the data. */
  @Test
  void unchanged_hasNoDelta() {
    Trial<CritiqueCase> trial = counted(30, 0, 0, 70);
    assertEquals(0, trial.value("delta"));
    assertEquals(0.3, trial.value("accuracy-refined"), 1e-15);
    assertFalse(trial.scored().readings().isEmpty());
    assertTrue(SUITE.options().containsKey("answer"));
  }
}
