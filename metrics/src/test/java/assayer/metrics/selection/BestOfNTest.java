package assayer.metrics.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BestOfNTest {
  @Test
  void expected_agreesWithAllSubsets() {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 20; trial++) {
      double[] proxy = random.doubles(8).map(x -> Math.floor(4 * x)).toArray();
      double[] gold = random.doubles(8).toArray();
      for (int n = 1; n <= 8; n++) {
        assertEquals(
            overSubsets(proxy, gold, n), value(BestOfN.of(proxy, gold).expected(n)), 1e-12);
      }
    }
  }

  /** The mean over subsets of the mean gold score of those whose proxy is best. */
  private static double overSubsets(double[] proxy, double[] gold, int n) {
    double sum = 0;
    int sets = 0;
    for (int set = 0; set < 1 << proxy.length; set++) {
      if (Integer.bitCount(set) == n) {
        sum += ofBest(set, proxy, gold);
        sets++;
      }
    }
    return sum / sets;
  }

  private static double ofBest(int set, double[] proxy, double[] gold) {
    double best = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < proxy.length; i++) {
      if ((set >> i & 1) == 1 && proxy[i] >= best) {
        boolean better = proxy[i] > best;
        sum = (better ? 0 : sum) + gold[i];
        count = (better ? 0 : count) + 1;
        best = proxy[i];
      }
    }
    return sum / count;
  }

  @Test
  void curve_doubles_andStaysBelowTheOracle() {
    SplittableRandom random = new SplittableRandom(2);
    double[] gold = random.doubles(100).toArray();
    double[] proxy = random.doubles(100).toArray();
    List<BestOfN.Point> curve = BestOfN.of(proxy, gold).curve();
    assertEquals(List.of(1, 2, 4, 8, 16, 32, 64), curve.stream().map(BestOfN.Point::n).toList());
    for (BestOfN.Point point : curve) {
      double gap = value(point.oracle()) - value(point.expected());
      assertEquals(gap, value(point.gap()), 1e-12);
      assertTrue(gap >= -1e-12);
    }
  }

  @Test
  void goldAsProxy_hasNoGap() {
    double[] gold = {3, 1, 2};
    assertEquals(0.0, value(BestOfN.of(gold, gold).gap(2)));
    assertEquals(3.0, value(BestOfN.of(gold, gold).expected(3)));
  }

  @Test
  void manySamples_doNotOverflow() {
    double[] gold = new SplittableRandom(5).doubles(200_000).toArray();
    double found = value(BestOfN.of(gold, gold).expected(50_000));
    assertEquals(50_000 / 50_001.0, found, 1e-4);
  }

  @Test
  void edges_areUndefinedOrRefused() {
    double[] none = {};
    double[] one = {1};
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), BestOfN.of(none, none).gap(1));
    assertEquals(new Undefined(Undefined.Reason.TOO_FEW, 1), BestOfN.of(one, one).gap(2));
    assertEquals(List.of(), BestOfN.of(none, none).curve());
    assertThrows(IllegalArgumentException.class, () -> BestOfN.of(one, one).expected(0));
    double[] infinite = {Double.POSITIVE_INFINITY};
    assertThrows(IllegalArgumentException.class, () -> BestOfN.of(one, infinite));
    assertEquals(1.0, value(BestOfN.of(infinite, one).expected(1)));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
