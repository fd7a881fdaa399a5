package assayer.suites.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.metrics.discrimination.PooledAuroc;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.RowStatistic;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import assayer.metrics.section.SectionStatistic;
import assayer.metrics.steps.PrmScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judged solutions as rows of numbers, and what they amount to. */
final class LabelTable {
  private static final int TP = 0;
  private static final int FN = 1;
  private static final int TN = 2;
  private static final int FP = 3;
  private static final int HITS = 4;
  private static final int ALL = 5;
  private static final int RIGHT = 6;
  private static final int WRONG = 7;
  private static final int CALLED_RIGHT = 8;
  private static final int CALLED_WRONG = 9;
  private static final int FIRST = 10;
  private static final int SIMILARITY = 11;
  private static final int VALID = 12;
  private static final int SHORT = 13;
  private static final int LONG = 14;
  private static final int CREDIT = 15;
  private static final int BEYOND = 16;
  private static final int COLUMNS = 17;

  private static final PrmScore.Columns COUNTS = new PrmScore.Columns(TP, FN, TN, FP);

  private final ItemTable items = new ItemTable(COLUMNS);
  private final List<double[]> scores = new ArrayList<>();
  private final List<boolean[]> labels = new ArrayList<>();
  private final PrmScore score;

  LabelTable(PrmScore.Absent absent, boolean oneSided) {
    score = PrmScore.of(COUNTS, absent, oneSided);
  }

  /** Adds an item that has no part in the numbers. */
  void addNothing(String subset) {
    double[] row = new double[COLUMNS];
    Arrays.fill(row, LEFT_OUT);
    items.add(subset, row);
    scores.add(new double[0]);
    labels.add(new boolean[0]);
  }

  /**
   * Adds a judged solution.
   *
   * @param similarity how far its accuracy is from its twin's, or left out
   */
  void add(String subset, JudgedSteps judged, double similarity) {
    StepTally t = judged.tally();
    items.add(
        subset,
        t.tp(),
        t.fn(),
        t.tn(),
        t.fp(),
        t.hits(),
        t.all(),
        t.tp() + t.fn(),
        t.tn() + t.fp(),
        t.tp() + t.fp(),
        t.tn() + t.fn(),
        t.first(),
        similarity,
        judged.valid() ? 1 : 0,
        judged.lengths().shorter(),
        judged.lengths().longer(),
        t.all() > 0 ? t.accuracy() : LEFT_OUT,
        judged.beyond() ? 1 : 0);
    scores.add(judged.scores());
    labels.add(judged.right());
  }

  ItemTable items() {
    return items;
  }

  Map<String, SectionMetric> metrics(Sections sections) {
    Map<String, SectionMetric> metrics = new LinkedHashMap<>();
    metrics.put(StepLabels.HEADLINE, headline(sections));
    metrics.put("auroc", share(sections, PooledAuroc.of(scores, labels)));
    metrics.put("f1", share(sections, PrmScore.positiveF1(COUNTS)));
    metrics.put("negative-f1", share(sections, PrmScore.negativeF1(COUNTS)));
    metrics.put("accuracy", ratio(sections, HITS, ALL));
    metrics.put("accuracy-right", ratio(sections, TP, RIGHT));
    metrics.put("accuracy-wrong", ratio(sections, TN, WRONG));
    metrics.put("precision", ratio(sections, TP, CALLED_RIGHT));
    metrics.put("negative-precision", ratio(sections, TN, CALLED_WRONG));
    metrics.put("first-error-accuracy", SectionMean.of(items, FIRST, sections));
    metrics.put(StepLabels.SIMILARITY, SectionMean.of(items, SIMILARITY, sections));
    metrics.put("validity-rate", SectionMean.of(items, VALID, sections));
    metrics.put(ScoreLengths.SHORT_RATE, SectionMean.of(items, SHORT, sections));
    metrics.put(ScoreLengths.LONG_RATE, SectionMean.of(items, LONG, sections));
    metrics.put(StepLabels.BEYOND, SectionMean.of(items, BEYOND, sections));
    return metrics;
  }

  private SectionStatistic headline(Sections sections) {
    return share(sections, score);
  }

  private SectionStatistic share(Sections sections, RowStatistic statistic) {
    return SectionStatistic.ofShare(items, TP, sections, statistic);
  }

  private SectionStatistic ratio(Sections sections, int hits, int of) {
    return share(sections, RowStatistic.ratio(hits, of));
  }

  Influence influence(Sections sections) {
    return headline(sections).influence();
  }

  /** For each item the share of its steps judged rightly; the headline is no mean of these. */
  Credits credits() {
    return Credits.of(items.values(CREDIT), false);
  }
}
