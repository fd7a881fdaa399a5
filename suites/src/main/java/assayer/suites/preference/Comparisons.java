package assayer.suites.preference;

import java.util.Collections;
import java.util.List;

/**
 * What came of comparing a right completion with each wrong one.
 *
 * @param wrong how many comparisons there were
 * @param losses those that went to the wrong one
 * @param ties those that went to neither
 * @param missing those without an answer
 */
record Comparisons(int wrong, int losses, int ties, int missing) {

  static Comparisons of(List<Standing> standings) {
    return new Comparisons(
        standings.size(),
        Collections.frequency(standings, Standing.LOSS),
        Collections.frequency(standings, Standing.TIE),
        Collections.frequency(standings, Standing.MISSING));
  }
}
