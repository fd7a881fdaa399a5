package assayer.metrics.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Bootstrap;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GwetAc1Test {
  private static final GwetAc1 AC1 = GwetAc1.withDefaults();

  /** The standard error from a value without each item. */
  static double jackknife(double[] without) {
    double mean = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares * (without.length - 1) / without.length);
  }

  private static int[][] unequalNumbers() {
    SplittableRandom random = new SplittableRandom(5);
    int[][] items = new int[150][3];
    for (int[] item : items) {
      int most = random.nextInt(3);
      item[most] = 1 + random.nextInt(3);
      item[random.nextInt(3)] += random.nextInt(2);
    }
    return items;
  }

  private static Estimate value(Agreement found) {
    return found.coefficient().estimate().orElseThrow();
  }

  @Test
  void standardError_isThatOfTheJackknife_withSingleRatingsToo() {
    int[][] items = unequalNumbers();
    double[] without = new double[items.length];
    for (int left = 0; left < items.length; left++) {
      ItemCounts rest = new ItemCounts(3);
      for (int i = 0; i < items.length; i++) {
        rest.add(items[i], i == left ? 0 : 1);
      }
      without[left] = value(AC1.of(rest)).value();
    }
    double error = value(AC1.of(ItemCounts.of(items, 3))).standardError().orElseThrow();
    assertEquals(jackknife(without), error, 0.01 * error);
  }

  @Test
  void resampling_givesAboutTheSameInterval() {
    ItemCounts items = ItemCounts.of(unequalNumbers(), 3);
    Interval large = value(AC1.of(items)).interval().orElseThrow();
    Interval drawn = value(AC1.of(items, Bootstrap.withDefaults())).interval().orElseThrow();
    assertEquals(large.low(), drawn.low(), 0.02);
    assertEquals(large.high(), drawn.high(), 0.02);
  }

  @Test
  void itemsNobodyRated_changeNothing() {
    int[][] items = {{2, 1}, {0, 3}, {2, 2}, {0, 0}, {0, 0}};
    Agreement all = AC1.of(ItemCounts.of(items, 2));
    assertEquals(AC1.of(ItemCounts.of(Arrays.copyOf(items, 3), 2)), all);
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        AC1.of(ItemCounts.of(new int[][] {{0, 0}}, 2)).coefficient());
  }

  @Test
  void oneItem_hasAValueAndNoStandardError() {
    Estimate found = value(AC1.of(ItemCounts.of(new int[][] {{2, 1}}, 2)));
    assertTrue(found.standardError().isEmpty());
    assertTrue(found.flags().contains(Flag.TOO_FEW));
  }

  @Test
  void manyItems_stayExact() {
    ItemCounts items = new ItemCounts(2);
    items.add(new int[] {2, 0}, 4_000_000_000L);
    items.add(new int[] {0, 2}, 4_000_000_000L);
    items.add(new int[] {1, 1}, 2_000_000_000L);
    Agreement found = AC1.of(items);
    assertEquals(0.6, value(found).value(), 1e-15);
    assertEquals(10_000_000_000L, found.observed().n());
  }

  @Test
  void level_mustBeOne() {
    assertThrows(IllegalArgumentException.class, () -> AC1.withLevel(0));
    ItemCounts items = ItemCounts.of(unequalNumbers(), 3);
    assertEquals(0.5, value(AC1.withLevel(0.5).of(items)).interval().orElseThrow().level());
  }
}
