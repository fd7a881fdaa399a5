package assayer.metrics.association;

/**
 * How many pairs of things two scores put in which order.
 *
 * @param concordant in the same order
 * @param discordant in opposite orders
 * @param tiedXOnly equal in x, not in y
 * @param tiedYOnly equal in y, not in x
 * @param tiedBoth equal in both
 */
public record PairCounts(
    long concordant, long discordant, long tiedXOnly, long tiedYOnly, long tiedBoth) {

  /** Of scores, {@code y} as many as {@code x}; infinite ones are legal. */
  public static PairCounts of(double[] x, double[] y) {
    return Knight.of(x, y).pairs();
  }

  /** All pairs: n(n-1)/2. */
  public long all() {
    return concordant + discordant + tiedXOnly + tiedYOnly + tiedBoth;
  }

  /** Pairs whose order can be compared. */
  public long comparable() {
    return concordant + discordant;
  }

  /** Pairs unequal in x. */
  public long distinctX() {
    return comparable() + tiedYOnly;
  }

  /** Pairs unequal in y. */
  public long distinctY() {
    return comparable() + tiedXOnly;
  }

  /** Concordant less discordant pairs. */
  public long excess() {
    return concordant - discordant;
  }
}
