package assayer.core.training;

import assayer.core.option.Problem;
import assayer.core.reading.Reading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a training.
 *
 * @param rows rows that were read
 * @param leftOut rows that were not used, by why
 * @param pairs pairs that were learnt from
 * @param trainingAccuracy share of those it has in the right order
 * @param heldOut share of the pairs that were held out which it has in the right order; equal
 *     scores are wrong
 * @param beside the same of what knows nothing of the pairs, by name
 * @param notes what a person should know
 */
public record Trained(
    long rows,
    Map<String, Long> leftOut,
    long pairs,
    double trainingAccuracy,
    Reading heldOut,
    Map<String, Reading> beside,
    List<Problem> notes) {

  /** Refuses rows that are unaccounted for; copies lists and maps, keeping their order. */
  public Trained {
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    notes = List.copyOf(notes);
    long unused = leftOut.values().stream().mapToLong(n -> n).sum();
    if (rows != unused + pairs + heldOut.n()) {
      throw new IllegalArgumentException(
          "%s rows are not %s unused, %s learnt from and %s held out"
              .formatted(rows, unused, pairs, heldOut.n()));
    }
  }
}
