package assayer.suites.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.ItemId;
import assayer.core.item.Placement;
import assayer.core.item.PreferencePair;
import assayer.core.model.Ask;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Verdict;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Estimate;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Suite;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.steps.StepFold;
import assayer.suites.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PreferenceAccuracyTest {
  private static final PreferenceAccuracy SUITE = new PreferenceAccuracy();
  private static final ScoringPolicy STRICT = ScoringPolicy.STRICT;

  private static Trial<PreferencePair> scored(ScoringPolicy policy) {
    Trial<PreferencePair> trial = new Trial<>(SUITE, Role.REWARD, policy, Sections.PLAIN);
    double[][] scores = {{2, 1}, {1, 2}, {1, 1}, {3, 0}, {Double.NaN, 0}};
    for (double[] two : scores) {
      trial.add(Toys.pair(trial.next(""), Placement.FREE), Trial.scores(two));
    }
    return trial;
  }

  @Test
  void tie_isWorthWhatThePolicySays() {
    assertEquals(0.4, scored(STRICT).value("accuracy"));
    assertEquals(0.5, scored(STRICT.with(TiePolicy.HALF)).value("accuracy"));
    assertEquals(0.5, scored(STRICT.with(TiePolicy.SHARE)).value("accuracy"));
    assertEquals(0.6, scored(STRICT.with(TiePolicy.WIN)).value("accuracy"));
  }

  @Test
  void missingScore_isWorthWhatThePolicySays() {
    assertEquals(0.5, scored(STRICT.with(Unscored.EXCLUDE)).value("accuracy"));
    assertEquals(0.5, scored(STRICT.with(Unscored.AS_CHANCE)).value("accuracy"));
    assertEquals(0.45, scored(STRICT.with(Unscored.asCredit(0.25))).value("accuracy"), 1e-15);
  }

  @Test
  void tieRate_isOfScoredPairs() {
    assertEquals(ShareInterval.share(1, 4, 0.95), scored(STRICT).reading("overall", "tie-rate"));
  }

  @Test
  void influence_isZero_forAPairLeftOut() {
    var influence = scored(STRICT.with(Unscored.EXCLUDE)).scored().influence();
    assertEquals(5, influence.size());
    assertEquals(0, influence.get(4));
    assertEquals(0.625, influence.get(0));
  }

  @Test
  void steps_areFolded() {
    Trial<PreferencePair> trial = Trial.of(SUITE.with(StepFold.MIN), Role.STEPS);
    Outcome<?> even = Trial.steps(0.5, 0.5);
    Outcome<?> uneven = Trial.steps(0.9, 0.4);
    trial.add(Toys.pair(trial.next(""), Placement.FREE), List.of(even, uneven));
    assertEquals(1, trial.value("accuracy"));
  }

  @Test
  void judge_isReadInTheOrderItSaw() {
    Trial<PreferencePair> trial = Trial.of(SUITE, Role.JUDGE);
    List<Placement> placements = List.copyOf(EnumSet.allOf(Placement.class));
    for (int i = 0; i < 400; i++) {
      PreferencePair pair = Toys.pair(trial.next(""), placements.get(i % 3));
      Ask<?> ask = SUITE.asks(pair, Role.JUDGE, Trial.SEED).get(0);
      CompareQuestion question = (CompareQuestion) ask.question();
      boolean goldFirst = question.first().equals(pair.chosen());
      trial.add(pair, List.of(Trial.answered(goldFirst ? Verdict.FIRST : Verdict.SECOND)));
    }
    assertEquals(1, trial.value("accuracy"));
    assertEquals(0.5, trial.value("first-rate"), 0.06);
  }

  @Test
  void judge_tieAndSilence_followThePolicy() {
    Trial<PreferencePair> trial = Trial.of(SUITE, Role.JUDGE);
    trial.add(
        Toys.pair(trial.next(""), Placement.GOLD_FIRST), List.of(Trial.answered(Verdict.TIE)));
    trial.add(Toys.pair(trial.next(""), Placement.GOLD_FIRST), List.of(Trial.unparsed()));
    trial.add(
        Toys.pair(trial.next(""), Placement.GOLD_SECOND), List.of(Trial.answered(Verdict.SECOND)));
    assertEquals(1 / 3.0, trial.value("accuracy"));
    assertEquals(0.5, trial.value("tie-rate"));
    assertEquals(0, trial.value("first-rate"));
  }

  @Test
  void sections_areWeighedAndNamed() {
    Sections sections =
        new Sections(
            Map.of("math-prm", "Reasoning", "hep", "Reasoning"),
            Map.of("math-prm", 6.0, "hep", 1.0),
            Sections.Overall.MEAN_OF_SECTIONS);
    Trial<PreferencePair> trial = new Trial<>(SUITE, Role.REWARD, STRICT, sections);
    for (int i = 0; i < 40; i++) {
      String subset = i % 2 == 0 ? "math-prm" : i % 4 == 1 ? "hep" : "chat";
      trial.add(
          Toys.pair(trial.next(subset), Placement.FREE),
          Trial.scores(subset.equals("hep") || i % 10 == 0 ? 1 : 0, 0.5));
    }
    assertEquals((6 * 0.2 + 1) / 7, trial.value("Reasoning", "accuracy"), 1e-15);
    assertEquals((6 * 0.2 + 1) / 14, trial.value("accuracy"), 1e-15);
    assertEquals(
        List.of("overall", "overall", "overall", "Reasoning", "Reasoning", "chat", "chat"),
        trial.scored().readings().stream().map(SectionReading::section).toList());
  }

  @Test
  void accuracy_carriesTheIntervalOfAShare() {
    Estimate found = scored(STRICT).reading("overall", "accuracy").estimate().orElseThrow();
    assertEquals("clopper-pearson", found.method());
    assertEquals(5, found.n());
  }

  @Test
  void asks_haveSlotsAndSeedsOfTheirOwn() {
    PreferencePair pair = Toys.pair(new ItemId("toy", "1", ""), Placement.FREE);
    List<Ask<?>> asks = SUITE.asks(pair, Role.REWARD, 7);
    assertEquals(List.of("chosen", "rejected"), asks.stream().map(a -> a.id().slot()).toList());
    assertTrue(asks.get(0).seed() != asks.get(1).seed());
    assertEquals(asks, SUITE.asks(pair, Role.REWARD, 7));
    assertEquals("compare", SUITE.asks(pair, Role.JUDGE, 7).get(0).id().slot());
  }

  @Test
  void configure_notesWhatIsWrong() {
    Place place = Place.of("run.yaml", 3);
    Value.Mapping mapping =
        new Value.Mapping(
            place, Map.of("fold", Value.Scalar.of(place, "mean_logitt")), Map.of("fold", place));
    Problems problems = new Problems();
    SUITE.configure(new Options(mapping, Path.of(""), problems));
    assertEquals(
        List.of(new Problem(place, "unknown fold \"mean_logitt\"; did you mean \"mean_logit\"?")),
        problems.list());
  }

  @Test
  void configure_readsTheFold() {
    Place place = Place.of("run.yaml", 3);
    Value.Mapping mapping =
        new Value.Mapping(
            place, Map.of("fold", Value.Scalar.of(place, "mean_logit")), Map.of("fold", place));
    Problems problems = new Problems();
    Suite<PreferencePair> configured = SUITE.configure(new Options(mapping, Path.of(""), problems));
    assertEquals(List.of(), problems.list());
    assertEquals(Map.of("fold", "mean-logit"), configured.options());
  }

  @Test
  void strengths_areBinned_andThoseAgainstTheLabelSuspected() {
    Trial<PreferencePair> trial = Trial.of(SUITE, Role.REWARD);
    for (int i = 0; i < 40; i++) {
      double strength = i % 4 - 1; // -1, 0, 1, 2
      PreferencePair pair = Toys.pair(trial.next(""), strength);
      trial.add(pair, Trial.scores(strength >= 1 ? 1 : -1, 0));
    }
    assertEquals(0.5, trial.value("accuracy"));
    assertEquals(0.25, trial.value("suspect-rate"));
    assertEquals(2 / 3.0, trial.value("accuracy-trusted"), 1e-15);
    assertEquals(0, trial.value("strength-1", "accuracy"));
    assertEquals(1, trial.value("strength-4", "accuracy"));
  }

  @Test
  void flippedLabels_areCorrectedFor() {
    PreferenceAccuracy suite = new PreferenceAccuracy(PairRule.DEFAULT.withFlipRate(0.1));
    Trial<PreferencePair> trial = Trial.of(suite, Role.REWARD);
    for (int i = 0; i < 100; i++) {
      trial.add(Toys.pair(trial.next(""), Placement.FREE), Trial.scores(i < 74 ? 1 : 0, 0.5));
    }
    assertEquals(0.8, trial.value("accuracy-corrected"), 1e-12);
    Estimate plain = trial.reading("overall", "accuracy").estimate().orElseThrow();
    Estimate corrected = trial.reading("overall", "accuracy-corrected").estimate().orElseThrow();
    double low = plain.interval().orElseThrow().low();
    assertEquals((low - 0.1) / 0.8, corrected.interval().orElseThrow().low(), 1e-12);
  }

  @Test
  void scoresThatAreNearlyLevel_areLevel_whereTheOptionSaysSo() {
    Place place = Place.of("run.yaml", 3);
    Value.Mapping mapping =
        new Value.Mapping(
            place, Map.of("tie-within", Value.Scalar.of(place, 0.01)), Map.of("tie-within", place));
    Problems problems = new Problems();
    Suite<PreferencePair> suite = SUITE.configure(new Options(mapping, Path.of(""), problems));
    assertEquals(List.of(), problems.list());
    Trial<PreferencePair> trial = Trial.of(suite, Role.REWARD);
    trial.add(Toys.pair(trial.next(""), Placement.FREE), Trial.scores(0.505, 0.5));
    trial.add(Toys.pair(trial.next(""), Placement.FREE), Trial.scores(0.52, 0.5));
    assertEquals(0.5, trial.value("accuracy"));
    assertEquals(0.5, trial.value("tie-rate"));
  }

  @Test
  void groups_areMeansOfSections_andTheWholeTheirMean() {
    Sections sections =
        new Sections(
            Map.of("easy", "chat", "hard", "chat", "code", "reasoning"),
            Map.of("easy", 1.0, "hard", 3.0),
            Sections.Overall.MEAN_OF_GROUPS,
            Map.of("translation", 0.0));
    Trial<PreferencePair> trial = new Trial<>(SUITE, Role.REWARD, STRICT, sections);
    Toys.pairs(trial, "de/easy", 4, 1);
    Toys.pairs(trial, "de/hard", 4, 0.5);
    Toys.pairs(trial, "de/code", 8, 0.25);
    Toys.pairs(trial, "fr/easy", 2, 0.5);
    Toys.pairs(trial, "fr/code", 2, 1);
    Toys.pairs(trial, "translation/x", 50, 0);
    double german = ((1 + 3 * 0.5) / 4 + 0.25) / 2;
    assertEquals(german, trial.value("de", "accuracy"), 1e-12);
    assertEquals(0.75, trial.value("fr", "accuracy"), 1e-12);
    assertEquals((german + 0.75) / 2, trial.value("accuracy"), 1e-12);
    assertEquals((0.625 + 0.5) / 2, trial.value("chat", "accuracy"), 1e-12);
    assertEquals(0, trial.value("translation", "accuracy"));
    assertEquals(11 / 20.0, trial.value("accuracy-micro"), 1e-12);
    assertEquals(20, trial.reading("overall", "accuracy").n());
  }

  @Test
  void suites_areServices() {
    List<String> ids = new ArrayList<>();
    for (Suite<?> suite : ServiceLoader.load(Suite.class)) {
      ids.add(suite.id());
    }
    Collections.sort(ids);
    assertTrue(ids.containsAll(List.of("best-of-n", "preference-accuracy", "step-errors")));
  }
}
