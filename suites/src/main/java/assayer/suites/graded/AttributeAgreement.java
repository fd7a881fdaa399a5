package assayer.suites.graded;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Binned;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Influence;
import assayer.metrics.agreement.KrippendorffAlpha;
import assayer.metrics.mean.Linearised;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import assayer.metrics.section.SectionReadings;
import assayer.metrics.section.SectionStatistic;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The readings of one attribute over all prompts. */
final class AttributeAgreement {
  private static final int SQUARED_ERROR = 0;
  private static final int EXACT = 1;
  private static final int PAIRS = 2;
  private static final int COVERAGE = 3;
  private static final int RATING = 4;
  private static final int GOLD = 5;
  private static final int RELATIVE = 6;
  private static final int RELATIVE_UNTIED = 7;
  private static final int MARGIN = 8;
  private static final int MARGIN_RATE = 9;

  private final ItemTable items = new ItemTable(10);
  private final List<RatedPrompt> prompts;
  private final RatingAgreement.Rules rules;
  private final Sections sections;
  private final long seed;

  AttributeAgreement(
      List<RatedPrompt> prompts,
      RatingAgreement.Rules rules,
      ScoringPolicy policy,
      Sections sections,
      long seed) {
    this.prompts = prompts;
    this.rules = rules;
    this.sections = new Sections(sections.sectionOf(), Map.of(), Sections.Overall.POOLED);
    this.seed = seed;
    for (RatedPrompt prompt : prompts) {
      double[] predicted = prompt.predicted();
      double[] gold = prompt.gold();
      double[] margins = prompt.margins();
      items.add(
          prompt.subset(),
          mean(predicted.length, i -> (predicted[i] - gold[i]) * (predicted[i] - gold[i])),
          mean(predicted.length, i -> isExact(predicted[i], gold[i]) ? 1 : 0),
          prompt.pairs(policy),
          prompt.coverage(),
          mean(predicted.length, i -> predicted[i]),
          mean(predicted.length, i -> gold[i]),
          prompt.relative(true),
          prompt.relative(false),
          mean(margins.length, i -> margins[i]),
          mean(margins.length, i -> margins[i] > 0 ? 1 : 0));
    }
  }

  private boolean isExact(double predicted, double gold) {
    return rules.category(predicted) == rules.category(gold);
  }

  private static double mean(int size, IntToDoubleFunction value) {
    return IntStream.range(0, size).mapToDouble(value).average().orElse(LEFT_OUT);
  }

  /** What each prompt does to Pearson's correlation. */
  Influence influence() {
    return pearson().influence();
  }

  private Correlation pearson() {
    return correlation(RatingStatistics::pearson);
  }

  private Correlation correlation(Function<List<RatedPrompt>, Linearised> statistic) {
    return new Correlation(
        SectionStatistic.of(
            items,
            SQUARED_ERROR,
            sections,
            (table, rows) -> statistic.apply(Arrays.stream(rows).mapToObj(prompts::get).toList())));
  }

  /** Of the whole. */
  List<SectionReading> overall() {
    return readings().stream()
        .filter(reading -> reading.section().equals(SectionReading.OVERALL))
        .toList();
  }

  /** Of the whole and of each section. */
  List<SectionReading> readings() {
    Map<String, SectionMetric> metrics = new LinkedHashMap<>();
    metrics.put(RatingAgreement.HEADLINE, pearson());
    metrics.put("spearman", correlation(RatingStatistics::spearman));
    metrics.put("kendall", pooled(RatingStatistics::kendall));
    metrics.put("mse", mean(SQUARED_ERROR));
    metrics.put("exact-agreement", mean(EXACT));
    metrics.put("kappa-quadratic", pooled((p, b) -> RatingStatistics.kappa(p, rules, b)));
    metrics.put("alpha-nominal", alpha(KrippendorffAlpha.NOMINAL));
    metrics.put("alpha-ordinal", alpha(KrippendorffAlpha.ORDINAL));
    metrics.put("alpha-interval", alpha(KrippendorffAlpha.INTERVAL));
    metrics.put("pair-accuracy", mean(PAIRS));
    metrics.put("mean-rating", mean(RATING));
    metrics.put("mean-gold", mean(GOLD));
    metrics.put("coverage", mean(COVERAGE));
    metrics.put("relative-accuracy", mean(RELATIVE));
    metrics.put("relative-accuracy-untied", mean(RELATIVE_UNTIED));
    if (rules.samples() > 1) {
      metrics.put("self-alpha-nominal", selfAlpha(KrippendorffAlpha.NOMINAL));
      metrics.put("self-alpha-ordinal", selfAlpha(KrippendorffAlpha.ORDINAL));
      metrics.put("self-alpha-interval", selfAlpha(KrippendorffAlpha.INTERVAL));
      metrics.put(RatingAgreement.MARGIN, mean(MARGIN));
      metrics.put(RatingAgreement.MARGIN_RATE, mean(MARGIN_RATE));
    }
    return new SectionReadings(RatingAgreement.ID, seed).of(metrics, items, sections);
  }

  /** Which ratings the model gives and which people gave, where they have few values. */
  Optional<Binned> usage(String attribute, int number) {
    return RatingUsage.of(prompts, rules, attribute, number);
  }

  private SectionMean mean(int column) {
    return SectionMean.of(items, column, sections);
  }

  private Pooled pooled(Pooled.Statistic statistic) {
    return new Pooled(prompts, sections, statistic);
  }

  private Pooled selfAlpha(KrippendorffAlpha alpha) {
    return pooled((rated, bootstrap) -> RatingStatistics.selfAlpha(alpha, rated, bootstrap));
  }

  private Pooled alpha(KrippendorffAlpha alpha) {
    return pooled((rated, bootstrap) -> RatingStatistics.alpha(alpha, rated, bootstrap));
  }
}
