package assayer.metrics.tournament;

/**
 * With pi = exp(theta), wins and ties in proportion pi_i : pi_j : nu √(pi_i pi_j) (Davidson 1970).
 * The difference of two strengths is the log of the odds among games that have a winner; nu is at
 * least 0, and equals tie with probability nu/(2 + nu).
 *
 * <p>Without ties nu is 0 and the fit is {@link BradleyTerry}. The maximum exists if in addition to
 * strong connection some cycle has more wins than ties; else it lies at infinity (separation).
 */
public final class Davidson extends StrengthModel {
  private static final Davidson DEFAULT = new Davidson();

  private Davidson() {}

  /** The model; it has no options. */
  public static Davidson withDefaults() {
    return DEFAULT;
  }

  @Override
  public String name() {
    return "davidson";
  }

  @Override
  PairFormula formula(boolean ties) {
    return ties ? PairFormula.DAVIDSON : PairFormula.LOGISTIC;
  }

  @Override
  double tieless() {
    return 0;
  }
}
