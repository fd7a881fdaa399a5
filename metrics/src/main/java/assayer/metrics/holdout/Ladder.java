package assayer.metrics.holdout;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * A leaderboard that needs no step (Blum and Hardt 2015, the parameter-free ladder): a submission
 * is accepted when its mean loss lies below the last release by more than s/√n, with s the standard
 * deviation (n - 1) of the differences, row by row, to the best submission so far; of the losses
 * themselves for the first, which is always accepted. A release is rounded to a multiple of 1/n,
 * halves up. The same losses again are never accepted. Holds the best submission's losses.
 */
public final class Ladder {
  /** Slack for halves that rounding may have moved. */
  private static final double SLACK = 1e-12;

  private double[] bestLosses = {};
  private double best = Double.POSITIVE_INFINITY;
  private Reading released = new Undefined(Undefined.Reason.EMPTY, 0);

  private Ladder() {}

  /** Before the first submission. */
  public static Ladder empty() {
    return new Ladder();
  }

  /**
   * Takes a submission. With fewer than two rows there is no deviation, and no release.
   *
   * @param rowLosses a row each, within [0, 1]; the same rows each time
   */
  public Release submit(double[] rowLosses) {
    double[] losses = Arrays.stream(rowLosses).map(Ladder::checked).toArray();
    checkRows(losses.length);
    if (losses.length < 2) {
      return new Release(nothing(losses.length), false);
    }
    double[] better = differences(losses);
    double loss = Sum.of(losses).getAsDouble() / losses.length;
    double margin = Math.sqrt(Variance.of(better).getAsDouble() / losses.length);
    boolean accepted = loss < best - margin && !Arrays.equals(losses, bestLosses);
    if (accepted) {
      bestLosses = losses;
      best = Math.floor(loss * losses.length + 0.5 + SLACK) / losses.length;
      released = Estimate.bare(best, losses.length);
    }
    return new Release(released, accepted);
  }

  /** The last release; undefined before the first submission. */
  public Reading released() {
    return released;
  }

  private void checkRows(int rows) {
    if (bestLosses.length > 0 && rows != bestLosses.length) {
      throw new IllegalArgumentException(
          "a submission must have the same rows, got " + rows + " after " + bestLosses.length);
    }
  }

  private Reading nothing(int rows) {
    released = new Undefined(rows == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, rows);
    return released;
  }

  private double[] differences(double[] losses) {
    if (bestLosses.length == 0) {
      return losses;
    }
    double[] differences = new double[losses.length];
    for (int i = 0; i < losses.length; i++) {
      differences[i] = losses[i] - bestLosses[i];
    }
    return differences;
  }

  /** Without a negative zero, which would make equal losses differ. */
  private static double checked(double loss) {
    if (!(loss >= 0 && loss <= 1)) {
      throw new IllegalArgumentException("a loss must be within 0 and 1, got " + loss);
    }
    return loss + 0.0;
  }
}
