package assayer.metrics.steps;

import assayer.core.reading.Undefined;
import assayer.metrics.mean.Linearised;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.RowStatistic;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * MR-Score (MR-GSM8K, arXiv 2312.17080): 0.2 max(0, MCC) + 0.3 step + 0.5 reason, within [0, 1].
 * MCC is Matthews' correlation of the verdict on whole solutions with the truth, step the share of
 * all wrong solutions whose first wrong step was named, reason the share of all wrong solutions
 * where moreover the reason given for it was right.
 *
 * <p>With a the share of right solutions that were called right, b that of wrong ones called wrong,
 * n1 and n0 how many there are, P = a n1 + (1-b) n0 those called right and N the others: MCC =
 * (a+b-1) √(n1 n0/(P N)); 0 where P or N is 0. One below 0 does not count against a model.
 */
public final class MrScore implements RowStatistic {
  private static final double VERDICT_WEIGHT = 0.2;
  private static final double STEP_WEIGHT = 0.3;
  private static final double REASON_WEIGHT = 0.5;

  private final int right;
  private final int wrong;
  private final int step;
  private final int reason;

  private MrScore(int right, int wrong, int step, int reason) {
    this.right = right;
    this.wrong = wrong;
    this.step = step;
    this.reason = reason;
  }

  /**
   * By four columns of credits within [0, 1].
   *
   * @param right credit of the verdict on a right solution, others left out
   * @param wrong the same of a wrong one
   * @param step credit of the step named in a wrong solution, others left out
   * @param reason credit of the reason given for it
   */
  public static MrScore of(int right, int wrong, int step, int reason) {
    return new MrScore(right, wrong, step, reason);
  }

  /** Matthews' correlation alone, within [-1, 1]. */
  public static RowStatistic correlation(int right, int wrong) {
    return (items, rows) -> new MrScore(right, wrong, wrong, wrong).correlation(items, rows);
  }

  @Override
  public Linearised of(ItemTable items, int[] rows) {
    Linearised correlation = correlation(items, rows);
    if (correlation.undefined().isPresent()) {
      return correlation;
    }
    Linearised verdicts = correlation.times(correlation.value() > 0 ? VERDICT_WEIGHT : 0);
    return verdicts
        .plus(mean(items, rows, step).times(STEP_WEIGHT))
        .plus(mean(items, rows, reason).times(REASON_WEIGHT));
  }

  private Linearised correlation(ItemTable items, int[] rows) {
    double n1 = (double) count(rows, row -> has(items, right, row));
    double n0 = (double) count(rows, row -> has(items, wrong, row));
    if (n1 == 0 || n0 == 0) {
      return Linearised.undefined(Undefined.Reason.SINGLE_CLASS, rows.length);
    }
    Linearised a = mean(items, rows, right);
    Linearised b = mean(items, rows, wrong);
    double calledRight = a.value() * n1 + (1 - b.value()) * n0;
    double calledWrong = (1 - a.value()) * n1 + b.value() * n0;
    double product = calledRight * calledWrong;
    if (product == 0) {
      return Linearised.of(0, new double[rows.length]);
    }
    double informed = a.value() + b.value() - 1;
    double scale = Math.sqrt(n1 * n0 / product);
    double bend = informed * (calledWrong - calledRight) / (2 * product);
    double slopeA = scale * (1 - n1 * bend);
    double slopeB = scale * (1 + n0 * bend);
    double[] influence =
        IntStream.range(0, rows.length)
            .mapToDouble(i -> slopeA * a.influence(i) + slopeB * b.influence(i))
            .toArray();
    return Linearised.of(informed * scale, influence);
  }

  private static boolean has(ItemTable items, int column, int row) {
    return !Double.isNaN(items.value(column, row));
  }

  private static long count(int[] rows, IntPredicate which) {
    return Arrays.stream(rows).filter(which).count();
  }

  /** The mean of a column over the rows that have a number in it; the others do nothing to it. */
  private static Linearised mean(ItemTable items, int[] rows, int column) {
    double[] there = new double[rows.length];
    double[] values = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      there[i] = has(items, column, rows[i]) ? 1 : 0;
      values[i] = there[i] == 1 ? items.value(column, rows[i]) : 0;
    }
    return Linearised.ratio(values, there);
  }
}
