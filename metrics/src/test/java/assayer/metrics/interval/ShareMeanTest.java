package assayer.metrics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShareMeanTest {
  private static final ShareMean NONE = ShareMean.withLevel(0.95);

  @Test
  void oneGroup_hasWilsonsInterval() {
    assertEquals(ShareInterval.share(7, 10, 0.95), NONE.plus(1, 7, 10).reading());
  }

  @Test
  void groups_areCombinedBySquares() {
    Interval first = Wilson.withDefaults().interval(7, 10);
    Interval second = Wilson.withDefaults().interval(30, 40);
    Estimate found = (Estimate) NONE.plus(0.25, 7, 10).plus(0.75, 30, 40).reading();
    assertEquals(0.25 * 0.7 + 0.75 * 0.75, found.value(), 1e-15);
    double below = Math.hypot(0.25 * (0.7 - first.low()), 0.75 * (0.75 - second.low()));
    assertEquals(found.value() - below, found.interval().orElseThrow().low(), 1e-15);
    assertEquals(50, found.n());
    assertEquals(ShareMean.METHOD, found.method());
  }

  @Test
  void noMissAtAll_leavesRoomBelow() {
    Interval found =
        NONE.plus(0.5, 20, 20)
            .plus(0.5, 20, 20)
            .reading()
            .estimate()
            .orElseThrow()
            .interval()
            .get();
    assertEquals(1, found.high());
    assertTrue(found.low() < 0.95 && found.low() > 0.8, found.toString());
  }

  @Test
  void interval_holdsTheMean_aboutAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(5);
    double[] shares = {0.9, 0.5, 0.99};
    int[] rows = {20, 100, 30};
    int held = 0;
    for (int set = 0; set < 2000; set++) {
      ShareMean mean = NONE;
      for (int g = 0; g < rows.length; g++) {
        double share = shares[g];
        long right = random.doubles(rows[g]).filter(u -> u < share).count();
        mean = mean.plus(1.0 / 3, right, rows[g]);
      }
      Interval found = mean.reading().estimate().orElseThrow().interval().orElseThrow();
      double truth = (0.9 + 0.5 + 0.99) / 3;
      held += found.low() <= truth && truth <= found.high() ? 1 : 0;
    }
    assertEquals(0.95, held / 2000.0, 0.02);
  }

  @Test
  void nothing_isUndefined_andAnEmptyGroupRefused() {
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), NONE.reading());
    assertThrows(IllegalArgumentException.class, () -> NONE.plus(0.5, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> NONE.plus(Double.NaN, 1, 2));
  }
}
