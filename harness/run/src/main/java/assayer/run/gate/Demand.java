package assayer.run.gate;

import java.util.Locale;
import java.util.OptionalDouble;

/** What a gate asks for. */
sealed interface Demand permits Demand.Bounds {

  /** Its part of the gate's name, "" where nothing is asked for. */
  String id();

  /** The number that is to be reached, if it is one. */
  OptionalDouble required();

  /**
   * Ends of a reading's interval.
   *
   * @param least what the true value must reach
   * @param most what it must not pass
   */
  record Bounds(OptionalDouble least, OptionalDouble most) implements Demand {

    /** Refuses what no value can meet. */
    public Bounds {
      if (least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble()) {
        throw new IllegalArgumentException(
            "no value is at least " + least.getAsDouble() + " and at most " + most.getAsDouble());
      }
      finite(least);
      finite(most);
    }

    /** Nothing is asked for. */
    static Bounds none() {
      return new Bounds(OptionalDouble.empty(), OptionalDouble.empty());
    }

    boolean isNothing() {
      return least.isEmpty() && most.isEmpty();
    }

    @Override
    public String id() {
      return (least.isPresent() ? " >= " + least.getAsDouble() : "")
          + (most.isPresent() ? " <= " + most.getAsDouble() : "");
    }

    @Override
    public OptionalDouble required() {
      return least.isPresent() ? least : most;
    }

    /** For a person. */
    String text() {
      String low = least.isPresent() ? "at least " + number(least.getAsDouble()) : "";
      String high = most.isPresent() ? "at most " + number(most.getAsDouble()) : "";
      return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
    }
  }

  private static void finite(OptionalDouble bound) {
    if (bound.isPresent() && !Double.isFinite(bound.getAsDouble())) {
      throw new IllegalArgumentException("a bound must be finite, got " + bound.getAsDouble());
    }
  }

  /** With four decimals, as sentences show it. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
