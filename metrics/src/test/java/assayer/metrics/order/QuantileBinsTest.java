package assayer.metrics.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
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
    assertArrayEquals(new long[] {2, 1, 2}, distinct.counts());
    assertEquals(0, distinct.placeOf(2));
    assertThrows(
        IllegalArgumentException.class, () -> DistinctValues.of(new double[] {Double.NaN}));
  }

  @Test
  void distinctValues_areInOrder_withTheirRows() {
    double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1e-300, 1e300, 0};
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] list = random.doubles(random.nextInt(50), -2, 2).toArray();
      for (int i = 0; i < list.length; i += 1 + random.nextInt(3)) {
        list[i] = ends[random.nextInt(ends.length)];
      }
      DistinctValues distinct = DistinctValues.of(list);
      double[] expected = Arrays.stream(list).map(x -> x + 0.0).sorted().distinct().toArray();
      assertArrayEquals(expected, distinct.values());
      for (int row = 0; row < list.length; row++) {
        assertEquals(list[row] + 0.0, distinct.at(distinct.placeOf(row)));
      }
      assertEquals(list.length, Arrays.stream(distinct.counts()).sum());
    }
  }
}
