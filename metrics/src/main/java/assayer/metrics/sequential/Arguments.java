package assayer.metrics.sequential;

/** What every method here demands of its arguments. */
final class Arguments {
  private Arguments() {}

  /** A number within (0, 1). */
  static double inside(String name, double number) {
    if (!(number > 0 && number < 1)) {
      throw new IllegalArgumentException(name + " must be within 0 and 1, got " + number);
    }
    return number;
  }

  /** A number within [0, 1], without a negative zero. */
  static double share(String name, double number) {
    if (!(number >= 0 && number <= 1)) {
      throw new IllegalArgumentException(name + " must be within 0 and 1, got " + number);
    }
    return number + 0.0;
  }

  /** A finite number above 0. */
  static double positive(String name, double number) {
    if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be above 0, got " + number);
    }
    return number;
  }
}
