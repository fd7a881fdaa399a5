package assayer.core.reading;

import java.util.Optional;

/**
 * A number.
 *
 * @param value finite
 * @param interval where the true value may lie, unless the data cannot say
 * @param method how the interval was made: "wilson", "bootstrap-bca"; "none" without one
 * @param n units it rests on, at least 1
 */
public record Estimate(double value, Optional<Interval> interval, String method, long n)
    implements Reading {

  /** Refuses NaN, infinities and a number that rests on nothing. */
  public Estimate {
    if (!Double.isFinite(value) || n < 1) {
      throw new IllegalArgumentException("value " + value + " of n " + n + " is no estimate");
    }
  }

  /** With an interval. */
  public static Estimate of(double value, Interval interval, String method, long n) {
    return new Estimate(value, Optional.of(interval), method, n);
  }

  /** Without an interval. */
  public static Estimate bare(double value, long n) {
    return new Estimate(value, Optional.empty(), "none", n);
  }
}
