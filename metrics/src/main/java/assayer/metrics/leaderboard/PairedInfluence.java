package assayer.metrics.leaderboard;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.core.suite.Influence;
import assayer.metrics.interval.StudentT;
import assayer.metrics.power.MeanPower;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * The difference of two headlines on the same n items, second less first. With d the second's
 * influence of an item less the first's, its standard error is s(d)/√n with n - 1 in s, and t has n
 * - 1 degrees of freedom (delta method; for a plain mean it is the paired t test).
 */
final class PairedInfluence {
  /** What results call the test. */
  static final String METHOD = "paired-t";

  /** Below this a standard error is rounding. */
  private static final double ROUNDING = 1e-12;

  private final double difference;
  private final long n;
  private final double variance;

  private PairedInfluence(double difference, long n, double variance) {
    this.difference = difference;
    this.n = n;
    this.variance = variance;
  }

  /** Of two influences on the same items, at least one. */
  static PairedInfluence of(Influence a, Influence b) {
    if (a.size() != b.size()) {
      throw new IllegalArgumentException(
          "models must be scored on the same items, got " + a.size() + " and " + b.size());
    }
    double[] gaps = new double[a.size()];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = b.get(i) - a.get(i);
    }
    double variance = Variance.of(gaps).getAsDouble();
    return new PairedInfluence(b.value() - a.value(), gaps.length, variance);
  }

  private double standardError() {
    return Math.sqrt(variance / n);
  }

  private boolean isConstant() {
    return standardError() <= ROUNDING;
  }

  /** The difference, with an interval at a level where there is a spread. */
  Estimate effect(double level) {
    Estimate bare = Estimate.bare(difference, n);
    if (n < 2) {
      return bare.with(Flag.TOO_FEW);
    }
    if (isConstant()) {
      return bare.withStandardError(0).with(Flag.DEGENERATE);
    }
    double half = StudentT.withDefaults().withLevel(level).halfWidth(standardError(), n - 1.0);
    return bare.withStandardError(standardError())
        .with(new Interval(difference - half, difference + half, level), StudentT.METHOD);
  }

  /** Two-sided; 1 where nothing differs at all. */
  Reading pValue() {
    if (n < 2) {
      return new Undefined(Reason.TOO_FEW, n);
    }
    if (isConstant()) {
      return difference == 0 ? Estimate.bare(1, n) : new Undefined(Reason.ZERO_VARIANCE, n);
    }
    return Estimate.bare(StudentT.pValue(difference, standardError(), n - 1.0), n);
  }

  /** What so many items find with power 0.8 at alpha 0.05; undefined where nothing differs. */
  Reading detectable() {
    if (n < 2) {
      return new Undefined(Reason.TOO_FEW, n);
    }
    if (isConstant()) {
      return new Undefined(Reason.ZERO_VARIANCE, n);
    }
    return Estimate.bare(MeanPower.withDefaults().detectable(variance, n), n);
  }
}
