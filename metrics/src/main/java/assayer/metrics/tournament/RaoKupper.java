package assayer.metrics.tournament;

/**
 * With pi = exp(theta), P(i wins) = pi_i/(pi_i + kappa pi_j) and P(tie) = (kappa² - 1) pi_i
 * pi_j/((pi_i + kappa pi_j)(pi_j + kappa pi_i)) (Rao and Kupper 1967); kappa is at least 1, and ln
 * kappa is the gap below which a tie is likely.
 *
 * <p>Without ties kappa is 1 and the fit is {@link BradleyTerry}. The maximum exists where that of
 * {@link Davidson} does.
 */
public final class RaoKupper extends StrengthModel {
  private static final RaoKupper DEFAULT = new RaoKupper();

  private RaoKupper() {}

  /** The model; it has no options. */
  public static RaoKupper withDefaults() {
    return DEFAULT;
  }

  @Override
  public String name() {
    return "rao-kupper";
  }

  @Override
  PairFormula formula(boolean ties) {
    return ties ? PairFormula.RAO_KUPPER : PairFormula.LOGISTIC;
  }

  @Override
  double tieless() {
    return 1;
  }
}
