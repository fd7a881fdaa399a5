package assayer.core.option;

/**
 * A place in a file.
 *
 * @param source the file's name as the user gave it, or "" for a value that came from no file
 * @param line one-based, 0 when unknown
 * @param column one-based, 0 when unknown
 */
public record Place(String source, int line, int column) {

  /** A value that was written nowhere. */
  public static final Place NOWHERE = new Place("", 0, 0);

  /** A whole file. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  /** A line of a file. */
  public static Place of(String source, int line) {
    return new Place(source, line, 0);
  }

  /** {@code file:line:column}, as far as known. */
  @Override
  public String toString() {
    if (line == 0) {
      return source;
    }
    return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
  }
}
