package assayer.reports.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void axis_alwaysHoldsZeroAndBothNumbersBetweenItsEnds() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 5_000; i++) {
      double low = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(7) - 3);
      double high = low + random.nextDouble() * StrictMath.pow(10, random.nextInt(7) - 3);
      Axis axis = Axis.covering(low, high);
      assertTrue(axis.from() <= Math.min(0, low) && axis.to() >= Math.max(0, high), axis::toString);
      List<Double> ticks = axis.ticks();
      assertTrue(ticks.size() >= 2 && ticks.size() <= 10, axis::toString);
    }
  }

  @Test
  void ticks_areRoundNumbers() {
    Axis axis = Axis.covering(0, 0.37);
    assertEquals(
        List.of("0.0", "0.1", "0.2", "0.3", "0.4"),
        axis.ticks().stream().map(axis::written).toList());
    Axis signed = Axis.covering(-12, 31);
    assertEquals(
        List.of("−20", "−10", "0", "10", "20", "30", "40"),
        signed.ticks().stream().map(signed::written).toList());
  }

  @Test
  void nothingToShow_stillMakesAnAxis() {
    assertTrue(Axis.covering(0, 0).to() > 0);
  }
}
