package assayer.metrics.interval;

/** A number that depends on counts alone. Called by several threads at once. */
@FunctionalInterface
public interface CellStatistic {

  /**
   * Its value.
   *
   * @param counts a count for each cell, stratum after stratum as in {@link Cells}; not to be kept
   *     or changed. Every stratum holds at least one item
   * @return finite
   */
  double of(long[] counts);
}
