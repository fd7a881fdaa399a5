package assayer.metrics.discrimination;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The paired test of DeLong et al. 1988 on differences of placements, row by row. */
final class PlacementDifference {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final boolean[] labels;

  /** Per row the first scorer's placement less the second's, whole numbers. */
  private final long[] differences;

  private final Placements placements;
  private final double difference;

  PlacementDifference(boolean[] labels, Placements one, Placements other) {
    this.labels = labels;
    this.placements = one;
    this.differences = new long[labels.length];
    for (int i = 0; i < labels.length; i++) {
      differences[i] = one.of(i, labels[i]) - other.of(i, labels[i]);
    }
    this.difference = (one.total() - other.total()) / (rows(true) * one.width(true));
  }

  private double rows(boolean positive) {
    Scores both = placements.scores();
    return positive ? both.positives() : both.negatives();
  }

  AreaDifference result(double level) {
    long n = labels.length;
    Estimate bare = Estimate.bare(difference, n);
    if (Math.min(rows(true), rows(false)) == 1) {
      Undefined few = new Undefined(Undefined.Reason.TOO_FEW, n);
      return new AreaDifference(bare.with(Flag.TOO_FEW), few, few);
    }
    double error = Math.sqrt(variance(true) + variance(false));
    if (error == 0) {
      return withoutSpread(bare.withStandardError(0).with(Flag.DEGENERATE));
    }
    double z = difference / error;
    double half = NORMAL.inverseSurvivalProbability((1 - level) / 2) * error;
    Interval interval = new Interval(difference - half, difference + half, level);
    double p = Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    return new AreaDifference(
        bare.withStandardError(error).with(interval, "delong"),
        Estimate.bare(z, n),
        Estimate.bare(p, n));
  }

  /** Without spread only "no row is placed differently" can be tested. */
  private AreaDifference withoutSpread(Estimate flagged) {
    Undefined why = new Undefined(Undefined.Reason.ZERO_VARIANCE, labels.length);
    return new AreaDifference(
        flagged, why, difference == 0 ? Estimate.bare(1, labels.length) : why);
  }

  /** The part of the variance that comes from rows of one class. */
  private double variance(boolean positive) {
    double rows = rows(positive);
    long total = 0;
    for (int i = 0; i < labels.length; i++) {
      total += labels[i] == positive ? differences[i] : 0;
    }
    double mean = total / rows;
    Sum squares = Sum.create();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == positive) {
        squares.addProduct(differences[i] - mean, differences[i] - mean);
      }
    }
    double width = placements.width(positive);
    return squares.getAsDouble() / (rows - 1) / rows / (width * width);
  }
}
