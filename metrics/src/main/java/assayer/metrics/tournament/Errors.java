package assayer.metrics.tournament;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.interval.Level;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure a parameter is: value ± z · SE.
 *
 * @param robust whether errors hold even where the model is wrong
 * @param level confidence level within (0, 1)
 */
record Errors(boolean robust, double level) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double NO_SPREAD = 1e-12;
  private static final int FEW = 30;

  /** Refuses what is no level. */
  Errors {
    Level.checked(level);
  }

  /**
   * A parameter with its interval.
   *
   * @param prompts how many prompts the games are on, where that is known
   */
  Reading reading(double value, double variance, long games, OptionalLong prompts) {
    Estimate bare = Estimate.bare(value, games);
    if (prompts.isPresent()) {
      bare = bare.withClusters(prompts.getAsLong());
      if (prompts.getAsLong() < 2) {
        return bare.with(Flag.TOO_FEW_CLUSTERS);
      }
      bare = prompts.getAsLong() < FEW ? bare.with(Flag.FEW_CLUSTERS) : bare;
    }
    double error = Math.sqrt(Math.max(0, variance));
    if (error < NO_SPREAD) {
      return bare.withStandardError(0).with(Flag.DEGENERATE);
    }
    double half = error * NORMAL.inverseSurvivalProbability((1 - level) / 2);
    return bare.withStandardError(error)
        .with(
            new Interval(value - half, value + half, level),
            robust ? Strengths.ROBUST : Strengths.METHOD);
  }
}
