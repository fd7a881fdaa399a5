package assayer.metrics.section;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Sum of weight times value over sum of weight; a part without a value drops out of both sums. How
 * benchmarks join subsets to sections and sections to a total.
 */
final class WeightedMean {
  private WeightedMean() {}

  /** The mean; empty when no part has both a value and a weight. */
  public static OptionalDouble of(List<Part> parts) {
    double sum = 0;
    double weights = 0;
    for (Part part : parts) {
      if (part.value().isPresent()) {
        sum += part.weight() * part.value().getAsDouble();
        weights += part.weight();
      }
    }
    return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
  }

  /**
   * One term.
   *
   * @param value what is averaged, empty when undefined
   * @param weight finite, at least 0
   */
  public record Part(OptionalDouble value, double weight) {

    /** Refuses a weight that is none. */
    public Part {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weight must be finite and at least 0, got " + weight);
      }
    }

    /** A part that has a value. */
    public static Part of(double value, double weight) {
      return new Part(OptionalDouble.of(value), weight);
    }

    /** A part that has none. */
    public static Part undefined(double weight) {
      return new Part(OptionalDouble.empty(), weight);
    }
  }
}
