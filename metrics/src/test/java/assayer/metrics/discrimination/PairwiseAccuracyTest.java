package assayer.metrics.discrimination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import org.junit.jupiter.api.Test;

class PairwiseAccuracyTest {

  @Test
  void constantModel_getsNothingStrictly_andHalfWithCredit() {
    PairwiseAccuracy constant = PairwiseAccuracy.of(new double[] {2, 2, 2}, new double[] {2, 2, 2});
    assertEquals(0, value(constant.strict(0.95)));
    assertEquals(0.5, value(constant.halfCredit(0.95)));
    assertEquals(1, value(constant.tieRate(0.95)));
  }

  @Test
  void withoutTies_bothAreShares() {
    PairwiseAccuracy accuracy = PairwiseAccuracy.of(new double[] {1, 2, 3}, new double[] {0, 3, 1});
    assertEquals(accuracy.strict(0.9), accuracy.halfCredit(0.9));
    Estimate strict = (Estimate) accuracy.strict(0.9);
    assertEquals("clopper-pearson", strict.method());
  }

  @Test
  void infinities_equalThemselves() {
    double infinite = Double.POSITIVE_INFINITY;
    PairwiseAccuracy accuracy =
        PairwiseAccuracy.of(new double[] {infinite, 1}, new double[] {infinite, infinite});
    assertEquals(1, accuracy.ties());
    assertEquals(0, value(accuracy.strict(0.95)));
  }

  @Test
  void badArguments_areRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> PairwiseAccuracy.of(new double[1], new double[2]));
    assertThrows(IllegalArgumentException.class, () -> new PairwiseAccuracy().add(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> TopOneAccuracy.credit(new double[0], 0));
    assertThrows(IllegalArgumentException.class, () -> TopOneAccuracy.credit(new double[2], 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> TopOneAccuracy.credit(new double[] {1, Double.NaN}, 0));
  }

  @Test
  void topOne_sharesCreditAmongEquals() {
    TopOneAccuracy accuracy = new TopOneAccuracy();
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), accuracy.credit(0.95));
    accuracy.add(new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY}, 1);
    accuracy.add(new double[] {0.0, -0.0, -1, -2}, 1);
    accuracy.add(new double[] {5, 1}, 0);
    assertEquals(2.0 / 3, value(accuracy.credit(0.95)), 1e-15);
    assertEquals(1.0 / 3, value(accuracy.strict(0.95)), 1e-15);
  }

  @Test
  void judgeOfTheFirstPlace_showsAsExcess() {
    BothOrders orders = new BothOrders();
    for (int i = 0; i < 10; i++) {
      orders.add(Verdict.RIGHT, Verdict.WRONG); // whichever is first
    }
    assertEquals(0, value(orders.consistency(0.95)));
    assertEquals(0.5, value(orders.meanAccuracy(0.95)));
    assertEquals(1, value(orders.firstPositionExcess(0.95)));
    Estimate excess = (Estimate) orders.firstPositionExcess(0.95);
    assertEquals(1, excess.interval().orElseThrow().high());
    double low = excess.interval().orElseThrow().low();
    assertTrue(low > 0 && low < 0.5, () -> "10 pairs are weak evidence: " + low);
    orders.add(Verdict.WRONG, Verdict.RIGHT);
    assertEquals(9.0 / 11, value(orders.firstPositionExcess(0.95)), 1e-15);
    assertEquals(10, orders.count(Verdict.RIGHT, Verdict.WRONG));
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), new BothOrders().meanAccuracy(0.95));
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
