package assayer.datasets.rows;

import assayer.core.option.Place;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a row that cannot be used; always turned into a {@link assayer.core.option.Problem} of
 * that row, never seen beyond the readers.
 */
public final class BadRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final transient @Nullable Place place;

  /** With what is wrong, what was there instead and what to do. */
  public BadRow(String message) {
    this(message, 0, 0);
  }

  /** In a row whose place is known. */
  BadRow(String message, Place place) {
    super(message, null, false, false);
    this.line = 0;
    this.column = 0;
    this.place = place;
  }

  /** At a line and a column of the row, one-based; 0 when unknown. */
  BadRow(String message, int line, int column) {
    super(message, null, false, false);
    this.line = line;
    this.column = column;
    this.place = null;
  }

  /** What is wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** The row's place, or another one where the row is not known. */
  Place placeOr(Place other) {
    return place == null ? other : place;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
