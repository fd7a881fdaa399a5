package assayer.core.policy;

/**
 * The two rules under which outcomes become credit.
 *
 * @param ties equal scores
 * @param unscored missing answers
 */
public record ScoringPolicy(TiePolicy ties, Unscored unscored) {

  /** Equal scores lose and missing answers count as wrong: the strictest reading. */
  public static final ScoringPolicy STRICT = new ScoringPolicy(TiePolicy.LOSE, Unscored.AS_WRONG);

  /** With another rule for equal scores. */
  public ScoringPolicy with(TiePolicy ties) {
    return new ScoringPolicy(ties, unscored);
  }

  /** With another rule for missing answers. */
  public ScoringPolicy with(Unscored unscored) {
    return new ScoringPolicy(ties, unscored);
  }
}
