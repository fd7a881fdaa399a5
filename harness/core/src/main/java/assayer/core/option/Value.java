package assayer.core.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as it was written: a scalar, a sequence or a mapping, each with its place. */
public sealed interface Value {

  /** Where it was written. */
  Place place();

  /** What kind of thing it is, for messages: "a text", "a number", "a list", "a mapping". */
  String kind();

  /**
   * A text, a whole number, a real number, true or false.
   *
   * @param place where it was written
   * @param value a {@code String}, {@code Long}, {@code Double} or {@code Boolean}
   * @param shown what may be shown and stored: the same, but a secret's {@code ${NAME}}
   */
  record Scalar(Place place, Object value, String shown) implements Value {

    /** A scalar that is no secret. */
    public static Scalar of(Place place, Object value) {
      return new Scalar(place, value, value.toString());
    }

    @Override
    public String kind() {
      if (value instanceof String) {
        return "a text";
      }
      return value instanceof Boolean ? "true or false" : "a number";
    }
  }

  /**
   * A list.
   *
   * @param place where it begins
   * @param values its members
   */
  record Sequence(Place place, List<Value> values) implements Value {

    /** Copies the list. */
    public Sequence {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Keys and values, in the order written.
   *
   * @param place where it begins
   * @param values by key
   * @param keys where each key stands
   */
  record Mapping(Place place, Map<String, Value> values, Map<String, Place> keys) implements Value {

    /** Copies the maps, keeping their order. */
    public Mapping {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
      keys = Map.copyOf(keys);
    }

    /** No keys at all. */
    public static Mapping empty(Place place) {
      return new Mapping(place, Map.of(), Map.of());
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }
}
