package assayer.core.comparison;

/**
 * How the items of two runs match.
 *
 * @param onlyA items of A that B has not
 * @param onlyB items of B that A has not
 * @param changed items of the same id but other content
 * @param compared items that are the same in both
 */
public record ItemMatch(long onlyA, long onlyB, long changed, long compared) {

  /** Whether both runs have the same items. */
  public boolean isWhole() {
    return onlyA == 0 && onlyB == 0 && changed == 0;
  }
}
