package assayer.metrics.holdout;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;

/**
 * A leaderboard that tells a team its best loss only when a step better (Blum and Hardt 2015,
 * algorithm 1): a loss below the last release less a step is released, rounded to a multiple of the
 * step with halves up; else the last release stands. It guards one team's sequence of submissions;
 * many teams share what it guards.
 */
public final class FixedLadder {
  /** Slack for a comparison with a limit that rounding may have passed. */
  private static final double SLACK = 1e-12;

  private final double step;
  private double best = Double.POSITIVE_INFINITY;
  private long submissions;

  private FixedLadder(double step) {
    this.step = step;
  }

  /** With a step above 0. */
  public static FixedLadder of(double step) {
    if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a step must be above 0, got " + step);
    }
    return new FixedLadder(step);
  }

  /** Takes a submission's loss, 1 - score, within [0, 1]. */
  public Release submit(double loss) {
    if (!(loss >= 0 && loss <= 1)) {
      throw new IllegalArgumentException("a loss must be within 0 and 1, got " + loss);
    }
    submissions++;
    boolean accepted = loss < best - step - SLACK;
    if (accepted) {
      best = Math.floor(loss / step + 0.5 + SLACK) * step;
    }
    return new Release(released(), accepted);
  }

  /** The last release; undefined before the first submission. */
  public Reading released() {
    return submissions == 0
        ? new Undefined(Undefined.Reason.EMPTY, 0)
        : Estimate.bare(best, submissions);
  }
}
