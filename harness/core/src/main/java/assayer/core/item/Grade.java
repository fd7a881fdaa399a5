package assayer.core.item;

/**
 * What a person, or a model that is taken for the truth, holds of a completion.
 *
 * @param attribute what is graded: "helpfulness", "gold", "share", "tokens"
 * @param value finite, on the data's own scale
 */
public record Grade(String attribute, double value) {

  /** Refuses NaN and infinities. */
  public Grade {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a grade must be finite, got " + value);
    }
    value = value + 0.0; // -0.0 is no grade of its own
  }
}
