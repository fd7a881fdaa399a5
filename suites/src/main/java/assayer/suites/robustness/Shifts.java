package assayer.suites.robustness;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Level;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;
import java.util.List;

/** By how much scores moved, one number an item. */
final class Shifts {
  private final Moments shift = new Moments();
  private final Moments size = new Moments();

  /** Adds an item; NaN for one without a number, which has no part. */
  void add(double itemShift, double itemSize) {
    if (Double.isFinite(itemShift) && Double.isFinite(itemSize)) {
      shift.add(itemShift);
      size.add(itemSize);
    }
  }

  /** In units of the spread of all scores. */
  List<SectionReading> readings(String section, Moments scores) {
    return List.of(
        new SectionReading(section, "score-shift", scaled(shift, scores)),
        new SectionReading(section, "score-shift-size", scaled(size, scores)));
  }

  private static Reading scaled(Moments moved, Moments scores) {
    double spread = scores.n() < 2 ? 0 : Math.sqrt(scores.squares() / (scores.n() - 1));
    if (moved.n() == 0) {
      return new Undefined(Undefined.Reason.EMPTY, 0);
    }
    if (!(spread > 0) || !Double.isFinite(1 / spread)) {
      return new Undefined(Undefined.Reason.ZERO_VARIANCE, moved.n());
    }
    Reading reading = moved.measured().reading(MeanInterval.STUDENT_T, Level.DEFAULT);
    return reading.estimate().<Reading>map(e -> scaled(e, spread)).orElse(reading);
  }

  private static Estimate scaled(Estimate estimate, double spread) {
    return estimate.scaled(1 / spread, 0);
  }
}
