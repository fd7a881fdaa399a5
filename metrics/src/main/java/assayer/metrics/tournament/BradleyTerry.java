package assayer.metrics.tournament;

/**
 * P(i beats j) = 1/(1 + exp(-(theta_i - theta_j))) (Bradley and Terry 1952); the strengths theta
 * sum to 0. Natural logarithms of odds; no bounds.
 *
 * <p>A tie counts as half a win each way, as the Arena boards have it. That is no likelihood, so
 * with ties only robust errors are given; {@link Davidson} is the model to prefer then. There is no
 * maximum unless every system can be reached from every other along wins and ties.
 */
public final class BradleyTerry extends StrengthModel {
  private static final BradleyTerry DEFAULT = new BradleyTerry(false);

  private final boolean place;

  private BradleyTerry(boolean place) {
    this.place = place;
  }

  /** Without regard to who comes first. */
  public static BradleyTerry withDefaults() {
    return DEFAULT;
  }

  /** With a constant, in units of theta, that whoever comes first has on top. */
  public BradleyTerry withFirstPosition() {
    return new BradleyTerry(true);
  }

  @Override
  public String name() {
    return place ? "bradley-terry-first-position" : "bradley-terry";
  }

  @Override
  PairFormula formula(boolean ties) {
    return place ? PairFormula.LOGISTIC_WITH_PLACE : PairFormula.LOGISTIC;
  }
}
