package assayer.core.outcome;

/**
 * A reward model's number; higher is better.
 *
 * @param value finite
 */
public record Score(double value) implements Answer {

  /** Refuses NaN and infinities: they are failures, not scores. */
  public Score {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a score must be finite, got " + value);
    }
    value = value + 0.0; // maps -0.0 to 0.0, which would otherwise rank below it
  }
}
