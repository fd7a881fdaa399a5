package assayer.metrics.sequential;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;

/** What a look says of a mean and a threshold. */
public enum Decision {
  /** Proven above. */
  PASS,
  /** Proven below. */
  FAIL,
  /** Neither yet: more rows may tell. */
  CONTINUE,
  /** Neither, and there are no more rows; passes nothing. */
  INCONCLUSIVE;

  /** By where an interval lies; without one, nothing is known yet. */
  public static Decision of(Reading reading, double threshold) {
    return reading
        .estimate()
        .flatMap(Estimate::interval)
        .map(interval -> of(interval, threshold))
        .orElse(CONTINUE);
  }

  private static Decision of(Interval interval, double threshold) {
    if (interval.low() > threshold) {
      return PASS;
    }
    return interval.high() < threshold ? FAIL : CONTINUE;
  }
}
