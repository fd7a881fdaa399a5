package assayer.suites.graded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.GradedSet;
import assayer.core.model.Role;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Ratings;
import assayer.core.policy.Unscored;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.suites.Published;
import assayer.suites.Trial;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatingAgreementTest {
  private static final Pattern RUNS = Pattern.compile("run(\\d)_vs_(?:run|mean_of_runs_)([\\d_]+)");
  private static final Set<String> WHOLE =
      Set.of("n", "runs", "mean_of_means", "krippendorff_alpha");
  private static final RatingAgreement SUITE = new RatingAgreement();

  /** One run of the judge is put to the suite, the others are the raters. */
  @Test
  void recordedRuns_giveTheRecordedAgreement() throws JsonProcessingException {
    int checked = 0;
    List<String> figures = Published.names("prometheus", ".json");
    for (String name : Published.names("prometheus", ".jsonl")) {
      assertTrue(figures.contains("expected-" + name), "no figures of " + name);
      JsonNode expected = Published.json("prometheus/expected-" + name + ".json");
      List<double[]> rows = runs("prometheus/" + name + ".jsonl");
      for (Map.Entry<String, JsonNode> entry : expected.properties()) {
        Matcher runs = RUNS.matcher(entry.getKey());
        if (runs.matches()) {
          int model = Integer.parseInt(runs.group(1)) - 1;
          int[] raters =
              Arrays.stream(runs.group(2).split("_"))
                  .mapToInt(r -> Integer.parseInt(r) - 1)
                  .toArray();
          check(trial(rows, model, raters), entry.getValue(), entry.getKey());
          checked++;
        } else {
          assertTrue(WHOLE.contains(entry.getKey()), "nothing is held to " + entry.getKey());
        }
      }
      checkAll(rows, expected);
    }
    assertTrue(checked > 0);
  }

  private static List<double[]> runs(String file) throws JsonProcessingException {
    List<double[]> rows = new ArrayList<>();
    for (String line : Published.lines(file)) {
      rows.add(Sets.numbers(new ObjectMapper().readTree(line).get("gpt4_score")));
    }
    return rows;
  }

  private static Trial<GradedSet> trial(List<double[]> rows, int model, int... raters) {
    Trial<GradedSet> trial = Trial.of(SUITE, Role.REWARD);
    for (double[] row : rows) {
      trial.add(Sets.rated(trial.next(""), Answers.at(row, raters)), Trial.scores(row[model]));
    }
    return trial;
  }

  private static void check(Trial<GradedSet> trial, JsonNode expected, String what) {
    assertFalse(expected.isEmpty(), what);
    Map<String, String> names =
        Map.of(
            "exact_agreement", "exact-agreement",
            "pearson", "pearson",
            "spearman", "spearman",
            "kendall_tau_b", "kendall");
    for (Map.Entry<String, JsonNode> metric : expected.properties()) {
      assertSame(
          metric.getValue(),
          trial.reading("overall", names.getOrDefault(metric.getKey(), "")),
          what + " " + metric.getKey());
    }
  }

  /** A null stands for a figure without a meaning. */
  private static void assertSame(JsonNode expected, Reading found, String what) {
    assertEquals(!expected.isNull(), found.estimate().isPresent(), what);
    found.estimate().ifPresent(e -> assertEquals(expected.asDouble(), e.value(), 1e-12, what));
  }

  private static void checkAll(List<double[]> rows, JsonNode expected) {
    int runs = expected.get("runs").asInt();
    Trial<GradedSet> trial = trial(rows, 0, IntStream.range(1, runs).toArray());
    assertEquals(expected.get("n").asLong(), trial.reading("overall", "pearson").n());
    for (Map.Entry<String, JsonNode> alpha : expected.get("krippendorff_alpha").properties()) {
      assertSame(
          alpha.getValue(), trial.reading("overall", "alpha-" + alpha.getKey()), alpha.getKey());
    }
    double mean = (trial.value("mean-rating") + (runs - 1) * trial.value("mean-gold")) / runs;
    assertEquals(expected.get("mean_of_means").asDouble(), mean, 1e-12);
  }

  @Test
  void absoluteRatings_becomePreferencesAsRecorded() {
    int checked = 0;
    for (JsonNode row : Published.vectors("judge-contracts/prometheus-absolute-to-relative")) {
      if (!row.get("expected").isNull()) { // dropped: a pair of equal gold, by the caller's choice
        boolean found =
            AbsoluteToRelative.isRight(
                ratings(row.at("/input/accepted")),
                ratings(row.at("/input/rejected")),
                row.at("/input/tie").asInt() == 1);
        assertEquals(row.get("expected").asInt() == 1, found, row.toString());
        checked++;
      }
    }
    assertTrue(checked > 0);
  }

  private static double[] ratings(JsonNode runs) {
    return IntStream.range(0, runs.size())
        .mapToDouble(i -> runs.get(i).isNull() ? Double.NaN : runs.get(i).asDouble())
        .toArray();
  }

  /** All recorded runs are put to the suite as samples of one judge. */
  @Test
  void runsOfOneJudge_agreeAsRecorded() throws JsonProcessingException {
    for (String name : Published.names("prometheus", ".jsonl")) {
      JsonNode expected = Published.json("prometheus/expected-" + name + ".json");
      int runs = expected.get("runs").asInt();
      RatingAgreement suite =
          SUITE.with(
              new RatingAgreement.Rules(List.of(), OptionalLong.empty(), OptionalLong.empty())
                  .withSamples(runs));
      Trial<GradedSet> trial = Trial.of(suite, Role.REWARD);
      for (double[] row : runs("prometheus/" + name + ".jsonl")) {
        GradedSet set = Sets.of(trial.next(""), "score", row[0]);
        assertEquals(runs, suite.asks(set, Role.REWARD, Trial.SEED).size());
        trial.add(set, Trial.scores(row));
      }
      for (Map.Entry<String, JsonNode> alpha : expected.get("krippendorff_alpha").properties()) {
        assertSame(
            alpha.getValue(),
            trial.reading("overall", "self-alpha-" + alpha.getKey()),
            alpha.getKey());
      }
      double mean = expected.get("mean_of_means").asDouble();
      assertEquals(mean, trial.value("mean-rating"), 1e-12);
    }
  }

  @Test
  void missingRuns_areLeftOutOfTheMean() {
    RatingAgreement suite =
        SUITE.with(
            new RatingAgreement.Rules(List.of(), OptionalLong.empty(), OptionalLong.empty())
                .withSamples(2));
    Trial<GradedSet> trial = Trial.of(suite, Role.REWARD);
    trial.add(Sets.of(trial.next(""), "score", 1, 5), Trial.scores(1, Double.NaN, 4, 5));
    assertEquals(2.75, trial.value("mean-rating"));
    assertEquals(1, trial.value("coverage"));
    assertEquals(1, trial.value("relative-accuracy"));
  }

  /**
   * The first has runs nearer and farther, the second all alike, the third as far on both sides.
   */
  @Test
  void rationales_areApartByTheRunsNearestToGoldAndFarthestFromIt() {
    RatingAgreement suite =
        SUITE.with(
            new RatingAgreement.Rules(List.of(), OptionalLong.empty(), OptionalLong.empty())
                .withSamples(3));
    Trial<GradedSet> trial = Trial.of(suite, Role.REWARD);
    trial.add(
        Sets.of(trial.next(""), "score", 3, 4, 2),
        Trial.scores(5, 3, 2, 4, 4, 4, 1, 3, Double.NaN));
    trial.add(
        Sets.of(trial.next(""), "score", 5),
        Trial.scores(1, Double.NaN, Double.NaN)); // a single rationale is no pair
    assertEquals(2 / 3.0, trial.value("rationale-margin"), 1e-12);
    assertEquals(1 / 3.0, trial.value("rationale-pair-rate"), 1e-12);
  }

  private static Outcome<?> rated(double helpful, double verbose) {
    return Trial.answered(new Ratings(Map.of("helpful", helpful, "verbose", verbose)));
  }

  private static Trial<GradedSet> attributes() {
    Random random = new Random(9);
    Trial<GradedSet> trial = Trial.of(SUITE, Role.ATTRIBUTES);
    for (int i = 0; i < 50; i++) {
      double[] helpful = {random.nextInt(5), random.nextInt(5)};
      double[] verbose = {random.nextInt(5), random.nextInt(5)};
      trial.add(
          Sets.of(trial.next(""), Map.of("helpful", helpful, "verbose", verbose)),
          List.of(rated(helpful[0], 4 - verbose[0]), rated(helpful[1], 4 - verbose[1])));
    }
    return trial;
  }

  @Test
  void attributes_areSections_andTheirMeanIsTheWhole() {
    Trial<GradedSet> trial = attributes();
    for (String metric : List.of("pearson", "spearman", "kendall", "kappa-quadratic")) {
      assertEquals(1, trial.value("helpful", metric), 1e-12, metric);
    }
    assertEquals(-1, trial.value("verbose", "pearson"), 1e-12);
    assertEquals(0, trial.value("pearson"), 1e-12);
    assertEquals(1, trial.value("helpful", "pair-accuracy"));
    assertEquals(0, trial.value("verbose", "pair-accuracy"));
    assertEquals(0, trial.value("helpful", "mse"));
    assertEquals(50, trial.scored().influence().size());
  }

  @Test
  void missing_isNoRating_andShowsInTheCoverage() {
    Trial<GradedSet> trial = Trial.of(SUITE, Role.REWARD);
    trial.add(Sets.of(trial.next(""), "score", 1, 2), Trial.scores(1, 2));
    trial.add(Sets.of(trial.next(""), "score", 5, 3), Trial.scores(5, Double.NaN));
    assertEquals(1, trial.value("pearson"), 1e-12);
    assertEquals(0.75, trial.value("coverage"));
    assertEquals(1, trial.reading("overall", "pair-accuracy").n());
    Trial<GradedSet> strict =
        new Trial<>(SUITE, Role.REWARD, SUITE.policy().with(Unscored.AS_WRONG), Sections.PLAIN);
    strict.add(Sets.of(strict.next(""), "score", 5, 3), Trial.scores(5, Double.NaN));
    assertEquals(0, strict.value("pair-accuracy"));
  }

  @Test
  void scale_movesRatingsIntoItself() {
    RatingAgreement suite =
        SUITE.with(new RatingAgreement.Rules(List.of(), OptionalLong.of(1), OptionalLong.of(5)));
    Trial<GradedSet> trial = Trial.of(suite, Role.REWARD);
    trial.add(Sets.of(trial.next(""), "score", 5), Trial.scores(9.5));
    trial.add(Sets.of(trial.next(""), "score", 1), Trial.scores(-3));
    trial.add(Sets.of(trial.next(""), "score", 2), Trial.scores(1.5));
    assertEquals(1, trial.value("exact-agreement"));
    assertEquals(1, trial.value("kappa-quadratic"), 1e-12);
  }

  @Test
  void constantRatings_haveNoCorrelation() {
    Trial<GradedSet> trial = Trial.of(SUITE, Role.REWARD);
    for (double gold : new double[] {1, 2, 3, 4}) {
      trial.add(Sets.of(trial.next(""), "score", gold), Trial.scores(3));
    }
    assertEquals(
        new Undefined(Undefined.Reason.ZERO_VARIANCE, 4), trial.reading("overall", "pearson"));
  }

  @Test
  void order_ofPromptsAndSubsets_changesNothing() {
    Random random = new Random(2);
    double[][] rows = new double[40][];
    Arrays.setAll(rows, i -> new double[] {random.nextInt(5), random.nextInt(5), i % 2});
    assertEquals(values(rows, false), values(rows, true));
  }

  private static List<String> values(double[][] rows, boolean backwards) {
    Trial<GradedSet> trial = Trial.of(SUITE, Role.REWARD);
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[backwards ? rows.length - 1 - i : i];
      trial.add(
          Sets.of(trial.next(row[2] == 0 ? "even" : "odd"), "score", row[0]), Trial.scores(row[1]));
    }
    return trial.scored().readings().stream()
        .filter(reading -> !reading.metric().equals("kendall"))
        .map(
            reading ->
                reading.section()
                    + reading.metric()
                    + reading
                        .reading()
                        .estimate()
                        .map(e -> "%.10f".formatted(e.value()))
                        .orElse(""))
        .toList();
  }
}
