package assayer.metrics.sequential;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Optional;

/**
 * An interval valid at every look for the mean of values within [0, 1] (Waudby-Smith and Ramdas
 * 2024, theorem 2, predictable plug-in). With the stakes λ_i of {@link BettingTest}, at most a cap,
 * and μ_{i-1} the mean before a row: centre Σλx / Σλ, radius (ln(2/α) + Σ(x_i - μ_{i-1})² (-ln(1 -
 * λ_i) - λ_i)) / Σλ, cut to [0, 1]. Constant time and room a row. {@link BettingInterval} is
 * narrower but costs a pass over all rows.
 */
public final class EmpiricalBernstein implements ConfidenceSequence {
  /** What readings call it. */
  public static final String METHOD = "empirical-bernstein-sequence";

  private final double alpha;
  private final double cap;
  private final Bets bets;
  private double stakes;
  private double centre;
  private double spread;
  private double low;
  private double high = 1;
  private double highestLow;
  private double lowestHigh = 1;

  private EmpiricalBernstein(double alpha, double cap) {
    this.alpha = alpha;
    this.cap = cap;
    this.bets = new Bets(StrictMath.log(2 / alpha));
  }

  /** Before the first row, at an error rate within (0, 1) and stakes of at most 1/2. */
  public static EmpiricalBernstein of(double alpha) {
    return of(alpha, 0.5);
  }

  /** With another cap of stakes, within (0, 1). */
  public static EmpiricalBernstein of(double alpha, double cap) {
    return new EmpiricalBernstein(Arguments.inside("alpha", alpha), Arguments.inside("a cap", cap));
  }

  @Override
  public void add(double value) {
    double x = Arguments.share("a value", value);
    double stake = Math.min(cap, bets.next());
    double off = x - bets.mean();
    stakes += stake;
    centre += stake * x;
    spread += off * off * (-StrictMath.log1p(-stake) - stake);
    bets.add(x);
    double radius = (StrictMath.log(2 / alpha) + spread) / stakes;
    low = Math.max(0, centre / stakes - radius);
    high = Math.min(1, centre / stakes + radius);
    highestLow = Math.max(highestLow, low);
    lowestHigh = Math.min(lowestHigh, high);
  }

  /** The interval after the rows so far; [0, 1] before the first. */
  public Interval interval() {
    return new Interval(low, high, 1 - alpha);
  }

  /**
   * What lies in all intervals so far, which is valid too; empty when the rows drift, so that they
   * have no one mean.
   */
  public Optional<Interval> runningIntersection() {
    return highestLow <= lowestHigh
        ? Optional.of(new Interval(highestLow, lowestHigh, 1 - alpha))
        : Optional.empty();
  }

  @Override
  public Reading reading() {
    return bets.rows() == 0
        ? new Undefined(Undefined.Reason.EMPTY, 0)
        : Estimate.of(Math.min(1, centre / stakes), interval(), METHOD, bets.rows());
  }
}
