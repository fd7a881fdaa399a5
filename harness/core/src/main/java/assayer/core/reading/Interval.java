package assayer.core.reading;

/**
 * Where the true value may lie.
 *
 * @param low finite, at most {@code high}
 * @param high finite
 * @param level confidence level within (0, 1), such as 0.95
 */
public record Interval(double low, double high, double level) {

  /** Refuses what is no interval. */
  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || !(low <= high)) {
      throw new IllegalArgumentException("no interval: " + low + " to " + high);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be within 0 and 1, got " + level);
    }
  }
}
