package assayer.metrics.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QuantileBinsTest {

  @Test
  void noTies_arePlainChunks() {
    long[] counts = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3}, QuantileBins.of(counts, 4));
  }

  @Test
  void ties_stayTogetherInTheirMiddle() {
    assertArrayEquals(new int[] {1, 2}, QuantileBins.of(new long[] {4, 2}, 3));
    assertArrayEquals(new int[] {1}, QuantileBins.of(new long[] {7}, 2));
  }

  @Test
  void largeCounts_doNotOverflow() {
    long many = 1L << 40;
    assertArrayEquals(new int[] {250, 750}, QuantileBins.of(new long[] {many, many}, 1000));
  }

  @Test
  void edges() {
    assertEquals(0, QuantileBins.of(new long[0], 3).length);
    assertThrows(IllegalArgumentException.class, () -> QuantileBins.of(new long[] {1}, 0));
  }

  @Test
  void distinctValues_joinBothZeros() {
    DistinctValues distinct = DistinctValues.of(new double[] {0.0, 3, -0.0, 1, 3});
    assertEquals(3, distinct.size());
    assertArrayEquals(new long[] {2, 1, 2}, distinct.counts(new double[] {0.0, 3, -0.0, 1, 3}));
    assertEquals(0, distinct.indexOf(-0.0));
    assertThrows(
        IllegalArgumentException.class, () -> DistinctValues.of(new double[] {Double.NaN}));
  }
}
