package assayer.metrics.discrimination;

import assayer.core.reading.Undefined;
import assayer.metrics.mean.Linearised;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.RowStatistic;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@link Auroc} of scores that come several an item, such as those of steps: pairs are taken over
 * all of them, and an item's influence is the sum of its scores', so that the standard error holds
 * though scores of an item depend on each other (Obuchowski 1997 clusters so). Items without scores
 * do nothing to it.
 */
public final class PooledAuroc implements RowStatistic {
  private final List<double[]> scores;
  private final List<boolean[]> labels;

  private PooledAuroc(List<double[]> scores, List<boolean[]> labels) {
    this.scores = scores;
    this.labels = labels;
  }

  /**
   * Of one list an item of the table, in its order.
   *
   * @param scores those of each item, no NaN; kept, not copied
   * @param labels whether each is of the positive class, as many
   */
  public static PooledAuroc of(List<double[]> scores, List<boolean[]> labels) {
    return new PooledAuroc(scores, labels);
  }

  @Override
  public Linearised of(ItemTable items, int[] rows) {
    int n = IntStream.of(rows).map(row -> scores.get(row).length).sum();
    double[] all = new double[n];
    boolean[] positive = new boolean[n];
    int[] item = new int[n];
    int at = 0;
    for (int i = 0; i < rows.length; i++) {
      double[] own = scores.get(rows[i]);
      for (int j = 0; j < own.length; j++) {
        all[at] = own[j];
        positive[at] = labels.get(rows[i])[j];
        item[at++] = i;
      }
    }
    Optional<double[]> influence = Auroc.withDefaults().influence(all, positive);
    if (influence.isEmpty()) {
      return Linearised.undefined(
          n == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.SINGLE_CLASS, rows.length);
    }
    double[] byItem = new double[rows.length];
    for (int j = 0; j < n; j++) {
      byItem[item[j]] += influence.get()[j] * rows.length / n;
    }
    double area = Auroc.withDefaults().of(all, positive).area().estimate().orElseThrow().value();
    return Linearised.of(area, byItem);
  }
}
