package assayer.datasets.rows;

/**
 * Leaves a row that cannot be used; always turned into a {@link assayer.core.option.Problem} of
 * that row, never seen beyond the readers.
 */
public final class BadRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /** With what is wrong, what was there instead and what to do. */
  public BadRow(String message) {
    this(message, 0, 0);
  }

  /** At a line and a column of the row, one-based; 0 when unknown. */
  BadRow(String message, int line, int column) {
    super(message, null, false, false);
    this.line = line;
    this.column = column;
  }

  /** What is wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
