package assayer.metrics.tournament;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Climbs to the maximum of a log-likelihood over the strengths, which sum to 0, and the extra
 * parameter. The second derivatives H are singular along equal strengths u = (1, ..., 1)/√m, so
 * each step solves H + s uu', whose inverse less uu'/s is the pseudo-inverse of H; s is of the size
 * of H's diagonal, as otherwise many games would drown it.
 */
final class Newton {
  private static final int MOST_STEPS = 200;
  private static final double SMALL = 1e-12;

  private final PairFormula formula;
  private final Pairings games;
  private final int systems;
  private final Terms terms = new Terms();
  private final double[] gradient;
  private final double[][] curvature;
  private double value;
  private double anchor;

  private Newton(PairFormula formula, Pairings games) {
    this.formula = formula;
    this.games = games;
    this.systems = games.systems();
    int size = systems + (formula.hasExtra() ? 1 : 0);
    this.gradient = new double[size];
    this.curvature = new double[size][size];
  }

  /**
   * Strengths and the extra parameter, if there is one, at the maximum, which must exist.
   *
   * @param start where to begin, of the same length; not changed
   */
  static double[] maximum(PairFormula formula, Pairings games, double[] start) {
    return new Newton(formula, games).climb(start.clone());
  }

  /** Where to begin without knowing better. */
  static double[] start(PairFormula formula, Pairings games) {
    double[] start = new double[games.systems() + (formula.hasExtra() ? 1 : 0)];
    if (formula.hasExtra()) {
      start[games.systems()] = formula.start(games);
    }
    return start;
  }

  /** The log-likelihood. */
  static double value(PairFormula formula, Pairings games, double[] at) {
    Newton newton = new Newton(formula, games);
    newton.evaluate(at);
    return newton.value;
  }

  /** The pseudo-inverse of the second derivatives, their sign turned. */
  static RealMatrix covariance(PairFormula formula, Pairings games, double[] at) {
    Newton newton = new Newton(formula, games);
    newton.evaluate(at);
    RealMatrix inverse = newton.decomposition().getSolver().getInverse();
    double along = 1 / (newton.anchor * newton.systems);
    for (int i = 0; i < newton.systems; i++) {
      for (int j = 0; j < newton.systems; j++) {
        inverse.addToEntry(i, j, -along);
      }
    }
    return inverse;
  }

  private double[] climb(double[] at) {
    evaluate(at);
    for (int count = 0; count < MOST_STEPS; count++) {
      double[] step = decomposition().getSolver().solve(new ArrayRealVector(gradient)).toArray();
      double longest = longest(step);
      double[] next = improve(at, step, value);
      centre(next);
      System.arraycopy(next, 0, at, 0, at.length);
      if (longest < SMALL) {
        break;
      }
    }
    return at;
  }

  /** The whole step, or as much of it as does not lower the likelihood beyond rounding. */
  private double[] improve(double[] at, double[] step, double before) {
    double slack = SMALL * Math.abs(before);
    double[] next = new double[at.length];
    for (double share = 1; share > 1e-9; share /= 2) {
      for (int i = 0; i < at.length; i++) {
        next[i] = at[i] + share * step[i];
      }
      evaluate(next);
      if (value >= before - slack) {
        return next;
      }
    }
    evaluate(at);
    return at.clone();
  }

  private void centre(double[] at) {
    double mean = 0;
    for (int i = 0; i < systems; i++) {
      mean += at[i] / systems;
    }
    for (int i = 0; i < systems; i++) {
      at[i] -= mean;
    }
  }

  private static double longest(double[] step) {
    double longest = 0;
    for (double part : step) {
      longest = Math.max(longest, Math.abs(part));
    }
    return longest;
  }

  private CholeskyDecomposition decomposition() {
    return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false), 1e-9, 0);
  }

  private void evaluate(double[] at) {
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
