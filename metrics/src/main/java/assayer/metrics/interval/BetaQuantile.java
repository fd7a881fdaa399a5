package assayer.metrics.interval;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Quantiles of the beta distribution by root search on a logarithmic scale: right to about 1e-13 of
 * themselves also where they are 1e-10, which the library's own, right to 1e-9, are not.
 */
final class BetaQuantile {
  /** The logarithm of the least positive number. */
  private static final double LEAST = -744;

  private static final BrentSolver SOLVER = new BrentSolver(1e-14, 1e-15, 1e-300);

  private BetaQuantile() {}

  /**
   * Below it lies so much.
   *
   * @param a above 0
   * @param b above 0
   * @param mass within (0, 1)
   */
  static double lower(double a, double b, double mass) {
    BetaDistribution beta = BetaDistribution.of(a, b);
    return solve(log -> beta.cumulativeProbability(StrictMath.exp(log)) - mass);
  }

  /** Above it lies so much. */
  static double upper(double a, double b, double mass) {
    BetaDistribution beta = BetaDistribution.of(a, b);
    return solve(log -> beta.survivalProbability(StrictMath.exp(log)) - mass);
  }

  private static double solve(DoubleUnaryOperator excess) {
    return StrictMath.exp(SOLVER.findRoot(excess, LEAST, 0));
  }
}
