package assayer.metrics.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PearsonTest {
  private static final Pearson PEARSON = Pearson.withDefaults();

  private static Estimate r(double[] x, double[] y) {
    return PEARSON.of(x, y).estimate().orElseThrow();
  }

  private static double[] gaussian(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static double[] mapped(double[] x, double factor, double shift) {
    return Arrays.stream(x).map(v -> v * factor + shift).toArray();
  }

  @Test
  void blocks_giveWhatSingleRowsGive() {
    double[] x = mapped(gaussian(5000, 1), 1, 1e7);
    double[] y = mapped(gaussian(5000, 2), 3, -5);
    CoMoments single = new CoMoments();
    for (int i = 0; i < x.length; i++) {
      y[i] += x[i] - 1e7;
      single.add(x[i], y[i]);
    }
    CoMoments blocks = CoMoments.of(x, y);
    assertEquals(single.products(), blocks.products(), 1e-9 * Math.abs(single.products()));
    assertEquals(single.squaresX(), blocks.squaresX(), 1e-9 * single.squaresX());
    assertEquals(single.squaresY(), blocks.squaresY(), 1e-9 * single.squaresY());
    assertEquals(single.meanY(), blocks.meanY(), 1e-12);
  }

  @Test
  void scale_isNothing_evenAtTheEndsOfTheRange() {
    double[] x = gaussian(100, 3);
    double[] y = mapped(x, 0.5, 0);
    Arrays.setAll(y, i -> y[i] + i % 7);
    double plain = r(x, y).value();
    assertEquals(plain, r(mapped(x, 1e307, 0), y).value(), 1e-14);
    assertEquals(plain, r(mapped(x, 1e-290, 0), mapped(y, 1e300, 0)).value(), 1e-14);
    assertEquals(-plain, r(mapped(x, -1e-200, 0), y).value(), 1e-14);
  }

  @Test
  void constants_haveNoVariance_howeverTheirSumsAreRounded() {
    double[] constant = new double[3001];
    Arrays.fill(constant, 0.1);
    double[] other = gaussian(3001, 4);
    assertEquals(new Undefined(Undefined.Reason.ZERO_VARIANCE, 3001), PEARSON.of(constant, other));
    assertEquals(0, Pearson.influence(other, constant).size());
  }

  @Test
  void straightLines_haveNoInterval() {
    double[] x = {0.1, 0.7, 0.3, 1.9, 5.3, 2.2};
    Estimate up = r(x, mapped(x, 3, 0.7));
    Estimate down = r(x, mapped(x, -0.1, 11));
    assertEquals(1, up.value());
    assertEquals(-1, down.value());
    assertTrue(up.interval().isEmpty() && up.flags().contains(Flag.DEGENERATE));
  }

  @Test
  void threePairs_areTooFewForAnInterval() {
    Estimate found = r(new double[] {1, 2, 3}, new double[] {1, 3, 2});
    assertEquals(0.5, found.value(), 1e-15);
    assertTrue(found.interval().isEmpty() && found.flags().contains(Flag.TOO_FEW));
  }

  @Test
  void influence_sumsToZero_andIsWhatAPairDoes() {
    double[] x = gaussian(400, 5);
    double[] y = gaussian(400, 6);
    Arrays.setAll(y, i -> y[i] + x[i]);
    Influence influence = Pearson.influence(x, y);
    assertEquals(0, IntStream.range(0, 400).mapToDouble(influence::get).sum(), 1e-10);
    for (int left : new int[] {0, 17, 399}) {
      double[] restX = without(x, left);
      double[] restY = without(y, left);
      double moved = influence.value() - r(restX, restY).value();
      assertEquals(influence.get(left) / 399, moved, 3e-4);
    }
  }

  private static double[] without(double[] values, int left) {
    return IntStream.range(0, values.length)
        .filter(i -> i != left)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  @Test
  void impossibleNumbers_areRefused() {
    double[] two = {1, 2};
    assertThrows(
        IllegalArgumentException.class,
        () -> PEARSON.of(two, new double[] {1, Double.POSITIVE_INFINITY}));
    assertThrows(
        IllegalArgumentException.class, () -> new CoMoments().add(Double.NEGATIVE_INFINITY, 0));
    assertThrows(IllegalArgumentException.class, () -> PEARSON.of(two, new double[3]));
    assertThrows(IllegalArgumentException.class, () -> PEARSON.withLevel(1));
    assertThrows(IllegalArgumentException.class, () -> PEARSON.withLevel(Double.NaN));
  }
}
