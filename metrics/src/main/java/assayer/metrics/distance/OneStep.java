package assayer.metrics.distance;

import assayer.core.model.Seeds;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import assayer.metrics.interval.Level;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.NaNPolicy;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * The distance of two reward models that score the same responses to prompts: each reward less its
 * mean over the responses of the prompt, then the Pearson distance, a response weighing 1/(prompts
 * · responses of its prompt). It is what {@link Epic}, {@link Dard} and {@link Starc} come to for
 * episodes of one step, where an offset by prompt is potential shaping. Within [0, 1].
 *
 * <p>It depends on which policy wrote the responses: say so. The interval is the percentile one
 * (quantiles of type 7) over resampled prompts with two responses or more; the others have no part.
 */
public final class OneStep {
  /** How intervals are made. */
  public static final String METHOD = "bootstrap-percentile";

  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).with(NaNPolicy.ERROR);
  private static final double MOST_DROPPED = 0.05;
  private static final OneStep DEFAULT = new OneStep(0, 2000, Level.DEFAULT);

  private final long seed;
  private final int replicates;
  private final double level;

  private OneStep(long seed, int replicates, double level) {
    this.seed = seed;
    this.replicates = replicates;
    this.level = level;
  }

  /** 2000 replicates at 95 % from seed 0. */
  public static OneStep withDefaults() {
    return DEFAULT;
  }

  /** From another seed. */
  public OneStep withSeed(long seed) {
    return new OneStep(seed, replicates, level);
  }

  /** With another number of replicates, at least 2. */
  public OneStep withReplicates(int replicates) {
    if (replicates < 2) {
      throw new IllegalArgumentException("replicates must be at least 2, got " + replicates);
    }
    return new OneStep(seed, replicates, level);
  }

  /** At another confidence level within (0, 1). */
  public OneStep withLevel(double level) {
    return new OneStep(seed, replicates, Level.checked(level));
  }

  /**
   * The distance with its interval.
   *
   * @param first a row a prompt, a finite reward a response
   * @param second rewards of the same responses
   * @return undefined without prompts, without a prompt of two responses, or where either reward is
   *     constant within every prompt
   */
  public Reading distance(double[][] first, double[][] second) {
    PromptMoments[] moments = PromptMoments.of(first, second);
    if (moments.length == 0) {
      return new Undefined(first.length == 0 ? Reason.EMPTY : Reason.TOO_FEW, first.length);
    }
    double value = PromptMoments.distance(moments, IntStream.range(0, moments.length).toArray());
    if (Double.isNaN(value)) {
      return new Undefined(Reason.ZERO_VARIANCE, moments.length);
    }
    return withInterval(Estimate.bare(value, moments.length), moments);
  }

  /**
   * What comes out without taking out the mean of each prompt, by the same weights: differences
   * between prompts pass for agreement. For comparison only.
   */
  public static Reading distanceWithoutCentring(double[][] first, double[][] second) {
    PromptMoments.checkShapes(first, second);
    double[] weights =
        Arrays.stream(first)
            .flatMapToDouble(p -> IntStream.range(0, p.length).mapToDouble(i -> 1.0 / p.length))
            .toArray();
    return PearsonDistance.of(flat(first), flat(second), weights);
  }

  private static double[] flat(double[][] prompts) {
    return Arrays.stream(prompts).flatMapToDouble(Arrays::stream).toArray();
  }

  private Estimate withInterval(Estimate bare, PromptMoments[] moments) {
    double[] found =
        IntStream.range(0, replicates)
            .parallel()
            .mapToDouble(b -> PromptMoments.distance(moments, drawn(moments.length, stream(b))))
            .filter(d -> !Double.isNaN(d))
            .toArray();
    if (moments.length < 2 || found.length < (1 - MOST_DROPPED) * replicates) {
      return bare.with(Flag.TOO_FEW);
    }
    double error = StandardDeviation.of(found).getAsDouble();
    double alpha = 1 - level;
    double[] ends = QUANTILE.evaluate(found, alpha / 2, 1 - alpha / 2);
    if (!(ends[0] < ends[1])) {
      return bare.withStandardError(0).with(Flag.DEGENERATE);
    }
    return bare.withStandardError(error).with(new Interval(ends[0], ends[1], level), METHOD);
  }

  private static int[] drawn(int prompts, UniformRandomProvider random) {
    int[] drawn = new int[prompts];
    for (int i = 0; i < prompts; i++) {
      drawn[i] = random.nextInt(prompts);
    }
    return drawn;
  }

  private UniformRandomProvider stream(int replicate) {
    return RandomSource.L64_X128_MIX.create(Seeds.derive(seed, "prompts", "" + replicate));
  }
}
