package assayer.metrics.discrimination;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.numbers.core.Sum;

/**
 * {@link Auroc} in constant memory: scores fall into K bins of a rising map and count as equal
 * within one. The true area is within Σ pos(k) neg(k) / (2 n1 n0) of the binned one, which is given
 * as the bound: half the pairs that share a bin. Higher scores mean positive. Up to 2^53 rows.
 */
public final class BinnedAuroc implements Aggregate<BinnedAuroc> {
  private final ScoreScale scale;
  private final long[] positives;
  private final long[] negatives;

  private BinnedAuroc(ScoreScale scale, long[] positives, long[] negatives) {
    this.scale = scale;
    this.positives = positives;
    this.negatives = negatives;
  }

  /**
   * Without rows.
   *
   * @param bins at least 1; 16 bytes each
   */
  public static BinnedAuroc over(ScoreScale scale, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins must be at least 1, got " + bins);
    }
    return new BinnedAuroc(scale, new long[bins], new long[bins]);
  }

  /** Of counts of each class by bin, from the lowest scores on. */
  public static BinnedAuroc ofCounts(ScoreScale scale, long[] positives, long[] negatives) {
    Scores.checkLengths(positives.length, negatives.length);
    for (int k = 0; k < positives.length; k++) {
      long least = Math.min(positives[k], negatives[k]);
      if (least < 0) {
        throw new IllegalArgumentException("a count must be at least 0, got " + least);
      }
    }
    return new BinnedAuroc(scale, positives.clone(), negatives.clone());
  }

  /** Adds a row; NaN is refused. */
  public void add(double score, boolean positive) {
    double place = scale.toUnit(Scores.number(score));
    int bin = Math.min(positives.length - 1, (int) (place * positives.length));
    (positive ? positives : negatives)[bin]++;
  }

  @Override
  public BinnedAuroc combine(BinnedAuroc other) {
    if (scale != other.scale || positives.length != other.positives.length) {
      throw new IllegalArgumentException("both must have the same bins");
    }
    for (int k = 0; k < positives.length; k++) {
      positives[k] += other.positives[k];
      negatives[k] += other.negatives[k];
    }
    return this;
  }

  /** The area with scores of one bin counted as equal. */
  public Reading area() {
    double n0 = total(negatives);
    long[] below = {0};
    return reading(
        k -> {
          double share = (below[0] + negatives[k] / 2.0) / n0;
          below[0] += negatives[k];
          return share;
        });
  }

  /** How far the true area may be from the binned one, for certain. */
  public Reading errorBound() {
    double n0 = total(negatives);
    return reading(k -> negatives[k] / (2 * n0));
  }

  /** The mean over positives of a number of their bin. */
  private Reading reading(IntToDoubleFunction ofBin) {
    long n1 = total(positives);
    long n0 = total(negatives);
    if (n1 == 0 || n0 == 0) {
      return Auroc.nothing(n1 + n0);
    }
    Sum sum = Sum.create();
    for (int k = 0; k < positives.length; k++) {
      sum.add((double) positives[k] / n1 * ofBin.applyAsDouble(k));
    }
    return Estimate.bare(sum.getAsDouble(), n1 + n0);
  }

  private static long total(long[] counts) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }
}
