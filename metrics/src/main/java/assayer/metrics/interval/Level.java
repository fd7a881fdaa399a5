package assayer.metrics.interval;

/** The rule for confidence levels, told in one place. */
public final class Level {
  /** What intervals have unless told otherwise. */
  public static final double DEFAULT = 0.95;

  private Level() {}

  /** The level itself; refuses one outside (0, 1). */
  public static double checked(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be within 0 and 1, got " + level);
    }
    return level;
  }
}
