package assayer.metrics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the reference data, which brings its own resamples, does not show. */
class ReplicatesTest {
  private static final double[] TO_HUNDRED =
      IntStream.rangeClosed(0, 100).asDoubleStream().toArray();

  @Test
  void percentile_interpolates() {
    assertEquals(new Interval(5, 95, 0.9), rounded(Replicates.of(50, TO_HUNDRED).percentile(0.9)));
  }

  private static Interval rounded(Interval interval) {
    return new Interval(
        Math.rint(interval.low() * 1e9) / 1e9, Math.rint(interval.high() * 1e9) / 1e9, 0.9);
  }

  @Test
  void basic_isThePercentileIntervalMirrored() {
    Interval basic = Replicates.of(40, TO_HUNDRED).basic(0.9);
    assertEquals(-15, basic.low(), 1e-9);
    assertEquals(75, basic.high(), 1e-9);
  }

  @Test
  void bca_isThePercentileInterval_withoutBiasAndAcceleration() {
    Replicates replicates = Replicates.of(50, TO_HUNDRED);
    assertEquals(0, replicates.bias(), 1e-12);
    Interval corrected = replicates.bca(0.9, 0).orElseThrow();
    assertEquals(replicates.percentile(0.9).low(), corrected.low(), 1e-9);
    assertEquals(replicates.percentile(0.9).high(), corrected.high(), 1e-9);
  }

  @Test
  void reading_fallsBackToPercentiles_andSaysSo() {
    Replicates beyond = Replicates.of(200, TO_HUNDRED);
    Estimate found = beyond.reading(BootstrapKind.BCA, 0.9, () -> 0, 7).estimate().orElseThrow();
    assertEquals(Set.of(Flag.FELL_BACK_TO_PERCENTILE), found.flags());
    assertEquals("bootstrap-percentile", found.method());
    assertEquals(beyond.percentile(0.9), found.interval().orElseThrow());
  }

  @Test
  void standardError_keepsItsDigits_whenReplicatesAreLarge() {
    double[] large = {1e15, 1e15 + 2, 1e15 + 4};
    assertEquals(2, Replicates.of(1e15, large).standardError(), 1e-12);
  }

  @Test
  void reading_withoutSpread_isDegenerate() {
    Replicates equal = Replicates.of(1, new double[] {1, 1, 1});
    assertTrue(equal.degenerate());
    Estimate found = equal.reading(BootstrapKind.BASIC, 0.9, () -> 0, 3).estimate().orElseThrow();
    assertEquals(Set.of(Flag.DEGENERATE), found.flags());
    assertEquals(0, found.standardError().orElseThrow());
    assertTrue(found.interval().isEmpty());
  }

  @Test
  void replicates_thatAreNoNumbers_areRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Replicates.of(1, new double[] {1, Double.NaN}));
    assertThrows(IllegalArgumentException.class, () -> Replicates.of(1, new double[0]));
  }

  @Test
  void studentised_dropsReplicatesWithoutError() {
    double[] values = TO_HUNDRED.clone();
    double[] errors = new double[101];
    Arrays.fill(errors, 10);
    Arrays.fill(errors, 0, 5, 0);
    StudentisedReplicates found = StudentisedReplicates.of(50, 5, values, errors);
    assertEquals(96, found.used());
    Interval interval =
        found.reading(0.9, 101).estimate().flatMap(Estimate::interval).orElseThrow();
    assertEquals(50 - 4.525 * 5, interval.low(), 1e-9); // the 95 % quantile of (x - 50)/10
    assertEquals(50 + 4.025 * 5, interval.high(), 1e-9);
    errors[5] = 0;
    assertTrue(
        StudentisedReplicates.of(50, 5, values, errors).reading(0.9, 101).estimate().isEmpty());
  }
}
