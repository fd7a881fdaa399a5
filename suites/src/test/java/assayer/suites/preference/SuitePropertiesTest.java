package assayer.suites.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.BestOfN;
import assayer.core.item.ItemId;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.model.Role;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Suite;
import assayer.suites.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What must hold of every suite here, whatever the benchmark. */
class SuitePropertiesTest {
  private static final Sections MEANS =
      new Sections(java.util.Map.of(), java.util.Map.of(), Sections.Overall.MEAN_OF_SECTIONS);

  /** An item with what came of it. */
  private record Seen(BestOfN set, List<Outcome<?>> outcomes) {}

  private static ItemId id(int i) {
    String kind = i % 2 == 0 ? "ref:" : "tied:";
    return new ItemId("toy", kind + i / 2, i % 3 == 0 ? "a" : "b");
  }

  /** Sets in pairs, one with a single right completion and its twin with three. */
  private static List<Seen> sets(int count, int right, int wrong, DoubleUnaryOperator gold) {
    List<Seen> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int rights = i % 2 == 0 ? 1 : right;
      double[] scores = new double[rights + wrong];
      for (int s = 0; s < scores.length; s++) {
        scores[s] = gold.applyAsDouble(s < rights ? 1 : 0);
      }
      sets.add(new Seen(Toys.set(id(i), rights, wrong), Trial.scores(scores)));
    }
    return sets;
  }

  private static Trial<BestOfN> run(Suite<BestOfN> suite, ScoringPolicy policy, List<Seen> sets) {
    Trial<BestOfN> trial = new Trial<>(suite, Role.REWARD, policy, MEANS);
    sets.forEach(seen -> trial.add(seen.set(), seen.outcomes()));
    return trial;
  }

  private static List<Suite<BestOfN>> suites() {
    return List.of(
        new BestOfNAccuracy(),
        new BestOfNAccuracy(SetRule.DEFAULT.with(SetRule.Wanted.TOP_RIGHT)),
        new StyleMatrix());
  }

  @Test
  void perfectModel_isRight_andItsInverseWrong_underEveryRuleOfTies() {
    for (TiePolicy ties : TiePolicy.values()) {
      ScoringPolicy policy = ScoringPolicy.STRICT.with(ties);
      for (Suite<BestOfN> suite : suites()) {
        assertEquals(1, run(suite, policy, sets(20, 3, 3, gold -> gold)).value("accuracy"));
        assertEquals(0, run(suite, policy, sets(20, 3, 3, gold -> -gold)).value("accuracy"));
      }
      Ties rule = new Ties();
      assertEquals(
          1.01, run(rule, policy, sets(20, 3, 3, gold -> gold)).value("ties-score"), 1e-12);
      assertEquals(
          -0.01, run(rule, policy, sets(20, 3, 3, gold -> -gold)).value("ties-score"), 1e-12);
      assertEquals(0, run(rule, policy, sets(20, 3, 3, gold -> 0)).value("ties-score"), 1e-12);
    }
  }

  @Test
  void constantModel_earnsWhatTheRuleOfTiesSays() {
    List<Seen> level = sets(20, 1, 3, gold -> 7);
    Suite<BestOfN> four = new BestOfNAccuracy();
    assertEquals(0, run(four, ScoringPolicy.STRICT, level).value("accuracy"));
    ScoringPolicy share = ScoringPolicy.STRICT.with(TiePolicy.SHARE);
    assertEquals(0.25, run(four, share, level).value("accuracy"));
    assertEquals(0, run(new StyleMatrix(), ScoringPolicy.STRICT, level).value("accuracy"));
    assertEquals(1, run(new StyleMatrix(), ScoringPolicy.STRICT, level).value("tie-rate"));
  }

  @Test
  void randomModel_isWithinItsInterval_ofTheBaseline() {
    Random random = new Random(11);
    DoubleUnaryOperator draw = gold -> random.nextDouble();
    assertHolds(0.25, run(new BestOfNAccuracy(), ScoringPolicy.STRICT, sets(4000, 1, 3, draw)));
    assertHolds(0.5, run(new StyleMatrix(), ScoringPolicy.STRICT, sets(2000, 3, 3, draw)));
    Suite<BestOfN> top = new BestOfNAccuracy(SetRule.DEFAULT.with(SetRule.Wanted.TOP_RIGHT));
    List<Seen> even =
        sets(4000, 3, 3, draw).stream().filter(s -> s.set().right().size() == 3).toList();
    assertHolds(0.5, run(top, ScoringPolicy.STRICT, even));
    Trial<PreferencePair> pairs = Trial.of(new PreferenceAccuracy(), Role.REWARD);
    for (int i = 0; i < 4000; i++) {
      pairs.add(
          Toys.pair(pairs.next(""), Placement.FREE),
          Trial.scores(random.nextDouble(), random.nextDouble()));
    }
    assertHolds(0.5, pairs);
  }

  private static void assertHolds(double baseline, Trial<?> trial) {
    Estimate accuracy = trial.reading("overall", "accuracy").estimate().orElseThrow();
    Interval interval = accuracy.interval().orElseThrow();
    assertTrue(
        interval.low() <= baseline && baseline <= interval.high(), accuracy + " for " + baseline);
  }

  @Test
  void orderOfItems_andOfCompletions_changesNothing() {
    Random random = new Random(5);
    List<Seen> sets = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int rights = i % 2 == 0 ? 1 : 3;
      List<Outcome<?>> right = new ArrayList<>();
      for (int s = 0; s < rights; s++) {
        right.addAll(Trial.scores(random.nextInt(6)));
      }
      List<Outcome<?>> wrong = Trial.scores(random.nextInt(6), random.nextInt(6), 1);
      List<Outcome<?>> all = new ArrayList<>(right);
      all.addAll(wrong);
      sets.add(new Seen(Toys.set(id(i), rights, 3), all));
    }
    List<Seen> shuffled = new ArrayList<>();
    for (Seen seen : sets) {
      int rights = seen.set().right().size();
      List<Outcome<?>> right = new ArrayList<>(seen.outcomes().subList(0, rights));
      List<Outcome<?>> wrong = new ArrayList<>(seen.outcomes().subList(rights, rights + 3));
      Collections.reverse(right);
      Collections.reverse(wrong);
      right.addAll(wrong);
      shuffled.add(new Seen(seen.set(), right));
    }
    Collections.shuffle(shuffled, random);
    for (Suite<BestOfN> suite : List.of(suites().get(0), suites().get(1), new Ties())) {
      assertEquals(
          run(suite, ScoringPolicy.STRICT, sets).scored().readings(),
          run(suite, ScoringPolicy.STRICT, shuffled).scored().readings());
    }
    List<Seen> moved = new ArrayList<>(sets); // styles have an order, items have none
    Collections.shuffle(moved, random);
    assertEquals(
        run(new StyleMatrix(), ScoringPolicy.STRICT, sets).scored().readings(),
        run(new StyleMatrix(), ScoringPolicy.STRICT, moved).scored().readings());
  }

  private static List<Outcome<Score>> gaps() {
    return List.of(
        new Outcome.Refused<>("no"),
        new Outcome.Unparsed<>("?", "a number"),
        new Outcome.Failed<>(FailureKind.TIMEOUT, "late", 3));
  }

  @Test
  void missingAnswers_areWorthWhatThePolicySays_howeverTheyCameAbout() {
    for (Outcome<Score> gap : gaps()) {
      List<Seen> sets = new ArrayList<>(sets(4, 1, 1, gold -> gold));
      sets.set(0, new Seen(Toys.set(id(0), 1, 1), List.of(gap, Trial.scores(0).get(0))));
      for (Suite<BestOfN> suite : List.of(new BestOfNAccuracy(), new StyleMatrix())) {
        assertEquals(0.75, accuracy(suite, sets, Unscored.AS_WRONG), 1e-12);
        assertEquals(1, accuracy(suite, sets, Unscored.EXCLUDE), 1e-12);
        assertEquals(0.875, accuracy(suite, sets, Unscored.AS_CHANCE), 1e-12);
        assertEquals(0.8, accuracy(suite, sets, Unscored.asCredit(0.2)), 1e-12);
      }
    }
  }

  /** Item 0 is in the subset "a" with item 3, the others in "b". */
  private static double accuracy(Suite<BestOfN> suite, List<Seen> sets, Unscored unscored) {
    return run(suite, ScoringPolicy.STRICT.with(unscored), sets).value("accuracy");
  }

  @Test
  void ties_missingAnswers_followThePolicy_andThePairGoes() {
    List<Seen> sets = new ArrayList<>(sets(8, 3, 2, gold -> gold));
    sets.set(0, new Seen(Toys.set(id(0), 1, 2), Trial.scores(Double.NaN, 0, 0)));
    Ties rule = new Ties();
    Trial<BestOfN> wrong = run(rule, ScoringPolicy.STRICT, sets);
    assertEquals(0.75, wrong.value("accuracy-reference"));
    assertEquals(0.75, wrong.value("preferred-hard"));
    assertEquals(1, wrong.value("preferred"));
    assertEquals(0.5, wrong.value("margin"));
    Trial<BestOfN> excluded = run(rule, ScoringPolicy.STRICT.with(Unscored.EXCLUDE), sets);
    assertEquals(1, excluded.value("accuracy-reference"));
    assertEquals(3, excluded.reading("overall", "accuracy-reference").n());
    assertEquals(3, excluded.reading("overall", "margin").n());
    assertEquals(1.01, excluded.value("ties-score"), 1e-12);
    Trial<BestOfN> chance = run(rule, ScoringPolicy.STRICT.with(Unscored.AS_CHANCE), sets);
    assertEquals((3 + 1 / 3.0) / 4, chance.value("accuracy-reference"), 1e-12);
    Trial<BestOfN> rated = run(rule.withMissingScore(-1), ScoringPolicy.STRICT, sets);
    assertEquals(0.75, rated.value("accuracy-reference"));
  }

  @Test
  void ties_influence_isThatOfTheScore() {
    Random random = new Random(3);
    Trial<BestOfN> trial =
        run(
            new Ties(),
            ScoringPolicy.STRICT,
            sets(50, 3, 2, gold -> gold + 2 * random.nextDouble()));
    var influence = trial.scored().influence();
    assertEquals(trial.value("ties-score"), influence.value(), 1e-12);
    double sum = 0;
    for (int i = 0; i < influence.size(); i++) {
      sum += influence.get(i);
    }
    assertEquals(50, influence.size());
    assertEquals(0, sum, 1e-9);
  }

  @Test
  void ties_withoutPairs_haveNoScore() {
    Trial<BestOfN> trial = run(new Ties(), ScoringPolicy.STRICT, sets(1, 1, 2, gold -> gold));
    assertTrue(trial.reading(SectionReading.OVERALL, "ties-score").estimate().isEmpty());
    assertEquals(1, trial.value("accuracy-reference"));
  }
}
