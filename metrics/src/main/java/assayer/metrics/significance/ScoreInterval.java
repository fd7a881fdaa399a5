package assayer.metrics.significance;

import assayer.core.reading.Interval;
import assayer.metrics.interval.Level;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The differences of shares that a score test does not reject: {d: |Z(d)| ≤ z}. */
final class ScoreInterval {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final BrentSolver SOLVER = new BrentSolver(1e-15, 1e-15, 1e-15);

  private ScoreInterval() {}

  /**
   * By a root on each side of the estimate.
   *
   * @param score Z, which falls from -1 to 1 and is 0 at the estimate; may be infinite at the ends
   * @param estimate within [-1, 1]
   * @param level within (0, 1)
   */
  static Interval of(DoubleUnaryOperator score, double estimate, double level) {
    double z = NORMAL.inverseSurvivalProbability((1 - Level.checked(level)) / 2);
    double low = end(d -> score.applyAsDouble(d) - z, z, -1, estimate);
    double high = end(d -> -score.applyAsDouble(d) - z, z, 1, estimate);
    return new Interval(Math.min(low, estimate), Math.max(high, estimate), level);
  }

  /**
   * Where an excess, cut so that it is finite, changes its sign between an outer end and within.
   */
  private static double end(DoubleUnaryOperator excess, double cut, double outer, double inner) {
    if (outer == inner || excess.applyAsDouble(outer) <= 0) {
      return outer;
    }
    DoubleUnaryOperator finite = d -> Math.min(cut, excess.applyAsDouble(d));
    return outer < inner
        ? SOLVER.findRoot(finite, outer, inner)
        : SOLVER.findRoot(finite, inner, outer);
  }
}
