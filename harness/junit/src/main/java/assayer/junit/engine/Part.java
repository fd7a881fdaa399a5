package assayer.junit.engine;

import java.util.List;
import java.util.function.Function;
import org.junit.platform.engine.UniqueId;

/**
 * What a container may hold: it is made when it is asked for, be it with its container or by its
 * unique id alone.
 *
 * @param type of the segment
 * @param value of the segment
 * @param made what is to be there
 */
record Part(String type, String value, Function<UniqueId, Knot> made) {

  boolean is(UniqueId.Segment segment) {
    return segment.getType().equals(type) && segment.getValue().equals(value);
  }

  UniqueId below(UniqueId container) {
    return container.append(type, value);
  }

  /** The same, with a number to tell it from others of the same id. */
  Part among(List<Part> others) {
    String name = value;
    for (int i = 2; others.stream().anyMatch(new Part(type, name, made)::isLike); i++) {
      name = value + " #" + i;
    }
    return new Part(type, name, made);
  }

  private boolean isLike(Part other) {
    return type.equals(other.type) && value.equals(other.value);
  }
}
