package assayer.metrics.tournament;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * The lottery over systems that no system beats on average: shares p with sum 1 and p'M at least 0
 * for the matrix M of margins, wins less losses as a share of the games of the two (Fishburn 1984).
 * A Condorcet winner gets all of it; rock, paper and scissors a third each.
 *
 * <p>There always is one, and mostly just one. Where ties allow several, the mean of those is
 * returned that the simplex method finds from every rotation of the numbering, both ways round.
 *
 * @param shares of each system, within [0, 1]; undefined unless every two systems met
 * @param unique whether no other lottery will do
 */
public record MaximalLottery(List<Reading> shares, boolean unique) {
  private static final int MOST_SYSTEMS = 200;
  private static final double SLACK = 1e-9;

  /** Copies the list. */
  public MaximalLottery {
    shares = List.copyOf(shares);
  }

  /** Of games between 200 systems at most. */
  public static MaximalLottery of(Games games) {
    int m = games.systems();
    if (m > MOST_SYSTEMS) {
      throw new IllegalArgumentException("systems must be at most " + MOST_SYSTEMS + ", got " + m);
    }
    double[][] margins = games.total() == 0 ? new double[0][] : Margins.of(games);
    if (margins.length == 0) {
      Reason reason = games.total() == 0 ? Reason.EMPTY : Reason.NOT_IDENTIFIED;
      Reading none = new Undefined(reason, games.total());
      return new MaximalLottery(Collections.nCopies(m, none), false);
    }
    double[] found = found(margins, i -> i);
    boolean unique = isOnly(found, margins);
    double[] shares = unique ? found : mean(margins);
    return new MaximalLottery(
        Arrays.stream(shares).<Reading>mapToObj(p -> Estimate.bare(p, games.total())).toList(),
        unique);
  }

  /**
   * Largest sum of x with (M + 2) x at most 1: as the game is fair its value is 2, and x is half of
   * a lottery. In this form 0 is feasible, so that there is no first phase, after which the solver
   * may mistake alike columns for one another.
   *
   * @param names the number under which the solver sees each system
   */
  private static double[] found(double[][] margins, IntUnaryOperator names) {
    int m = margins.length;
    Collection<LinearConstraint> atMostOne = new ArrayList<>();
    for (int i = 0; i < m; i++) {
      double[] row = new double[m];
      for (int j = 0; j < m; j++) {
        row[names.applyAsInt(j)] = margins[i][j] + 2;
      }
      atMostOne.add(new LinearConstraint(row, Relationship.LEQ, 1));
    }
    double[] ones = new double[m];
    Arrays.fill(ones, 1);
    double[] x =
        new SimplexSolver(SLACK)
            .optimize(
                new LinearObjectiveFunction(ones, 0),
                new LinearConstraintSet(atMostOne),
                GoalType.MAXIMIZE,
                new NonNegativeConstraint(true),
                PivotSelectionRule.BLAND)
            .getPoint();
    double sum = Arrays.stream(x).map(p -> Math.max(0, p)).sum();
    return IntStream.range(0, m)
        .mapToDouble(i -> Math.max(0, x[names.applyAsInt(i)]) / sum)
        .toArray();
  }

  /** Whether it beats all systems it leaves out, and those within allow no other mixture. */
  private static boolean isOnly(double[] lottery, double[][] margins) {
    int[] in = IntStream.range(0, lottery.length).filter(i -> lottery[i] > SLACK).toArray();
    for (int j = 0; j < lottery.length; j++) {
      double margin = 0;
      for (int i : in) {
        margin += lottery[i] * margins[i][j];
      }
      if (lottery[j] <= SLACK && margin <= SLACK) {
        return false;
      }
    }
    double[][] within = new double[in.length][in.length];
    for (int a = 0; a < in.length; a++) {
      for (int b = 0; b < in.length; b++) {
        within[a][b] = margins[in[a]][in[b]];
      }
    }
    double[] singular =
        new SingularValueDecomposition(new Array2DRowRealMatrix(within, false)).getSingularValues();
    return Arrays.stream(singular).filter(value -> value <= SLACK).count() == 1;
  }

  private static double[] mean(double[][] margins) {
    int m = margins.length;
    double[] mean = new double[m];
    for (int shift = 0; shift < m; shift++) {
      int by = shift;
      add(found(margins, i -> (i + by) % m), mean);
      add(found(margins, i -> (m - 1 - i + by) % m), mean);
    }
    return mean;
  }

  private static void add(double[] lottery, double[] mean) {
    for (int i = 0; i < mean.length; i++) {
      mean[i] += lottery[i] / (2 * mean.length);
    }
  }
}
