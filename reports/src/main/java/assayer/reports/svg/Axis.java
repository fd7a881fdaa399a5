package assayer.reports.svg;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.reports.board.Leaderboard;
import assayer.reports.shown.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight axis that always holds 0, so that lengths compare.
 *
 * @param from its low end
 * @param to its high end, above {@code from}
 * @param step the distance of two ticks
 */
record Axis(double from, double to, double step) {
  private static final int MOST_STEPS = 6;
  private static final double[] NICE = {1, 2, 5, 10};

  /** For all headline intervals of a board, in the unit that is shown. */
  static Axis of(Leaderboard board) {
    Scale scale = board.digits().scale();
    List<Interval> spans =
        board.entries().stream().flatMap(e -> e.estimate().stream()).map(Axis::span).toList();
    double low = scale.shown(spans.stream().mapToDouble(Interval::low).min().orElse(0));
    double high = scale.shown(spans.stream().mapToDouble(Interval::high).max().orElse(1));
    boolean whole = scale == Scale.SHARE && low >= 0 && high > 50 && high <= 100;
    return whole ? new Axis(0, 100, 20) : covering(low, high);
  }

  private static Interval span(Estimate estimate) {
    double value = estimate.value();
    return new Interval(
        estimate.interval().map(i -> Math.min(i.low(), value)).orElse(value),
        estimate.interval().map(i -> Math.max(i.high(), value)).orElse(value),
        0.5);
  }

  /** Covers 0 and both numbers, and ends at ticks. */
  static Axis covering(double low, double high) {
    double bottom = Math.min(0, low);
    double top = Math.max(0, high);
    double range = top > bottom ? top - bottom : 1;
    double step = step(range / MOST_STEPS);
    double to = StrictMath.ceil(top / step) * step;
    double from = StrictMath.floor(bottom / step) * step;
    return new Axis(from, to > from ? to : from + step, step);
  }

  private static double step(double least) {
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(least)));
    for (double nice : NICE) {
      if (nice * power >= least) {
        return nice * power;
      }
    }
    return 10 * power;
  }

  /** Where a number lies between the ends, within [0, 1]. */
  double share(double value) {
    return Math.min(1, Math.max(0, (value - from) / (to - from)));
  }

  /** The ticks, both ends included. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((to - from) / step);
    for (long i = 0; i <= count; i++) {
      ticks.add(from + i * step);
    }
    return ticks;
  }

  /** A tick's number. */
  String written(double tick) {
    int decimals = (int) Math.max(0, -StrictMath.floor(StrictMath.log10(step) + 1e-9));
    return new BigDecimal(tick)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString()
        .replace('-', '−');
  }
}
