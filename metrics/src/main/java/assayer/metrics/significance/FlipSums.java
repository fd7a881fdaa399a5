package assayer.metrics.significance;

/** How a sum of given amounts spreads when each amount's sign is a fair coin. */
interface FlipSums {

  /** The chance of a sum of at least a limit. */
  double atLeast(double limit);

  /** The chance of a sum at least that far from 0. */
  default double apart(double limit) {
    return limit <= 0 ? 1 : Math.min(1, 2 * atLeast(limit)); // sums lie even about 0
  }
}
