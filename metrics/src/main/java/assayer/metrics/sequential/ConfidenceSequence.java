package assayer.metrics.sequential;

import assayer.core.reading.Reading;

/**
 * An interval for a mean that may be looked at after every row: the chance that it ever misses the
 * mean, at any look, is at most alpha. Not safe for threads.
 */
public interface ConfidenceSequence {

  /** Adds the next row, or where rows come in clusters the next cluster's mean. */
  void add(double value);

  /** The mean with its interval after the rows so far. */
  Reading reading();

  /** What this look says of the mean and a threshold. */
  default Decision decision(double threshold) {
    return Decision.of(reading(), threshold);
  }
}
