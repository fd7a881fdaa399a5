package assayer.suites.robustness.rewrite;

/** What must hold between the scores before a completion is rewritten and after. */
public enum Relation {
  /** It says the same: the order of the two completions must hold, whichever is rewritten. */
  ORDER_HOLDS(true, "the order of the two completions holds"),
  /**
   * It says the same and carries ballast: the lower of the two completions must not rise above the
   * other. That a model likes it less is its own affair.
   */
  NO_GAIN(true, "the lower completion does not rise above the other"),
  /** It no longer says the same: the right completion must score lower. */
  NOTICED(false, "the right completion scores lower");

  private final boolean keepsMeaning;
  private final String demand;

  Relation(boolean keepsMeaning, String demand) {
    this.keepsMeaning = keepsMeaning;
    this.demand = demand;
  }

  /** Whether the completion says the same as before. */
  public boolean keepsMeaning() {
    return keepsMeaning;
  }

  /** The demand as a sentence for a person. */
  public String demand() {
    return demand;
  }
}
