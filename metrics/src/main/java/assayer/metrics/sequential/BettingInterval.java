package assayer.metrics.sequential;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * All means that {@link BettingTest} has not disproven: the interval valid at every look for the
 * mean of values within [0, 1] (Waudby-Smith and Ramdas 2024). K+ falls and K- rises with m, so
 * each end is one root. A pass over all rows for each of some 50 trial means, so it is made at the
 * end, not at each look. Without replacement, which with N rows in all rules out what the rest
 * cannot bring about, it lies within [Σx/N, (Σx + N - t)/N] and is one point once all rows are
 * seen: nothing is left to know.
 */
public final class BettingInterval {
  /** What readings call it. */
  public static final String METHOD = "betting-sequence";

  /** What readings of rows drawn without replacement call it. */
  public static final String FINITE = "betting-sequence-without-replacement";

  private static final BettingInterval DEFAULT = new BettingInterval(0.05, 0.5, 0);
  private static final BrentSolver SOLVER = new BrentSolver(1e-14, 1e-14, 1e-12);

  private final double alpha;
  private final double cap;
  private final long population;

  private BettingInterval(double alpha, double cap, long population) {
    this.alpha = alpha;
    this.cap = cap;
    this.population = population;
  }

  /** At alpha 0.05, c = 1/2 and an endless population. */
  public static BettingInterval withDefaults() {
    return DEFAULT;
  }

  /** With another error rate within (0, 1). */
  public BettingInterval withAlpha(double alpha) {
    return new BettingInterval(Arguments.inside("alpha", alpha), cap, population);
  }

  /** With another cap c, within (0, 1). */
  public BettingInterval withCap(double cap) {
    return new BettingInterval(alpha, Arguments.inside("a cap", cap), population);
  }

  /** Without replacement from so many rows, at least 1, which are all there is. */
  public BettingInterval withPopulation(long rows) {
    Arguments.positive("a population", (double) rows);
    return new BettingInterval(alpha, cap, rows);
  }

  /** The mean of the rows seen, in the order drawn, with its interval; undefined without rows. */
  public Reading reading(double[] values) {
    Interval interval = interval(values);
    if (values.length == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    double mean = Math.min(1, Sum.of(values).getAsDouble() / values.length);
    return Estimate.of(mean, interval, population > 0 ? FINITE : METHOD, values.length);
  }

  /** The interval alone; [0, 1] without rows. */
  public Interval interval(double[] values) {
    Interval possible = possible(values);
    Capital capital = Capital.of(values, StrictMath.log(2 / alpha), cap, population);
    double low = possible.low();
    double high = possible.high();
    if (low < high) {
      low = end(capital::logUp, possible, possible.high());
      high = end(capital::logDown, possible, possible.low());
    }
    return new Interval(Math.min(low, high), Math.max(low, high), 1 - alpha);
  }

  /** What the rows not yet seen can still bring about: [0, 1] for an endless population. */
  public Interval possible(double[] values) {
    for (double value : values) {
      Arguments.share("a value", value);
    }
    if (population == 0) {
      return new Interval(0, 1, 1 - alpha);
    }
    if (values.length > population) {
      throw new IllegalArgumentException(
          "rows must be at most " + population + ", got " + values.length);
    }
    double sum = Sum.of(values).getAsDouble();
    double left = (double) (population - values.length);
    return new Interval(sum / population, Math.min(1, (sum + left) / population), 1 - alpha);
  }

  /** Where the log capital, which is largest opposite the far end, comes down to its limit. */
  private double end(DoubleUnaryOperator logCapital, Interval possible, double far) {
    double near = far == possible.high() ? possible.low() : possible.high();
    double limit = StrictMath.log(2 / alpha);
    if (logCapital.applyAsDouble(near) <= limit) {
      return near;
    }
    if (logCapital.applyAsDouble(far) >= limit) {
      return far;
    }
    DoubleUnaryOperator above = m -> logCapital.applyAsDouble(m) - limit;
    return SOLVER.findRoot(above, possible.low(), possible.high());
  }
}
