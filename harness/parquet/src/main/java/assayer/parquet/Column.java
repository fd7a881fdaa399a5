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

  /** A column of texts. */
  public static Column text(String name) {
    return new Column(name, Shape.Plain.TEXT);
  }

  /** A column of whole numbers. */
  public static Column whole(String name) {
    return new Column(name, Shape.Plain.WHOLE);
  }
}
