package assayer.reports.shown;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Writes the numbers of one column: all with as many decimals as the widest interval of the column
 * supports, so that no digit claims what the data cannot say.
 *
 * @param scale the unit
 * @param decimals digits behind the point, at least 0
 */
public record Digits(Scale scale, int decimals) {
  private static final int WITHOUT_AN_INTERVAL = 1;

  /** Refuses a negative number of digits. */
  public Digits {
    if (decimals < 0) {
      throw new IllegalArgumentException("decimals must be at least 0, got " + decimals);
    }
  }

  /** For the numbers of a column. */
  public static Digits of(Scale scale, Collection<Estimate> column) {
    double widest = column.stream().mapToDouble(e -> halfWidth(scale, e)).max().orElse(0);
    return widest > 0
        ? new Digits(scale, scale.decimals(widest))
        : new Digits(scale, WITHOUT_AN_INTERVAL + 2 - scale.power());
  }

  /** An estimate without an interval is no finer than half of one unit it rests on. */
  private static double halfWidth(Scale scale, Estimate estimate) {
    return estimate
        .interval()
        .map(i -> scale.shown(i.high() - i.low()) / 2)
        .orElseGet(() -> Math.max(scale.shown(0.5 / estimate.n()), scale.shown(0.005)));
  }

  /** The number alone: {@code 20.5}; a real minus sign before a negative one. */
  public String show(double value) {
    String text =
        new BigDecimal(value)
            .scaleByPowerOfTen(scale.power())
            .setScale(decimals, RoundingMode.HALF_EVEN)
            .toPlainString();
    return text.replace('-', '−');
  }

  /** Low and high: {@code 17.1–24.3}; "to" between them when one is negative. */
  public String show(Interval interval) {
    String low = show(interval.low());
    String between = interval.low() < 0 ? " to " : "–";
    return low + between + show(interval.high());
  }

  /** The number with unit and interval, for a sentence: {@code 20.5 % (17.1–24.3)}. */
  public String sentence(Estimate estimate) {
    String number = show(estimate.value()) + scale.unit();
    return estimate.interval().map(i -> number + " (" + show(i) + ")").orElse(number);
  }
}
