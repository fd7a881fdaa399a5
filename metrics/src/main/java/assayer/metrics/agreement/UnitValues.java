package assayer.metrics.agreement;

import assayer.metrics.Aggregate;
import java.util.Arrays;
import java.util.List;

/**
 * Units with the values raters gave them, a missing one left out. Holds a count for each set of
 * values that occurs: few when values are categories, one a unit when they are measurements.
 */
public final class UnitValues implements Aggregate<UnitValues> {
  private final PatternTable units = new PatternTable();

  /** Of units, each with the values it got. */
  public static UnitValues of(double[]... units) {
    UnitValues values = new UnitValues();
    for (double[] unit : units) {
      values.add(unit);
    }
    return values;
  }

  /** Adds a unit with the values it got, each finite; there may be none. */
  public void add(double... values) {
    add(values, 1);
  }

  /** Adds units that look alike; {@code units} is at least 0. */
  public void add(double[] values, long units) {
    if (units < 0) {
      throw new IllegalArgumentException("units must be at least 0, got " + units);
    }
    double[] sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = checked(values[i]);
    }
    Arrays.sort(sorted);
    if (units > 0) {
      this.units.add(Arrays.stream(sorted).mapToLong(Double::doubleToRawLongBits).toArray(), units);
    }
  }

  static double checked(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value must be finite, got " + value);
    }
    return value + 0.0; // -0.0 is no value of its own
  }

  @Override
  public UnitValues combine(UnitValues other) {
    units.addAll(other.units);
    return this;
  }

  /** How many units were added, those with one value and with none included. */
  public long units() {
    return units.items();
  }

  /** Patterns of values' bits, values ascending. */
  List<PatternTable.Pattern> patterns() {
    return units.sorted();
  }
}
