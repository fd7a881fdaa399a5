package assayer.metrics.variance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;

/**
 * How much samples of one question vary and how much questions do. All parts are undefined for the
 * same reason, but the share of questions also where nothing varies.
 *
 * @param within variance of samples of one question: MSW
 * @param betweenRaw variance of questions, which chance can make negative
 * @param between the same, at least 0
 * @param typicalSamples n₀, samples of a typical question
 * @param icc share of the variance that is between questions
 * @param questions Q
 */
public record VarianceComponents(
    Reading within,
    Reading betweenRaw,
    Reading between,
    Reading typicalSamples,
    Reading icc,
    int questions) {

  static VarianceComponents undefined(Undefined why) {
    return new VarianceComponents(why, why, why, why, why, 0);
  }

  static VarianceComponents of(double within, double raw, double typical, long n, int questions) {
    double between = Math.max(0, raw);
    return new VarianceComponents(
        Estimate.bare(within, n),
        Estimate.bare(raw, n),
        Estimate.bare(between, n),
        Estimate.bare(typical, n),
        between + within == 0
            ? new Undefined(Undefined.Reason.ZERO_VARIANCE, n)
            : Estimate.bare(between / (between + within), n),
        questions);
  }

  /**
   * The variance that the mean over as many questions would have, were so many samples taken of
   * each: (between + within/K)/Q. Samples beyond within/between buy little.
   *
   * @param samples K, at least 1
   */
  public Reading varianceOfMean(long samples) {
    if (samples < 1) {
      throw new IllegalArgumentException("samples must be at least 1, got " + samples);
    }
    if (within instanceof Estimate inside && between instanceof Estimate outside) {
      return Estimate.bare((outside.value() + inside.value() / samples) / questions, inside.n());
    }
    return within;
  }
}
