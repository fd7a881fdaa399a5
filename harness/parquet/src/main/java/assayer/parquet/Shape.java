package assayer.parquet;

import java.util.List;

/** What the values of a column are; any of them may be null. */
public sealed interface Shape {

  /** A value without parts. */
  enum Plain implements Shape {
    /** A {@link String}. */
    TEXT,
    /** An {@link Integer} or a {@link Long}. */
    WHOLE,
    /** A {@link Double}. */
    REAL,
    /** A {@link Boolean}. */
    TRUTH
  }

  /**
   * A {@link List}.
   *
   * @param element what its elements are
   */
  record ListOf(Shape element) implements Shape {}

  /**
   * A {@link java.util.Map} from texts, written in its order.
   *
   * @param value what its values are
   */
  record MapOf(Shape value) implements Shape {}

  /**
   * A {@link java.util.Map} with these names; others are left out.
   *
   * @param parts at least one
   */
  record StructOf(List<Column> parts) implements Shape {
    /** Copies the list. */
    public StructOf {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a struct must have a part");
      }
    }
  }
}
