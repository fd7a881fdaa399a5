package assayer.core.gate;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import java.util.OptionalDouble;

/**
 * A true value held against a bound, from both sides.
 *
 * @param measured the value with its interval at 95 %, or why nothing is known of it
 * @param above one-sided p-value of "the true value is at most the bound", within [0, 1]: small
 *     where it is shown to lie above; 1 where nothing is known
 * @param below the same of "at least the bound": small where it is shown to lie below
 * @param variance what the variance of the value would be if it rested on one item, where known
 * @param method how the p-values were found
 */
public record BoundTest(
    Reading measured, double above, double below, OptionalDouble variance, String method) {

  /** Refuses what are no p-values. */
  public BoundTest {
    if (!(above >= 0 && above <= 1) || !(below >= 0 && below <= 1)) {
      throw new IllegalArgumentException(
          "p-values must be within 0 to 1, got " + above + " and " + below);
    }
  }

  /** Nothing is known, so nothing is shown. */
  public static BoundTest nothing(Reading why, String method) {
    return new BoundTest(why, 1, 1, OptionalDouble.empty(), method);
  }

  /** The value, where there is one. */
  public OptionalDouble value() {
    return measured.estimate().map(Estimate::value).stream().mapToDouble(v -> v).findFirst();
  }
}
