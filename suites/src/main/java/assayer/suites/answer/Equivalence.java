package assayer.suites.answer;

import java.util.List;

/**
 * Whether two final answers say the same: rational numbers are compared exactly, whatever their
 * notation; formulas by their values at fixed points; lists and sets in any order, tuples,
 * intervals and columns in theirs; inequalities of one symbol as intervals. Names before an equals
 * sign, units, degrees and a numeral's base do not matter, a percentage is its share or its number.
 * Everything else must be the same words.
 *
 * <p>No judge of meaning: a right answer in other words is refused, and so is a rounded number.
 */
public final class Equivalence {
  private Equivalence() {}

  /** Whether an answer says what a reference says; a blank one says nothing. */
  public static boolean holds(String answer, String reference) {
    if (answer.isBlank() || reference.isBlank()) {
      return false;
    }
    if (LatexText.plain(answer).equals(LatexText.plain(reference))) {
      return true;
    }
    List<Form> references = FormReader.readings(reference);
    return FormReader.readings(answer).stream()
        .anyMatch(ours -> references.stream().anyMatch(ours::isSame));
  }
}
