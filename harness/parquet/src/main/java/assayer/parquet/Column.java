package assayer.parquet;

/**
 * A column of a table, or a part of a struct.
 *
 * @param name not empty
 * @param shape what its values are
 */
public record Column(String name, Shape shape) {
  /** Checks the name. */
  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a column must have a name");
    }
  }
}
