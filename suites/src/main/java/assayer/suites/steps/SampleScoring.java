package assayer.suites.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.item.Sample;
import assayer.core.item.SampledSolutions;
import assayer.core.model.Role;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.discrimination.PooledAuroc;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.RowStatistic;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import assayer.metrics.section.SectionReadings;
import assayer.metrics.section.SectionStatistic;
import assayer.metrics.steps.StepFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Adds up problems: what each way to choose would have earned, and how its samples scored. */
final class SampleScoring implements Scoring<SampledSolutions> {
  private static final int ACCURACY = 0;
  private static final int CHANCE = 1;
  private static final int PASS = 2;
  private static final int MAJORITY = 3;
  private static final int WEIGHTED = 4;
  private static final int SHIFTED = 5;
  private static final int FOLDS = 6;
  private static final List<StepFold> EACH = List.of(StepFold.values());
  private static final int HABITS = FOLDS + EACH.size();
  private static final int COLUMNS = HABITS + StepHabits.COLUMNS;

  private final List<Row> rows = new ArrayList<>();
  private final List<double[]> means = new ArrayList<>();
  private final List<boolean[]> rights = new ArrayList<>();
  private final ProcessBestOfN.Rules rules;
  private final Role role;
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;
  private int most;

  /** A problem: numbers by the columns above, credits with 1, 2, 4, ... samples to choose from. */
  private static final class Row {
    private final String subset;
    private final double[] numbers;
    private final double[] curve;

    Row(String subset, double[] numbers, double[] curve) {
      this.subset = subset;
      this.numbers = numbers;
      this.curve = curve;
    }
  }

  SampleScoring(
      ProcessBestOfN.Rules rules, Role role, ScoringPolicy policy, Sections sections, long seed) {
    this.rules = rules;
    this.role = role;
    this.policy = policy;
    this.sections = sections;
    this.seed = seed;
  }

  @Override
  public void add(Observed<SampledSolutions> observed) {
    List<Sample> samples = observed.item().samples();
    SampleScores scores = SampleScores.of(observed.outcomes(), rules.scale());
    boolean[] right = right(samples);
    double[] folded = scores.folded(role == Role.STEPS ? rules.fold() : StepFold.LAST);
    int n = right.length;
    double[] numbers = new double[COLUMNS];
    numbers[ACCURACY] = credit(folded, right, n);
    numbers[CHANCE] = Choice.share(right, n);
    numbers[PASS] = numbers[CHANCE] > 0 ? 1 : 0;
    numbers[MAJORITY] = Vote.winner(samples, IntStream.range(0, n).mapToDouble(i -> 1).toArray());
    numbers[WEIGHTED] =
        Vote.winner(samples, Arrays.stream(folded).map(rules.vote()::weight).toArray());
    numbers[SHIFTED] = credit(scores.shiftedProduct(), right, n);
    for (int i = 0; i < EACH.size(); i++) {
      numbers[FOLDS + i] = credit(scores.folded(EACH.get(i)), right, n);
    }
    System.arraycopy(
        StepHabits.of(scores.steps(), right, rules.low()), 0, numbers, HABITS, StepHabits.COLUMNS);
    rows.add(new Row(observed.item().id().subset(), numbers, curve(folded, right)));
    most = Math.max(most, n);
    remember(scores.folded(StepFold.MEAN), right);
  }

  private static boolean[] right(List<Sample> samples) {
    boolean[] right = new boolean[samples.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = samples.get(i).isRight();
    }
    return right;
  }

  private double credit(double[] scores, boolean[] right, int n) {
    return rules.choice().credit(scores, right, n, policy);
  }

  private double[] curve(double[] folded, boolean[] right) {
    return sizes(right.length).mapToDouble(n -> credit(folded, right, n)).toArray();
  }

  /** 1, 2, 4 and so on up to a number. */
  private static IntStream sizes(int samples) {
    return IntStream.iterate(1, n -> n > 0 && n <= samples, n -> 2 * n);
  }

  /** Mean scores by outcome, of samples that have one. */
  private void remember(double[] mean, boolean[] right) {
    int[] there = IntStream.range(0, mean.length).filter(i -> !Double.isNaN(mean[i])).toArray();
    boolean[] labels = new boolean[there.length];
    for (int i = 0; i < there.length; i++) {
      labels[i] = right[there[i]];
    }
    means.add(IntStream.of(there).mapToDouble(i -> mean[i]).toArray());
    rights.add(labels);
  }

  @Override
  public Scored scored() {
    int[] sizes = sizes(most).toArray();
    ItemTable items = table(sizes.length);
    SectionMean accuracy = mean(items, ACCURACY);
    Map<String, SectionMetric> metrics = new LinkedHashMap<>();
    metrics.put(ProcessBestOfN.HEADLINE, accuracy);
    for (int i = 0; i < sizes.length; i++) {
      metrics.put("accuracy-at-" + sizes[i], mean(items, COLUMNS + i));
    }
    if (role == Role.STEPS) {
      for (int i = 0; i < EACH.size(); i++) {
        metrics.put("accuracy-" + EACH.get(i).id(), mean(items, FOLDS + i));
      }
      metrics.put("accuracy-shifted-prod", mean(items, SHIFTED));
    }
    metrics.put("weighted-vote", mean(items, WEIGHTED));
    metrics.put("majority-vote", mean(items, MAJORITY));
    metrics.put("pass", mean(items, PASS));
    metrics.put("chance", mean(items, CHANCE));
    metrics.put("outcome-auroc", share(items, PooledAuroc.of(means, rights)));
    if (role == Role.STEPS) {
      StepHabits.ratios(HABITS)
          .forEach((name, ratio) -> metrics.put(name, statistic(items, name, ratio)));
    }
    return new Scored(
        new SectionReadings(ProcessBestOfN.ID, seed).of(metrics, items, sections),
        accuracy.influence(),
        accuracy.credits());
  }

  private ItemTable table(int sizes) {
    ItemTable items = new ItemTable(COLUMNS + sizes);
    for (Row row : rows) {
      double[] all = Arrays.copyOf(row.numbers, COLUMNS + sizes);
      Arrays.fill(all, COLUMNS, all.length, LEFT_OUT);
      System.arraycopy(row.curve, 0, all, COLUMNS, row.curve.length);
      items.add(row.subset, all);
    }
    return items;
  }

  private SectionMean mean(ItemTable items, int column) {
    return SectionMean.of(items, column, sections);
  }

  private SectionStatistic statistic(ItemTable items, String name, RowStatistic ratio) {
    return name.startsWith("mean-score")
        ? SectionStatistic.of(items, CHANCE, sections, ratio)
        : share(items, ratio);
  }

  private SectionStatistic share(ItemTable items, RowStatistic statistic) {
    return SectionStatistic.ofShare(items, CHANCE, sections, statistic);
  }
}
