package assayer.metrics.sequential;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import org.apache.commons.numbers.core.Sum;

/**
 * An interval valid at every look for the mean of values within [0, 1], whatever their variance
 * (Howard, Ramdas, McAuliffe and Sekhon 2021, the normal mixture for sub-Gaussian steps): after t
 * rows and with v = t/4 the radius is √((v + ρ) ln((v + ρ) / (ρ α²))) / t, cut to [0, 1]. Widest of
 * the sequences here, and in closed form.
 */
public final class HoeffdingMixture implements ConfidenceSequence {
  /** What readings call it. */
  public static final String METHOD = "hoeffding-mixture";

  private final double alpha;
  private final double rho;
  private final Sum sum = Sum.create();
  private long rows;

  private HoeffdingMixture(double alpha, double rho) {
    this.alpha = alpha;
    this.rho = rho;
  }

  /**
   * Before the first row.
   *
   * @param alpha error rate within (0, 1)
   * @param rho above 0; the interval is narrowest about when a quarter of the rows is a few rho
   */
  public static HoeffdingMixture of(double alpha, double rho) {
    return new HoeffdingMixture(Arguments.inside("alpha", alpha), Arguments.positive("rho", rho));
  }

  @Override
  public void add(double value) {
    sum.add(Arguments.share("a value", value));
    rows++;
  }

  /** The interval after the rows so far; [0, 1] before the first. */
  public Interval interval() {
    if (rows == 0) {
      return new Interval(0, 1, 1 - alpha);
    }
    double variance = rows / 4.0 + rho;
    double logs = StrictMath.log(variance / rho) - 2 * StrictMath.log(alpha);
    double radius = Math.sqrt(variance * logs) / rows;
    return new Interval(Math.max(0, mean() - radius), Math.min(1, mean() + radius), 1 - alpha);
  }

  @Override
  public Reading reading() {
    return rows == 0
        ? new Undefined(Undefined.Reason.EMPTY, 0)
        : Estimate.of(mean(), interval(), METHOD, rows);
  }

  private double mean() {
    return sum.getAsDouble() / rows;
  }
}
