package assayer.metrics.resampling;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Level;
import assayer.metrics.mean.Moments;
import java.util.Arrays;
import java.util.List;

/**
 * The exact bootstrap distribution of the mean of few values: what resampling approaches as the
 * replicates become many (Efron 1979). All n^n resamples count, each multiset of drawn rows once
 * with the number of ways it comes about; a quantile is that of all n^n means (Hyndman and Fan
 * 1996, type 7). Cost is binomial(2n-1, n), so n is at most 10.
 */
public final class MeanDistribution {
  /** What readings call it. */
  public static final String METHOD = "bootstrap-exact";

  private static final int MOST = 10;

  /** Means closer than this share of the range are one mean that was rounded twice. */
  private static final double ROUNDING = 1e-13;

  private final int n;
  private final double value;
  private final double[] means;
  private final long[] below;

  /** Sorted means, and after each how many resamples lie at it or below. */
  private MeanDistribution(int n, double value, double[] means, long[] below) {
    this.n = n;
    this.value = value;
    this.means = means;
    this.below = below;
  }

  /**
   * Of the values.
   *
   * @param values up to 10, finite
   */
  public static MeanDistribution of(double... values) {
    if (values.length > MOST) {
      throw new IllegalArgumentException(
          "values must be at most " + MOST + ", got " + values.length);
    }
    if (values.length == 0) {
      return new MeanDistribution(0, 0, new double[0], new long[0]);
    }
    double[] sorted = Arrays.stream(values).map(MeanDistribution::checked).sorted().toArray();
    return of(sorted, Resample.all(sorted));
  }

  private static MeanDistribution of(double[] values, List<Resample> sorted) {
    double slack = ROUNDING * (values[values.length - 1] - values[0]);
    double[] means = new double[sorted.size()];
    long[] below = new long[sorted.size()];
    int distinct = 0;
    long sum = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (Resample resample : sorted) {
      if (resample.sum() - last > slack) {
        last = resample.sum();
        means[distinct++] = values[0] + last / values.length;
      }
      sum += resample.ways();
      below[distinct - 1] = sum;
    }
    return new MeanDistribution(
        values.length,
        Moments.of(values).mean(),
        Arrays.copyOf(means, distinct),
        Arrays.copyOf(below, distinct));
  }

  private static double checked(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value must be finite, got " + value);
    }
    return value + 0.0;
  }

  /** The mean with its percentile interval; undefined without values. */
  public Reading reading(double level) {
    double half = (1 - Level.checked(level)) / 2;
    if (n == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    Estimate bare = Estimate.bare(value, n).withStandardError(standardError());
    return distinct() == 1
        ? bare.with(Flag.DEGENERATE)
        : bare.with(new Interval(quantile(half), quantile(1 - half), level), METHOD);
  }

  /** How many different means there are. */
  public int distinct() {
    return means.length;
  }

  /** The mean's standard deviation over all resamples: √(sum (x - mean)²)/n; 0 without values. */
  public double standardError() {
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < means.length; i++) {
      mean += share(i) * (means[i] - means[0]);
    }
    for (int i = 0; i < means.length; i++) {
      squares += share(i) * (means[i] - means[0] - mean) * (means[i] - means[0] - mean);
    }
    return Math.sqrt(squares);
  }

  private double share(int i) {
    return (double) (below[i] - (i == 0 ? 0 : below[i - 1])) / below[below.length - 1];
  }

  /** The quantile of a share within [0, 1]; refused without values. */
  public double quantile(double share) {
    if (n == 0 || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share of values must be within 0 and 1, got " + share);
    }
    double rank = (below[below.length - 1] - 1) * share;
    double low = atRank((long) rank);
    return low + (rank - Math.floor(rank)) * (atRank((long) Math.ceil(rank)) - low);
  }

  private double atRank(long rank) {
    int i = 0;
    while (below[i] <= rank) {
      i++;
    }
    return means[i];
  }
}
