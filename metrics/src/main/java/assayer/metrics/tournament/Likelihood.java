package assayer.metrics.tournament;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A log-likelihood with its derivatives by the strengths and the extra parameter.
 *
 * <p>The second derivatives H are singular along equal strengths u = (1, ..., 1)/√m. So what is
 * kept is H + s uu', whose inverse less uu'/s is the pseudo-inverse of H; s is of the size of H's
 * diagonal, as otherwise many games would drown it.
 */
final class Likelihood {
  private final PairFormula formula;
  private final Pairings games;
  private final int systems;
  private final Terms terms = new Terms();
  private final double[] gradient;
  private final double[][] curvature;
  private double value;
  private double anchor;

  Likelihood(PairFormula formula, Pairings games) {
    this.formula = formula;
    this.games = games;
    this.systems = games.systems();
    int size = systems + (formula.hasExtra() ? 1 : 0);
    this.gradient = new double[size];
    this.curvature = new double[size][size];
  }

  /** The logarithm at a point. */
  static double value(PairFormula formula, Pairings games, double[] at) {
    Likelihood likelihood = new Likelihood(formula, games);
    likelihood.evaluate(at);
    return likelihood.value;
  }

  /** The pseudo-inverse of the second derivatives, their sign turned, at a point. */
  static RealMatrix covariance(PairFormula formula, Pairings games, double[] at) {
    Likelihood likelihood = new Likelihood(formula, games);
    likelihood.evaluate(at);
    RealMatrix inverse = likelihood.decomposition().getSolver().getInverse();
    double along = 1 / (likelihood.anchor * likelihood.systems);
    for (int i = 0; i < likelihood.systems; i++) {
      for (int j = 0; j < likelihood.systems; j++) {
        inverse.addToEntry(i, j, -along);
      }
    }
    return inverse;
  }

  /** The logarithm at the last point. */
  double value() {
    return value;
  }

  /** Newton's step from the last point. */
  double[] step() {
    return decomposition().getSolver().solve(new ArrayRealVector(gradient)).toArray();
  }

  private CholeskyDecomposition decomposition() {
    return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false), 1e-9, 0);
  }

  /** Sets value and derivatives at a point. */
  void evaluate(double[] at) {
    value = 0;
    Arrays.fill(gradient, 0);
    for (double[] row : curvature) {
      Arrays.fill(row, 0);
    }
    double extra = formula.hasExtra() ? at[systems] : 0;
    for (int pair = 0; pair < games.size(); pair++) {
      if (games.wins(pair) + games.ties(pair) + games.losses(pair) > 0) {
        double gap = at[games.first(pair)] - at[games.second(pair)];
        formula.terms(gap, extra, games.wins(pair), games.ties(pair), games.losses(pair), terms);
        add(games.first(pair), games.second(pair));
      }
    }
    anchor();
  }

  private void anchor() {
    anchor = 0;
    for (int i = 0; i < systems; i++) {
      anchor += curvature[i][i] / systems;
    }
    for (int i = 0; i < systems; i++) {
      for (int j = 0; j < systems; j++) {
        curvature[i][j] += anchor / systems;
      }
    }
  }

  private void add(int i, int j) {
    value += terms.value;
    gradient[i] += terms.gap;
    gradient[j] -= terms.gap;
    curvature[i][i] += terms.gapGap;
    curvature[j][j] += terms.gapGap;
    curvature[i][j] -= terms.gapGap;
    curvature[j][i] -= terms.gapGap;
    if (formula.hasExtra()) {
      gradient[systems] += terms.extra;
      curvature[i][systems] += terms.gapExtra;
      curvature[systems][i] += terms.gapExtra;
      curvature[j][systems] -= terms.gapExtra;
      curvature[systems][j] -= terms.gapExtra;
      curvature[systems][systems] += terms.extraExtra;
    }
  }
}
