package assayer.core.comparison;

import assayer.core.model.NoiseFloor;
import java.util.Optional;

/**
 * The noise of two models that are compared, where it was measured. A difference of theirs may come
 * from it, and no test on items can tell.
 *
 * @param a of the model in A
 * @param b of the model in B
 */
public record NoiseFloors(Optional<NoiseFloor> a, Optional<NoiseFloor> b) {
  /** Nothing was measured. */
  public static final NoiseFloors UNKNOWN = new NoiseFloors(Optional.empty(), Optional.empty());

  /** The larger of those known; empty where none is, or where two have different units. */
  public Optional<NoiseFloor> larger() {
    if (a.isPresent() && b.isPresent()) {
      return a.filter(x -> x.unit() == b.get().unit()).map(x -> x.larger(b.get()));
    }
    return a.or(() -> b);
  }

  /**
   * For a person: the larger where both are known, else each, since what is not known may be the
   * larger one; empty where neither is.
   */
  public Optional<String> text() {
    if (a.isEmpty() && b.isEmpty()) {
      return Optional.empty();
    }
    if (a.isPresent() && b.isPresent() && larger().isPresent()) {
      return larger().map(NoiseFloor::text);
    }
    return Optional.of(text(a) + " in A, " + text(b) + " in B");
  }

  private static String text(Optional<NoiseFloor> floor) {
    return floor.map(NoiseFloor::text).orElse("not known");
  }
}
