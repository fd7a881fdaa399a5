package assayer.metrics.selection;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;

/**
 * Of n samples of which c are right, the chance that k drawn without replacement hold a right one:
 * pass@k = 1 - C(n-c, k) / C(n, k), or are all right: pass^k = C(c, k) / C(n, k). Within [0, 1] and
 * unbiased, which 1 - (1 - c/n)^k is not (Chen et al. 2021; Yao et al. 2024 for pass^k).
 *
 * <p>The ratio of binomials is a product of min(c, k) factors, so nothing overflows. More draws
 * than samples: undefined.
 */
public final class PassAtK {
  private final long k;

  private PassAtK(long k) {
    this.k = k;
  }

  /** With a number of draws, at least 1. */
  public static PassAtK of(long k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, got " + k);
    }
    return new PassAtK(k);
  }

  /** The number of draws. */
  public long draws() {
    return k;
  }

  /** The chance that a draw is right: pass@k. */
  public Reading any(long samples, long correct) {
    return reading(samples, correct, 1 - none(samples, correct));
  }

  /** The chance that all draws are right: pass^k. */
  public Reading all(long samples, long correct) {
    return reading(samples, correct, none(samples, samples - correct));
  }

  private Reading reading(long samples, long correct, double value) {
    if (correct < 0 || correct > samples) {
      throw new IllegalArgumentException(correct + " right ones of " + samples + " samples");
    }
    if (samples == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    return k > samples
        ? new Undefined(Undefined.Reason.TOO_FEW, samples)
        : Estimate.bare(value, samples);
  }

  /** C(n-c, k) / C(n, k): that the draws hit none of c samples. */
  private double none(long n, long c) {
    if (n - c < k) {
      return 0;
    }
    long factors = Math.min(c, k);
    long other = Math.max(c, k);
    double product = 1;
    for (long i = 0; i < factors; i++) {
      product *= (double) (n - other - i) / (n - i);
    }
    return product;
  }
}
