package assayer.metrics.noise;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.ShareInterval;
import java.util.OptionalDouble;

/**
 * A verifier of known rates as a channel between truth R and verdict R~ (arXiv 2510.00915): ρ0 =
 * P(accept | wrong), ρ1 = P(reject | right), E[R~ | R] = ρ0 + J R with J = 1 - ρ0 - ρ1 &gt; 0.
 *
 * @param falsePositive ρ0, within [0, 1)
 * @param falseNegative ρ1, within [0, 1 - ρ0)
 */
public record NoisyChannel(double falsePositive, double falseNegative) {

  /** Refuses rates that add up to 1 or more: such a verdict tells nothing, or the opposite. */
  public NoisyChannel {
    if (!(falsePositive >= 0 && falseNegative >= 0 && falsePositive + falseNegative < 1)) {
      throw new IllegalArgumentException(
          "error rates must be at least 0 and add up to less than 1, got "
              + falsePositive
              + " and "
              + falseNegative);
    }
  }

  /** Of both rates. */
  public static NoisyChannel of(double falsePositive, double falseNegative) {
    return new NoisyChannel(falsePositive, falseNegative);
  }

  /**
   * Verdicts, or labels, that are flipped at random whatever the truth, at a rate below 1/2. An
   * accuracy measured against such labels is corrected by the same {@link #correctedRate}.
   */
  public static NoisyChannel symmetric(double flipped) {
    return new NoisyChannel(flipped, flipped);
  }

  /** Youden's J, within (0, 1]. */
  public double youden() {
    return 1 - falsePositive - falseNegative;
  }

  /** How much more a corrected verdict varies than the verdict: 1 / J². */
  public double varianceInflation() {
    return 1 / (youden() * youden());
  }

  /** The rate of acceptance that a rate of right answers leads to: ρ0 + J θ. */
  public double observedRate(double rate) {
    return falsePositive + youden() * checked(rate);
  }

  /** The verdict corrected backward, (R~ - ρ0) / J: its mean given the truth is the truth. */
  public double backward(boolean accepted) {
    return ((accepted ? 1 : 0) - falsePositive) / youden();
  }

  /**
   * The weight of a policy gradient's term that corrects it forward, from ρ1 alone: ρ1 of an
   * accepted answer, ρ1 - 1 of a rejected one. Its mean is 0 for right answers and -J for wrong.
   */
  public double forwardWeight(boolean accepted) {
    return accepted ? falseNegative : falseNegative - 1;
  }

  /**
   * A loss corrected so that its mean over verdicts is the loss under the truth (Natarajan et al.
   * 2013).
   *
   * @param ifRight loss if the answer were right
   * @param ifWrong loss if it were wrong
   */
  public double backwardLoss(boolean accepted, double ifRight, double ifWrong) {
    double corrected =
        accepted
            ? (1 - falsePositive) * ifRight - falseNegative * ifWrong
            : (1 - falseNegative) * ifWrong - falsePositive * ifRight;
    return corrected / youden();
  }

  /**
   * Log loss of a verdict under a model of the truth, in nats (forward correction, Patrini et al.
   * 2017): least in mean where the model says the truth's probability, infinite where it rules the
   * verdict out.
   *
   * @param probability the model's that the answer is right, within [0, 1]
   */
  public double forwardLoss(boolean accepted, double probability) {
    double acceptance = observedRate(probability);
    return accepted ? -StrictMath.log(acceptance) : -StrictMath.log1p(-acceptance);
  }

  /**
   * The share of right answers behind a share of accepted ones: (p - ρ0) / J cut to [0, 1], with
   * the flag CLIPPED if it was. Standard error √(p (1-p) / n) / J; limits of {@link
   * ShareInterval#share}, corrected alike. The rates count as exact: {@link
   * VerifierErrors#correctedRate} has them estimated.
   */
  public Reading correctedRate(long accepted, long n, double level) {
    checkCounts(accepted, n);
    if (n == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    Proportion observed = new Proportion(accepted, n);
    Interval limits =
        ShareInterval.share(accepted, n, level).estimate().orElseThrow().interval().orElseThrow();
    Interval interval =
        new Interval(
            CorrectedRate.cut(corrected(limits.low())),
            CorrectedRate.cut(corrected(limits.high())),
            level);
    double error = Math.sqrt(observed.variance()) / youden();
    double rate = corrected(observed.value());
    return CorrectedRate.estimate(rate, error, interval, "wilson-corrected", n);
  }

  /**
   * A mean of credits corrected alike, limits and standard error with it, such as an accuracy that
   * is a mean of sections: each section's labels are flipped at the same rates, and a weighted mean
   * is corrected as its parts are.
   *
   * @param observed its value within [0, 1]
   */
  public Estimate corrected(Estimate observed) {
    double rate = corrected(observed.value());
    double cut = CorrectedRate.cut(rate);
    Estimate bare =
        new Estimate(
            cut,
            observed.interval().map(this::corrected),
            observed.method() + "-corrected",
            observed.n(),
            OptionalDouble.empty(),
            observed.clusters(),
            observed.flags());
    OptionalDouble error = observed.standardError();
    Estimate estimate =
        error.isPresent() ? bare.withStandardError(error.getAsDouble() / youden()) : bare;
    return cut == rate ? estimate : estimate.with(Flag.CLIPPED);
  }

  private Interval corrected(Interval observed) {
    return new Interval(
        CorrectedRate.cut(corrected(observed.low())),
        CorrectedRate.cut(corrected(observed.high())),
        observed.level());
  }

  private double corrected(double observed) {
    return (observed - falsePositive) / youden();
  }

  static void checkCounts(long accepted, long n) {
    if (accepted < 0 || accepted > n) {
      throw new IllegalArgumentException(accepted + " accepted of " + n + " answers");
    }
  }

  private static double checked(double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("a rate must be within 0 and 1, got " + rate);
    }
    return rate;
  }
}
