package assayer.metrics.tournament;

import assayer.core.reading.Reading;
import java.util.OptionalLong;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * What a fit found.
 *
 * @param formula the formula used
 * @param at strengths and, for some formulas, the extra parameter
 * @param covariance of these as the model has it
 * @param robust the same without belief in the model
 * @param logLikelihood of the games
 * @param games how many
 * @param ties how many of them had no winner
 * @param prompts how many prompts they are on, where that is known; errors are then by prompt
 */
record Fit(
    PairFormula formula,
    RealVector at,
    RealMatrix covariance,
    RealMatrix robust,
    double logLikelihood,
    long games,
    long ties,
    OptionalLong prompts) {

  /** Whether ties were counted as half a win each way. */
  boolean quasi() {
    return ties > 0
        && (formula == PairFormula.LOGISTIC || formula == PairFormula.LOGISTIC_WITH_PLACE);
  }

  /** A parameter, scaled and shifted. */
  Reading parameter(double scale, double offset, int i, Errors errors) {
    double variance = scale * scale * matrix(errors).getEntry(i, i);
    return errors.reading(scale * at.getEntry(i) + offset, variance, games, prompts);
  }

  /** One parameter less another. */
  Reading difference(int i, int j, Errors errors) {
    RealMatrix v = matrix(errors);
    double variance = v.getEntry(i, i) + v.getEntry(j, j) - 2 * v.getEntry(i, j);
    return errors.reading(at.getEntry(i) - at.getEntry(j), variance, games, prompts);
  }

  private RealMatrix matrix(Errors errors) {
    return errors.robust() ? robust : covariance;
  }
}
