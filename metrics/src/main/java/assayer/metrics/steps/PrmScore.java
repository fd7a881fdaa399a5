package assayer.metrics.steps;

import assayer.core.reading.Undefined;
import assayer.metrics.mean.Linearised;
import assayer.metrics.mean.SmoothFunction;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.RowStatistic;
import java.util.Arrays;
import java.util.Locale;

/**
 * PRMScore (PRMBench, arXiv 2501.03124): half the F1 of right steps and half the F1 of wrong ones,
 * steps pooled over items. With TP right steps judged right, FN right ones judged wrong, TN wrong
 * ones judged wrong and FP wrong ones judged right, F1 = 2PR/(P+R) with P = TP/(TP+FP) and R =
 * TP/(TP+FN); the negative one has the roles swapped, P = TN/(TN+FN) and R = TN/(TN+FP). Published
 * as 100 times it.
 *
 * <p>The published code gives -1 for P or R where it is 0/0, and for F1 where P + R is 0: {@link
 * Absent#MINUS_ONE}. So it lies within [-1, 1]. Always right gives half the positive F1.
 */
public final class PrmScore implements RowStatistic {

  /** What an F1 is that has no value of its own. */
  public enum Absent {
    /** -1 where precision and recall add up to 0, both absent included: the published code. */
    MINUS_ONE,
    /** 0, which is where F1 tends to as the hits vanish. */
    ZERO;

    /** The name a run file uses. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Where the counts of an item stand in a table.
   *
   * @param tp right steps judged right
   * @param fn right steps judged wrong
   * @param tn wrong steps judged wrong
   * @param fp wrong steps judged right
   */
  public record Columns(int tp, int fn, int tn, int fp) {}

  private final Columns columns;
  private final Absent absent;
  private final boolean oneSided;

  private PrmScore(Columns columns, Absent absent, boolean oneSided) {
    this.columns = columns;
    this.absent = absent;
    this.oneSided = oneSided;
  }

  /**
   * The score.
   *
   * @param oneSided whether of steps that are all right, or all wrong, it is the F1 of these alone,
   *     as the published table has it for solutions without a wrong step
   */
  public static PrmScore of(Columns columns, Absent absent, boolean oneSided) {
    return new PrmScore(columns, absent, oneSided);
  }

  @Override
  public Linearised of(ItemTable items, int[] rows) {
    double right = sum(items, rows, columns.tp()) + sum(items, rows, columns.fn());
    double wrong = sum(items, rows, columns.tn()) + sum(items, rows, columns.fp());
    if (right + wrong == 0) {
      return Linearised.undefined(Undefined.Reason.EMPTY, rows.length);
    }
    if (oneSided && (right == 0 || wrong == 0)) {
      return right == 0 ? negative(items, rows) : positive(items, rows);
    }
    return positive(items, rows).plus(negative(items, rows)).times(0.5);
  }

  private static double sum(ItemTable items, int[] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> items.value(column, row)).sum();
  }

  private Linearised positive(ItemTable items, int[] rows) {
    return f1(items, rows, columns.tp(), columns.fp(), columns.fn());
  }

  private Linearised negative(ItemTable items, int[] rows) {
    return f1(items, rows, columns.tn(), columns.fn(), columns.fp());
  }

  private Linearised f1(ItemTable items, int[] rows, int hits, int over, int missed) {
    return Linearised.of(
        new F1(absent),
        items.values(rows, hits),
        items.values(rows, over),
        items.values(rows, missed));
  }

  /** The F1 of right steps; undefined where the code would give -1. */
  public static RowStatistic positiveF1(Columns columns) {
    return (items, rows) ->
        proper(new PrmScore(columns, Absent.MINUS_ONE, false).positive(items, rows), rows.length);
  }

  /** The F1 of wrong steps; undefined where the code would give -1. */
  public static RowStatistic negativeF1(Columns columns) {
    return (items, rows) ->
        proper(new PrmScore(columns, Absent.MINUS_ONE, false).negative(items, rows), rows.length);
  }

  private static Linearised proper(Linearised f1, int n) {
    return f1.value() < 0 ? Linearised.undefined(Undefined.Reason.NO_RELEVANT, n) : f1;
  }

  /** F1 of hits, judged so beyond them, and missed. */
  private record F1(Absent absent) implements SmoothFunction {

    @Override
    public double value(double[] means) {
      double precision = share(means[0], means[1]);
      double recall = share(means[0], means[2]);
      if (precision + recall == 0 || (precision < 0 && recall < 0)) {
        return absent == Absent.ZERO ? 0 : -1;
      }
      return 2 * precision * recall / (precision + recall) + 0.0; // no -0
    }

    private static double share(double hits, double others) {
      return hits + others == 0 ? -1 : hits / (hits + others);
    }

    @Override
    public double[] gradient(double[] means) {
      double whole = 2 * means[0] + means[1] + means[2];
      if (means[0] == 0) {
        return new double[3];
      }
      double less = -2 * means[0] / (whole * whole);
      return new double[] {2 * (means[1] + means[2]) / (whole * whole), less, less};
    }
  }
}
