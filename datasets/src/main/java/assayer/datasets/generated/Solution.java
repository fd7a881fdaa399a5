package assayer.datasets.generated;

import java.util.List;
import java.util.OptionalInt;

/**
 * A solution, written out.
 *
 * @param steps its steps
 * @param firstError the step in which the pen slipped
 * @param answer the answer it comes to, with its unit
 * @param chances the kinds of slip that were possible, in the order of the places
 * @param spoilt whether the slip led to something nobody would write, such as a division by zero
 */
record Solution(
    List<String> steps,
    OptionalInt firstError,
    String answer,
    List<ErrorKind> chances,
    boolean spoilt) {

  Solution {
    steps = List.copyOf(steps);
    chances = List.copyOf(chances);
  }
}
