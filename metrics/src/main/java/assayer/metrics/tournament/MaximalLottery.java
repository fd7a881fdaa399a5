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
import java.util.stream.IntStream;
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
 * <p>There always is one, and mostly just one. Where there are several the mean of m of them is
 * returned, each with as large a share of one system as possible; {@code unique} says so. Up to 100
 * systems: m linear programs of m rows.
 *
 * @param shares of each system, within [0, 1]; undefined unless every two systems met
 * @param unique whether no other lottery will do
 */
public record MaximalLottery(List<Reading> shares, boolean unique) {
  private static final int MOST_SYSTEMS = 100;
  private static final double SLACK = 1e-9;

  /** Copies the list. */
  public MaximalLottery {
    shares = List.copyOf(shares);
  }

  /** Of games. */
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
    LinearConstraintSet unbeaten = unbeaten(margins);
    double[][] largest =
        IntStream.range(0, m).mapToObj(i -> withMost(unbeaten, i, m)).toArray(double[][]::new);
    double most = IntStream.range(0, m).mapToDouble(i -> largest[i][i]).sum();
    return new MaximalLottery(
        Arrays.stream(mean(largest))
            .<Reading>mapToObj(p -> Estimate.bare(p, games.total()))
            .toList(),
        most < 1 + SLACK);
  }

  private static LinearConstraintSet unbeaten(double[][] margins) {
    int m = margins.length;
    Collection<LinearConstraint> constraints = new ArrayList<>();
    for (double[] row : margins) { // skew: to beat j on average is -(row j) p
      double[] against = Arrays.stream(row).map(margin -> 0 - margin).toArray();
      constraints.add(new LinearConstraint(against, Relationship.GEQ, 0));
    }
    double[] ones = new double[m];
    Arrays.fill(ones, 1);
    constraints.add(new LinearConstraint(ones, Relationship.EQ, 1));
    return new LinearConstraintSet(constraints);
  }

  private static double[] withMost(LinearConstraintSet unbeaten, int system, int m) {
    double[] goal = new double[m];
    goal[system] = 1;
    double[] found =
        new SimplexSolver(SLACK)
            .optimize(
                new LinearObjectiveFunction(goal, 0),
                unbeaten,
                GoalType.MAXIMIZE,
                new NonNegativeConstraint(true),
                PivotSelectionRule.BLAND)
            .getPoint();
    double sum = Arrays.stream(found).map(p -> Math.max(0, p)).sum();
    return Arrays.stream(found).map(p -> Math.max(0, p) / sum).toArray();
  }

  private static double[] mean(double[][] lotteries) {
    double[] mean = new double[lotteries.length];
    for (double[] lottery : lotteries) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += lottery[i] / lotteries.length;
      }
    }
    return mean;
  }
}
