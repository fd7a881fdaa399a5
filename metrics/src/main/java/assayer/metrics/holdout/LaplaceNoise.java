package assayer.metrics.holdout;

import assayer.core.model.Seeds;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.LaplaceDistribution;

/**
 * Laplace noise of scale 2σ on the threshold, 4σ on a comparison and σ on an answer, from a seed
 * that must stay secret: who knows it can take the noise away.
 */
public final class LaplaceNoise implements HoldoutNoise {
  private final DoubleSupplier onThreshold;
  private final DoubleSupplier onQuery;
  private final DoubleSupplier onAnswer;

  private LaplaceNoise(double sigma, long secretSeed) {
    this.onThreshold = draws(2 * sigma, Seeds.derive(secretSeed, "threshold"));
    this.onQuery = draws(4 * sigma, Seeds.derive(secretSeed, "query"));
    this.onAnswer = draws(sigma, Seeds.derive(secretSeed, "answer"));
  }

  /**
   * From a secret seed.
   *
   * @param sigma finite and at least 0, where 0 is no noise and no protection
   */
  public static LaplaceNoise of(double sigma, long secretSeed) {
    if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a rate of noise must be at least 0, got " + sigma);
    }
    return new LaplaceNoise(sigma, secretSeed);
  }

  @Override
  public double threshold() {
    return onThreshold.getAsDouble();
  }

  @Override
  public double query() {
    return onQuery.getAsDouble();
  }

  @Override
  public double answer() {
    return onAnswer.getAsDouble();
  }

  private static DoubleSupplier draws(double scale, long seed) {
    if (scale == 0) {
      return () -> 0;
    }
    var sampler =
        LaplaceDistribution.of(0, scale).createSampler(RandomSource.L64_X128_MIX.create(seed));
    return sampler::sample;
  }
}
