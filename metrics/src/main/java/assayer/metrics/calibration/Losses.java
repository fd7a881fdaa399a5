package assayer.metrics.calibration;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.probability.Brier;
import assayer.metrics.probability.LogLoss;

/** Both losses of what was stated, over rows in clusters. */
final class Losses {
  private final ClusteredMean brier = new ClusteredMean();
  private final ClusteredMean logLoss = new ClusteredMean();
  private final LogLoss clipping = LogLoss.withDefaults();

  /** Adds a row: the probability stated, and whether it happened. */
  void add(String cluster, double probability, boolean happened) {
    brier.add(cluster, Brier.score(probability, happened));
    logLoss.add(cluster, clipping.score(probability, happened));
    clipping.add(probability, happened);
  }

  Reading brier() {
    return reading(brier);
  }

  /** In nats, flagged if a probability was clipped. */
  Reading logLoss() {
    Reading reading = reading(logLoss);
    return clipping.clipped() > 0 && reading instanceof Estimate estimate
        ? estimate.with(Flag.CLIPPED)
        : reading;
  }

  private static Reading reading(ClusteredMean loss) {
    return loss.measured().reading(MeanInterval.STUDENT_T);
  }
}
