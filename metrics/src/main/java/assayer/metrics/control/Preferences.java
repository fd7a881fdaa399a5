package assayer.metrics.control;

/** The range of a preference. */
final class Preferences {
  private Preferences() {}

  static double checked(double preference) {
    if (!(preference >= 0 && preference <= 1)) {
      throw new IllegalArgumentException("a preference must be within 0 and 1, got " + preference);
    }
    return preference;
  }
}
