package assayer.suites.graded;

/** Numbers that were written as members of a list. */
final class NumberText {
  private NumberText() {}

  /** The number; NaN where the text is none. */
  static double of(String text) {
    return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?(e-?[0-9]{1,2})?")
        ? Double.parseDouble(text)
        : Double.NaN;
  }
}
