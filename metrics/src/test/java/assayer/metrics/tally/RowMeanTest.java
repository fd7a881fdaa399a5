package assayer.metrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowMeanTest {

  @Test
  void largeOffset_cancelsNothing() {
    RowMean mean = new RowMean();
    SplittableRandom random = new SplittableRandom(1);
    double squares = 0;
    double sum = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double part = random.nextInt(1024) / 1024.0; // exact beside 2^30
      mean.add(0x1p30 + part);
      sum += part;
      squares += part * part;
    }
    double error = Math.sqrt((squares - sum * sum / n) / (n - 1) / n);
    Estimate found = (Estimate) mean.reading(0.95);
    assertEquals(0x1p30 + sum / n, found.value(), 1e-5);
    assertEquals(error, found.standardError().orElseThrow(), 1e-6 * error);
  }

  @Test
  void countedRows_areRowsOneByOne() {
    RowMean counted = new RowMean();
    counted.add(2, 3);
    counted.add(5, 2);
    RowMean single = new RowMean();
    for (double value : new double[] {2, 5, 2, 5, 2}) {
      single.add(value);
    }
    Estimate one = (Estimate) counted.reading(0.9);
    Estimate other = (Estimate) single.reading(0.9);
    assertEquals(other.value(), one.value(), 1e-15);
    assertEquals(other.standardError().orElseThrow(), one.standardError().orElseThrow(), 1e-15);
    assertEquals(5, one.n());
  }

  @Test
  void edges() {
    RowMean mean = new RowMean();
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), mean.reading(0.95));
    mean.add(0.1);
    assertEquals(Set.of(Flag.TOO_FEW), ((Estimate) mean.reading(0.95)).flags());
    for (int i = 0; i < 10; i++) {
      mean.add(0.1);
    }
    Estimate constant = (Estimate) mean.reading(0.95);
    assertEquals(Set.of(Flag.DEGENERATE), constant.flags());
    assertTrue(constant.interval().isEmpty());
    assertThrows(IllegalArgumentException.class, () -> mean.add(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> mean.add(1, -1));
    assertThrows(IllegalArgumentException.class, () -> mean.reading(1));
  }
}
