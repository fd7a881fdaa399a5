package assayer.suites.graded;

import assayer.core.reading.Reading;
import assayer.metrics.agreement.KrippendorffAlpha;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.Level;
import assayer.metrics.mean.Linearised;
import assayer.metrics.mean.MeanInterval;
import assayer.suites.Planted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Raters that know the grade by a rate and else guess one of five. Grades are drawn, one as likely
 * as another, as intervals over prompts take them to be, so the rate is what every correlation and
 * coefficient of agreement comes to, but for Kendall's.
 */
class PlantedRatingsTest {
  private static final int LEVELS = 5;
  private static final int PROMPTS = 50;
  private static final int COMPLETIONS = 2;
  private static final Bootstrap BOOTSTRAP = Bootstrap.withDefaults();
  private static final RatingAgreement.Rules RULES =
      new RatingAgreement.Rules(List.of(), OptionalLong.of(1), OptionalLong.of(LEVELS));

  private static List<RatedPrompt> rated(RandomGenerator draws, double rate) {
    List<RatedPrompt> prompts = new ArrayList<>();
    for (int prompt = 0; prompt < PROMPTS; prompt++) {
      double[][] runs = new double[COMPLETIONS][1];
      double[] gold = new double[COMPLETIONS];
      for (int c = 0; c < COMPLETIONS; c++) {
        gold[c] = 1 + draws.nextInt(LEVELS);
        runs[c][0] = draws.nextDouble() < rate ? gold[c] : 1 + draws.nextInt(LEVELS);
      }
      prompts.add(RatedPrompt.of("", runs, gold, COMPLETIONS));
    }
    return prompts;
  }

  private static Reading reading(Linearised correlation) {
    return Correlation.of(correlation.measured().reading(MeanInterval.STUDENT_T), Level.DEFAULT);
  }

  private static Map<String, Reading> correlations(List<RatedPrompt> prompts) {
    return Map.of(
        "pearson", reading(RatingStatistics.pearson(prompts)),
        "spearman", reading(RatingStatistics.spearman(prompts)));
  }

  /**
   * What tau-b comes to: concordant less discordant pairs, by the 4/5 of pairs that differ. Two
   * known ratings agree in 4/5; a known and a guessed one in the mean of ((2k - 6)/5)², 8/25.
   */
  private static double tau(double rate) {
    return rate * rate + 2 * rate * (1 - rate) * (8 / 25.0) / (4 / 5.0);
  }

  private static Planted kendall(double rate) {
    return Planted.of(
        draws -> Map.of("kendall", RatingStatistics.kendall(rated(draws, rate), BOOTSTRAP)));
  }

  @Test
  void raterThatKnowsByARate_hasItsTau() {
    kendall(0.7).assertHeld("kendall", tau(0.7));
    kendall(0.3).assertHeld("kendall", tau(0.3));
  }

  /** About ρ alone, as if ratings were normal, Spearman's would hold 85 times in 100. */
  @Test
  void raterThatMostlyKnows_hasItsCorrelations() {
    Planted.of(draws -> correlations(rated(draws, 0.7)))
        .assertHeld("pearson", 0.7)
        .assertHeld("spearman", 0.7);
  }

  @Test
  void raterThatMostlyGuesses_hasItsCorrelations() {
    Planted.of(draws -> correlations(rated(draws, 0.3)))
        .assertHeld("pearson", 0.3)
        .assertHeld("spearman", 0.3);
  }

  @Test
  void raterThatMostlyGuesses_hasItsAgreement() {
    agreement(0.3).assertHeld("kappa", 0.3).assertHeld("nominal", 0.3).assertHeld("interval", 0.3);
  }

  /** The interval of alpha is padded for values that are rare, and is too wide where none is. */
  @Test
  void raterThatMostlyKnows_hasItsAgreement() {
    agreement(0.7)
        .assertHeld("kappa", 0.7)
        .assertHeldOften("nominal", 0.7)
        .assertHeldOften("interval", 0.7);
  }

  private static Planted agreement(double rate) {
    return Planted.of(
        draws -> {
          List<RatedPrompt> prompts = rated(draws, rate);
          return Map.of(
              "kappa", RatingStatistics.kappa(prompts, RULES, BOOTSTRAP),
              "nominal", RatingStatistics.alpha(KrippendorffAlpha.NOMINAL, prompts, BOOTSTRAP),
              "interval", RatingStatistics.alpha(KrippendorffAlpha.INTERVAL, prompts, BOOTSTRAP));
        });
  }
}
