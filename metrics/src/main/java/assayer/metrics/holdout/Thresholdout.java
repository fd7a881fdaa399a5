package assayer.metrics.holdout;

import java.util.OptionalDouble;

/**
 * Answers with the score on open development data as long as it is near the score on the hidden
 * holdout, else with the hidden score and noise, at most a budget of times (Dwork, Feldman, Hardt,
 * Pitassi, Reingold and Roth 2015). With threshold T and noises γ ~ Lap(2σ), η ~ Lap(4σ), ξ ~
 * Lap(σ): when |holdout - development| > T + γ + η the answer is holdout + ξ, the budget falls by 1
 * and γ is drawn again. Without budget there are no more answers.
 */
public final class Thresholdout {
  /** The threshold of the paper's experiments. */
  public static final double THRESHOLD = 0.04;

  /** The rate of noise of the paper's experiments. */
  public static final double SIGMA = 0.01;

  private final double threshold;
  private final HoldoutNoise noise;
  private long budget;
  private double noisyThreshold;

  private Thresholdout(double threshold, long budget, HoldoutNoise noise) {
    this.threshold = threshold;
    this.budget = budget;
    this.noise = noise;
    this.noisyThreshold = threshold + finite(noise.threshold());
  }

  /**
   * What a submission is told.
   *
   * @param value absent when the budget is spent
   * @param fromHoldout whether the hidden rows were looked at for it
   */
  public record Answer(OptionalDouble value, boolean fromHoldout) {}

  /** With {@link #THRESHOLD}, {@link #SIGMA} and noise from a secret seed. */
  public static Thresholdout withDefaults(long budget, long secretSeed) {
    return of(THRESHOLD, budget, LaplaceNoise.of(SIGMA, secretSeed));
  }

  /**
   * With any threshold and noise.
   *
   * @param threshold finite and at least 0
   * @param budget answers from the holdout, at least 0
   */
  public static Thresholdout of(double threshold, long budget, HoldoutNoise noise) {
    if (!(threshold >= 0 && threshold < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a threshold must be at least 0, got " + threshold);
    }
    if (budget < 0) {
      throw new IllegalArgumentException("a budget must be at least 0, got " + budget);
    }
    return new Thresholdout(threshold, budget, noise);
  }

  /**
   * Answers a submission.
   *
   * @param development its mean score on the open rows, within [0, 1]
   * @param holdout its mean score on the hidden rows, within [0, 1]
   */
  public Answer answer(double development, double holdout) {
    check(development);
    check(holdout);
    if (budget < 1) {
      return new Answer(OptionalDouble.empty(), false);
    }
    if (Math.abs(holdout - development) <= noisyThreshold + finite(noise.query())) {
      return new Answer(OptionalDouble.of(development), false);
    }
    double answer = holdout + finite(noise.answer());
    budget--;
    noisyThreshold = threshold + finite(noise.threshold());
    return new Answer(OptionalDouble.of(answer), true);
  }

  /** Answers from the holdout that are left. */
  public long budgetLeft() {
    return budget;
  }

  private static double finite(double noise) {
    if (!Double.isFinite(noise)) {
      throw new IllegalArgumentException("noise must be finite, got " + noise);
    }
    return noise;
  }

  private static void check(double score) {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score must be within 0 and 1, got " + score);
    }
  }
}
