package assayer.reports.shown;

import assayer.core.comparison.PairResult;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes differences, with a sign: those of shares in points.
 *
 * @param digits how numbers are written
 */
public record Contrast(Digits digits) {

  /** The scale of a pair's headline. */
  public static Scale scale(PairResult pair) {
    List<Estimate> both =
        Stream.of(pair.a(), pair.b()).flatMap(reading -> reading.estimate().stream()).toList();
    return Scale.of(pair.setting().headline(), both);
  }

  /** For differences that stand in one column. */
  public static Contrast of(Scale scale, List<Estimate> differences) {
    return new Contrast(Digits.of(scale, differences));
  }

  /** {@code +3.2}. */
  public String show(double difference) {
    String number = digits.show(difference);
    boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
    if (zero) {
      return number.replace("−", "");
    }
    return difference > 0 ? "+" + number : number;
  }

  /** {@code −0.4 to +1.0}. */
  public String show(Interval interval) {
    return show(interval.low()) + " to " + show(interval.high());
  }

  /** What the numbers are: points or nothing. */
  public String unit() {
    return digits.scale() == Scale.SHARE ? "points" : "";
  }
}
