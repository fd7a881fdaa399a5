package assayer.metrics.agreement;

import assayer.core.reading.Estimate;
import assayer.metrics.Aggregate;
import java.util.Arrays;

/**
 * Krippendorff's alpha of an interval scale in one pass and constant memory, for more units than
 * {@link UnitValues} should hold. A unit of m values with the sum S of squared deviations from its
 * own mean adds 2 m S/(m - 1) to n times the observed disagreement; the expected one is 2 M/(n -
 * 1), M the sum of squared deviations from the mean of all n pairable values (merged as in Chan,
 * Golub and LeVeque 1983).
 */
public final class IntervalAlpha implements Aggregate<IntervalAlpha> {
  private long seen;
  private long units;
  private long values;
  private double origin;
  private double mean; // less the origin, so that scores far from 0 keep their digits
  private double squares;
  private double within;
  private double unequal;

  /** Adds a unit with the values it got, each finite; below two values it does not count. */
  public void add(double... values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = UnitValues.checked(values[i]);
    }
    Arrays.sort(sorted);
    int[] places = new int[sorted.length];
    for (int i = 1; i < places.length; i++) {
      places[i] = sorted[i] == sorted[i - 1] ? places[i - 1] : i;
    }
    seen++;
    if (places.length > 1) {
      add(places, sorted, 1);
      unequal += FixedDistance.unequal(places);
    }
  }

  /** Adds units of two or more values, given by their places in a list of scores. */
  void add(int[] places, double[] scores, long times) {
    double first = scores[places[0]];
    origin = values == 0 ? first : origin;
    double sum = 0;
    for (int place : places) {
      sum += scores[place] - first; // so that equal values have exactly their own mean
    }
    double own = sum / places.length;
    double around = 0;
    for (int place : places) {
      double deviation = scores[place] - first - own;
      around += deviation * deviation;
    }
    within += times * (2.0 * places.length / (places.length - 1)) * around;
    units += times;
    merge(times * places.length, first - origin + own, times * around);
  }

  private void merge(long count, double other, double around) {
    long all = values + count;
    double step = other - mean;
    mean += step * count / all;
    squares += around + step * step * ((double) values / all) * count;
    values = all;
  }

  @Override
  public IntervalAlpha combine(IntervalAlpha other) {
    seen += other.seen;
    units += other.units;
    within += other.within;
    unequal += other.unequal;
    if (other.values > 0) {
      origin = values == 0 ? other.origin : origin;
      merge(other.values, other.origin - origin + other.mean, other.squares);
    }
    return this;
  }

  /** Alpha so far, without an interval. */
  public Alpha alpha() {
    return units == 0
        ? Alpha.none(seen)
        : Alpha.of(
            disagreement(), 1 - unequal / values, values, units, a -> Estimate.bare(a, units));
  }

  /** For at least one unit with two values. */
  Disagreement disagreement() {
    return new Disagreement(within / values, 2 * squares / (values - 1));
  }
}
