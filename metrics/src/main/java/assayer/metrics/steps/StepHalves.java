package assayer.metrics.steps;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.interval.CreditInterval;
import assayer.metrics.interval.HarmonicLimits;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.section.ValueCounts;
import java.util.List;

/** Credits of solutions whose first wrong step was looked for, in two halves. Immutable. */
final class StepHalves {
  private final ValueCounts error;
  private final ValueCounts clean;
  private final double a;
  private final double b;

  /**
   * Of the halves.
   *
   * @param error credits of solutions that have a wrong step
   * @param clean credits of solutions that have none
   */
  StepHalves(ValueCounts error, ValueCounts clean) {
    this.error = error;
    this.clean = clean;
    this.a = error.mean();
    this.b = clean.mean();
  }

  StepHalves plus(StepHalves other) {
    return new StepHalves(
        ValueCounts.merged(List.of(error, other.error)),
        ValueCounts.merged(List.of(clean, other.clean)));
  }

  ValueCounts error() {
    return error;
  }

  ValueCounts clean() {
    return clean;
  }

  long n() {
    return error.n() + clean.n();
  }

  boolean isWhole() {
    return error.n() > 0 && clean.n() > 0;
  }

  double f1() {
    return ProcessF1.of(a, b);
  }

  /** How far the figure's limits lie from it; of whole halves. */
  HarmonicLimits limits(double level) {
    return HarmonicLimits.of(a, interval(error, level), b, interval(clean, level));
  }

  private static Interval interval(ValueCounts half, double level) {
    Reading accuracy =
        half.isBinary()
            ? ShareInterval.share(half.count(1), half.n(), level)
            : half.mean(CreditInterval.withDefaults().withLevel(level));
    return accuracy.estimate().flatMap(Estimate::interval).orElseThrow();
  }

  /** What a credit in the error half does to the figure; 0 of one left out. */
  double errorSlope(double credit) {
    return slope(b) * deviation(credit, a) / error.n();
  }

  /** What a credit in the clean half does to the figure; 0 of one left out. */
  double cleanSlope(double credit) {
    return slope(a) * deviation(credit, b) / clean.n();
  }

  /** How fast 2ab/(a+b) rises with one accuracy, given the other; 0 where both are 0. */
  private double slope(double other) {
    double ratio = a + b == 0 ? 0 : other / (a + b);
    return 2 * ratio * ratio;
  }

  private static double deviation(double credit, double mean) {
    return Double.isNaN(credit) ? 0 : credit - mean;
  }
}
