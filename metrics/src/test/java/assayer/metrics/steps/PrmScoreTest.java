package assayer.metrics.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Undefined;
import assayer.metrics.mean.Linearised;
import assayer.metrics.section.ItemTable;
import assayer.metrics.steps.PrmScore.Absent;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrmScoreTest {
  private static final PrmScore.Columns COLUMNS = new PrmScore.Columns(0, 1, 2, 3);

  private static ItemTable table(double[]... rows) {
    ItemTable items = new ItemTable(4);
    for (double[] row : rows) {
      items.add("", row);
    }
    return items;
  }

  private static Linearised of(PrmScore score, ItemTable items) {
    return score.of(items, IntStream.range(0, items.size()).toArray());
  }

  private static double value(Absent absent, boolean oneSided, double... counts) {
    return of(PrmScore.of(COLUMNS, absent, oneSided), table(counts)).value();
  }

  /** By hand: F1 = 16/19 of 8 hits, 1 over and 2 missed; 4/7 of 2 hits, 2 over and 1 missed. */
  @Test
  void score_isHalfOfEachF1() {
    double expected = (16.0 / 19 + 4.0 / 7) / 2;
    assertEquals(expected, value(Absent.MINUS_ONE, true, 8, 2, 2, 1), 1e-15);
    assertEquals(expected, value(Absent.ZERO, false, 8, 2, 2, 1), 1e-15);
  }

  /** The published baseline of always right: 84.2 % of steps are right, so 45.72 of 100. */
  @Test
  void alwaysRight_hasHalfThePositiveF1() {
    assertEquals(45.72, 100 * value(Absent.MINUS_ONE, true, 70222, 0, 0, 13149), 0.005);
    assertEquals(43.36, 100 * value(Absent.MINUS_ONE, true, 35111, 35111, 6574.5, 6574.5), 0.005);
  }

  @Test
  void f1WithoutHits_isMinusOne_orZeroWhereOneShareIsAbsent() {
    assertEquals(-1, value(Absent.MINUS_ONE, false, 0, 2, 0, 3));
    assertEquals(0, value(Absent.ZERO, false, 0, 2, 0, 3));
    // precision 0, recall absent: 0 of the wrong ones; the right ones have 0.8
    assertEquals(0.4, value(Absent.MINUS_ONE, false, 2, 1, 0, 0), 1e-15);
    // both absent: nothing is wrong and nothing was called wrong
    assertEquals(0, value(Absent.MINUS_ONE, false, 3, 0, 0, 0), 1e-15);
    assertEquals(1, value(Absent.MINUS_ONE, true, 3, 0, 0, 0), 1e-15);
  }

  @Test
  void nothing_isUndefined() {
    Linearised none = of(PrmScore.of(COLUMNS, Absent.MINUS_ONE, true), table(new double[4]));
    assertEquals(Undefined.Reason.EMPTY, none.undefined().orElseThrow().reason());
    ItemTable inverted = table(new double[] {0, 2, 0, 3});
    Linearised f1 = PrmScore.positiveF1(COLUMNS).of(inverted, new int[] {0});
    assertEquals(Undefined.Reason.NO_RELEVANT, f1.undefined().orElseThrow().reason());
  }

  /** An influence is the slope by the share of an item among all. */
  @Test
  void influence_isTheSlope() {
    double[][] rows = {{4, 1, 0, 1}, {3, 0, 2, 0}, {5, 2, 1, 2}};
    PrmScore score = PrmScore.of(COLUMNS, Absent.MINUS_ONE, true);
    Linearised found = of(score, table(rows));
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double[][] more = new double[rows.length][4];
      double step = 1e-6;
      for (int j = 0; j < rows.length; j++) {
        double own = i == j ? step * rows.length : 0;
        for (int c = 0; c < 4; c++) {
          more[j][c] = rows[j][c] * (1 - step + own);
        }
      }
      double slope = (of(score, table(more)).value() - found.value()) / step;
      assertEquals(slope, found.influence(i), 1e-4);
      sum += found.influence(i);
    }
    assertEquals(0, sum, 1e-12);
    assertTrue(found.influence(1) > 0);
  }
}
