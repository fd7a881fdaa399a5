package assayer.suites.steps;

import assayer.metrics.section.RowStatistic;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where scores lie along solutions, as sums over the samples of a problem: rates are over all
 * samples that have scores, whatever problem they are of.
 */
final class StepHabits {
  private static final int SCORED = 0;
  private static final int LOWEST_LAST = 1;
  private static final int LOWEST_SHARED = 2;
  private static final int ONE_STEP = 3;
  private static final int SEVERAL_STEPS = 4;
  private static final int LOWEST_LAST_OF_SEVERAL = 5;
  private static final int RIGHT_SEVERAL = 6;
  private static final int LOW_EARLY = 7;
  private static final int RIGHT_SCORED = 8;
  private static final int RIGHT_SUM = 9;
  private static final int WRONG_SCORED = 10;
  private static final int WRONG_SUM = 11;

  /** How many sums there are. */
  static final int COLUMNS = 12;

  private StepHabits() {}

  /** The sums of one problem. */
  static double[] of(List<double[]> samples, boolean[] right, double low) {
    double[] sums = new double[COLUMNS];
    for (int i = 0; i < right.length; i++) {
      if (samples.get(i).length > 0) {
        add(sums, samples.get(i), right[i], low);
      }
    }
    return sums;
  }

  private static void add(double[] sums, double[] scores, boolean right, double low) {
    boolean several = scores.length > 1;
    boolean last = SampleScores.isLowestLast(scores);
    double mean = Arrays.stream(scores).sum() / scores.length;
    sums[SCORED]++;
    sums[LOWEST_LAST] += last ? 1 : 0;
    sums[LOWEST_SHARED] += SampleScores.isLowestShared(scores) ? 1 : 0;
    sums[several ? SEVERAL_STEPS : ONE_STEP]++;
    sums[LOWEST_LAST_OF_SEVERAL] += several && last ? 1 : 0;
    sums[RIGHT_SEVERAL] += several && right ? 1 : 0;
    sums[LOW_EARLY] += several && right && SampleScores.isLowEarly(scores, low) ? 1 : 0;
    sums[right ? RIGHT_SCORED : WRONG_SCORED]++;
    sums[right ? RIGHT_SUM : WRONG_SUM] += mean;
  }

  /**
   * What the sums amount to, by metric: the share of samples whose lowest score is the last one (of
   * equal ones the first counts, so that of one step it always is), the same of two steps or more,
   * the share in which several steps share the lowest score, that of one-step samples, the share of
   * right samples with a low score in their first half, and the mean score of right and of wrong
   * ones.
   *
   * @param from the column of the first sum
   */
  static Map<String, RowStatistic> ratios(int from) {
    Map<String, RowStatistic> ratios = new LinkedHashMap<>();
    ratios.put("min-at-last", RowStatistic.ratio(from + LOWEST_LAST, from + SCORED));
    ratios.put(
        "min-at-last-of-several",
        RowStatistic.ratio(from + LOWEST_LAST_OF_SEVERAL, from + SEVERAL_STEPS));
    ratios.put("min-shared", RowStatistic.ratio(from + LOWEST_SHARED, from + SCORED));
    ratios.put("one-step-rate", RowStatistic.ratio(from + ONE_STEP, from + SCORED));
    ratios.put("early-low-rate", RowStatistic.ratio(from + LOW_EARLY, from + RIGHT_SEVERAL));
    ratios.put("mean-score-right", RowStatistic.ratio(from + RIGHT_SUM, from + RIGHT_SCORED));
    ratios.put("mean-score-wrong", RowStatistic.ratio(from + WRONG_SUM, from + WRONG_SCORED));
    return ratios;
  }
}
