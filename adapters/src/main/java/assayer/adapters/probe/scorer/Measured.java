package assayer.adapters.probe.scorer;

import assayer.adapters.probe.Ruling;
import assayer.core.outcome.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a server gave for one text.
 *
 * @param rows its numbers as they came: one row for a text, or one for each of its steps; empty
 *     where there is a lack
 * @param score what the run would make of them, for a text with one score
 * @param lack why there are none
 * @param served the model that the server says it was, "" where it does not
 * @param read tokens of the request, a negative number where not told
 */
public record Measured(
    List<double[]> rows, OptionalDouble score, Optional<Lack> lack, String served, long read) {

  /** Copies the list. */
  public Measured {
    rows = List.copyOf(rows);
  }

  /**
   * Why there are no numbers.
   *
   * @param kind the class of failure
   * @param message for a person
   */
  public record Lack(FailureKind kind, String message) {
    Ruling ruling() {
      return Ruling.failed(kind, message);
    }
  }

  /** All numbers, one after another. */
  double[] numbers() {
    return rows.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** By how much a number of this one differs from the other's at most. */
  double distance(Measured other) {
    double[] own = numbers();
    double[] others = other.numbers();
    double largest = own.length == others.length ? 0 : Double.MAX_VALUE;
    for (int i = 0; i < Math.min(own.length, others.length); i++) {
      largest = Math.max(largest, Math.abs(own[i] - others[i]));
    }
    return largest;
  }

  /** The first lack among several. */
  static Optional<Lack> lack(List<Measured> several) {
    return several.stream().flatMap(each -> each.lack().stream()).findFirst();
  }
}
