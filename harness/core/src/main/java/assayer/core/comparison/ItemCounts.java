package assayer.core.comparison;

/**
 * The compared items by what became of them; the first six add up to all.
 *
 * @param both worth 1 in both, where every credit is 0 or 1
 * @param neither worth 0 in both, where every credit is 0 or 1
 * @param level worth the same in both, where some credit is neither 0 nor 1
 * @param onlyA worth more in A
 * @param onlyB worth more in B
 * @param missing left out, or with an ask that was not answered, in either
 * @param graded whether some credit is neither 0 nor 1
 * @param testedA worth more in A as the test counts: those with a missing answer too, by the policy
 * @param testedB worth more in B as the test counts
 */
public record ItemCounts(
    long both,
    long neither,
    long level,
    long onlyA,
    long onlyB,
    long missing,
    boolean graded,
    long testedA,
    long testedB) {

  /** All items compared. */
  public long items() {
    return both + neither + level + onlyA + onlyB + missing;
  }
}
