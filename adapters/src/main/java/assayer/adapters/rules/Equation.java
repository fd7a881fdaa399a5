package assayer.adapters.rules;

/**
 * Two sides that were said to be equal and can both be worked out.
 *
 * @param left as it stands in the text
 * @param right as it stands in the text
 * @param value what the side that is a calculation comes to
 * @param holds whether they are equal, up to a rounding that shows
 */
record Equation(String left, String right, Rational value, boolean holds) {

  /** For a person: what is said, and what is so. */
  String explained() {
    return left + " = " + right + " does not hold; it comes to " + value;
  }
}
