package assayer.metrics.calibration;

import assayer.core.model.Seeds;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.interval.Level;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.NaNPolicy;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * What a calibrated model would show: labels drawn from the probabilities themselves, again and
 * again (Dimitriadis et al. 2021). Same seed, same bits, on any number of threads.
 *
 * @param miscalibration mean over the draws; the interval is the range most draws are in
 * @param pValue (1 + draws with at least the miscalibration found) / (1 + draws): small if the
 *     model is not calibrated
 */
public record CalibratedReference(Reading miscalibration, Reading pValue) {
  /** What readings call it. */
  public static final String METHOD = "simulated-calibrated";

  private static final String[] STATE = {"a", "b", "c", "d"};
  private static final double SLACK = 1e-12;

  static CalibratedReference simulated(
      LabelGroups groups, int replicates, long seed, double level) {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be at least 1, got " + replicates);
    }
    Level.checked(level);
    double[] draws =
        IntStream.range(0, replicates)
            .parallel()
            .mapToDouble(b -> groups.with(drawn(groups, seed, b)).miscalibration())
            .toArray();
    double found = groups.miscalibration();
    long atLeast = Arrays.stream(draws).filter(draw -> draw >= found - SLACK).count();
    return new CalibratedReference(
        summary(draws, level), Estimate.bare((1.0 + atLeast) / (1.0 + replicates), replicates));
  }

  /** Labels of one draw: how often the event happened in each group. */
  private static long[] drawn(LabelGroups groups, long seed, int replicate) {
    UniformRandomProvider stream = stream(seed, replicate);
    long[] happened = new long[groups.size()];
    for (int k = 0; k < happened.length; k++) {
      for (long i = 0; i < groups.count(k); i++) {
        happened[k] += stream.nextDouble() < groups.probability(k) ? 1 : 0;
      }
    }
    return happened;
  }

  private static UniformRandomProvider stream(long seed, int replicate) {
    long[] state = new long[STATE.length];
    for (int i = 0; i < state.length; i++) {
      state[i] = Seeds.derive(seed + replicate * 0x9E3779B97F4A7C15L, STATE[i]);
    }
    return RandomSource.L64_X128_MIX.create(state);
  }

  private static Reading summary(double[] draws, double level) {
    double tail = (1 - level) / 2;
    double[] ends =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .with(NaNPolicy.ERROR)
            .evaluate(draws, tail, 1 - tail);
    Estimate mean = Estimate.bare(Arrays.stream(draws).average().orElse(0), draws.length);
    return ends[0] == ends[1]
        ? mean.with(Flag.DEGENERATE)
        : mean.with(new Interval(ends[0], ends[1], level), METHOD);
  }
}
