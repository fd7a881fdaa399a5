package assayer.metrics.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import org.junit.jupiter.api.Test;

class SharpeRatioAtKTest {
  @Test
  void tiesAtTheLastPlace_takeTheLowerValues_inAnyOrder() {
    double[] estimated = {5, -0.0, 0.0, 0};
    TopK found = SharpeRatioAtK.of(estimated, new double[] {1, 9, 4, 7}, 0).at(3);
    assertEquals(7, value(found.best()));
    assertEquals(4, value(found.mean()));
    TopK turned =
        SharpeRatioAtK.of(new double[] {0, 0, -0.0, 5}, new double[] {7, 4, 9, 1}, 3).at(3);
    assertEquals(found, turned);
  }

  @Test
  void deviation_isOverK_andOverKLessOne() {
    TopK found = SharpeRatioAtK.of(new double[] {2, 1, 0}, new double[] {1, 3, 0}, 2).at(2);
    assertEquals(3, value(found.sharpeRatio()), 1e-15);
    assertEquals(3 / Math.sqrt(2), value(found.sharpeRatioOfSample()), 1e-15);
  }

  @Test
  void alikeValues_haveNoRatio() {
    double[] alike = {0.1, 0.1, 0.1};
    TopK found = SharpeRatioAtK.of(new double[] {1, 2, 3}, alike, 0).at(3);
    assertEquals(new Undefined(Undefined.Reason.ZERO_VARIANCE, 3), found.sharpeRatio());
    assertEquals(0.1, value(found.best()));
  }

  @Test
  void edges_areUndefinedOrRefused() {
    double[] none = {};
    double[] two = {1, 2};
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        SharpeRatioAtK.of(none, none, 0).at(1).sharpeRatio());
    assertEquals(
        new Undefined(Undefined.Reason.TOO_FEW, 2), SharpeRatioAtK.of(two, two, 0).at(3).best());
    assertThrows(IllegalArgumentException.class, () -> SharpeRatioAtK.of(two, two, 2));
    assertThrows(IllegalArgumentException.class, () -> SharpeRatioAtK.of(two, none, 0));
    assertThrows(IllegalArgumentException.class, () -> SharpeRatioAtK.of(two, two, 0).at(0));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
