package assayer.metrics.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.reading.Undefined;
import assayer.metrics.mean.Linearised;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.RowStatistic;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MrScoreTest {

  /** Right solutions first: so many called right, so many not; then wrong ones likewise. */
  private static ItemTable table(int tp, int fn, int tn, int fp, int steps, int reasons) {
    ItemTable items = new ItemTable(4);
    for (int i = 0; i < tp + fn; i++) {
      items.add("", i < tp ? 1 : 0, LEFT_OUT, LEFT_OUT, LEFT_OUT);
    }
    for (int i = 0; i < tn + fp; i++) {
      items.add("", LEFT_OUT, i < tn ? 1 : 0, i < steps ? 1 : 0, i < reasons ? 1 : 0);
    }
    return items;
  }

  private static Linearised of(RowStatistic statistic, ItemTable items) {
    return statistic.of(items, IntStream.range(0, items.size()).toArray());
  }

  /** By the textbook: (TP TN - FP FN) / sqrt((TP+FP)(TP+FN)(TN+FP)(TN+FN)). */
  @Test
  void correlation_isMatthews() {
    double expected = (6 * 3 - 1 * 2) / Math.sqrt(7.0 * 8 * 4 * 5);
    Linearised mcc = of(MrScore.correlation(0, 1), table(6, 2, 3, 1, 0, 0));
    assertEquals(expected, mcc.value(), 1e-15);
    assertEquals(0, of(MrScore.correlation(0, 1), table(5, 0, 0, 4, 0, 0)).value());
    assertEquals(
        Undefined.Reason.SINGLE_CLASS,
        of(MrScore.correlation(0, 1), table(5, 1, 0, 0, 0, 0)).undefined().orElseThrow().reason());
  }

  @Test
  void score_mixesVerdictStepAndReason() {
    ItemTable items = table(6, 2, 3, 1, 2, 1);
    double mcc = of(MrScore.correlation(0, 1), items).value();
    assertEquals(
        0.2 * mcc + 0.3 * 0.5 + 0.5 * 0.25, of(MrScore.of(0, 1, 2, 3), items).value(), 1e-15);
    ItemTable contrary = table(0, 2, 0, 2, 1, 0);
    assertEquals(0.3 * 0.5, of(MrScore.of(0, 1, 2, 3), contrary).value(), 1e-15);
  }

  /** Against the same with a little more of one row. */
  @Test
  void influence_isTheSlope() {
    ItemTable items = table(6, 2, 3, 1, 2, 1);
    Linearised mcc = of(MrScore.correlation(0, 1), items);
    double step = 1e-6;
    // one right solution called right gains weight: a rises by step * n / n1 * (1 - a)
    double a = 6.0 / 8 + step * 12 / 8 * (1 - 6.0 / 8);
    double b = 3.0 / 4;
    double called = a * 8 + (1 - b) * 4;
    double moved = (a + b - 1) * Math.sqrt(8 * 4 / (called * (12 - called)));
    assertEquals((moved - mcc.value()) / step, mcc.influence(0), 1e-4);
    double sum = IntStream.range(0, items.size()).mapToDouble(mcc::influence).sum();
    assertEquals(0, sum, 1e-12);
  }
}
