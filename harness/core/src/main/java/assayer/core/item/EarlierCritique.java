package assayer.core.item;

/**
 * What came of an earlier stage in which a critic looked at a completion.
 *
 * @param text its words, "" where there was no critic
 * @param verdict what it held the completion to be; unknown where it did not say
 */
public record EarlierCritique(String text, Correctness verdict) {
  /** There was no critic. */
  public static final EarlierCritique NONE = new EarlierCritique("", Correctness.UNKNOWN);
}
