package assayer.metrics.probability;

/**
 * Rows of similar probability.
 *
 * @param n how many, at least 1
 * @param probability mean of what was said
 * @param frequency share in which it happened
 */
public record ReliabilityBin(long n, double probability, double frequency) {

  /** What was said less what happened. */
  double gap() {
    return probability - frequency;
  }

  /** Variance of one row's label in it. */
  double spread() {
    return frequency * (1 - frequency);
  }
}
