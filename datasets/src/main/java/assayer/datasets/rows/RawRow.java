package assayer.datasets.rows;

import assayer.core.option.Place;
import assayer.core.option.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a file: the wanted columns, or why it could not be read. */
public final class RawRow {
  private final long position;
  private final Place place;
  private final Columns columns;
  private final @Nullable Object[] values;
  private final @Nullable String trouble;

  RawRow(
      long position,
      Place place,
      Columns columns,
      @Nullable Object[] values,
      @Nullable String trouble) {
    this.position = position;
    this.place = place;
    this.columns = columns;
    this.values = values;
    this.trouble = trouble;
  }

  /** The row's one-based position among all rows of all files. */
  public long position() {
    return position;
  }

  /** Where it begins. */
  public Place place() {
    return place;
  }

  /** Why it could not be read, if it could not. */
  public Optional<Problem> problem() {
    return trouble == null ? Optional.empty() : Optional.of(new Problem(place, trouble));
  }

  /** What a bad value makes of the row. */
  public Problem problem(BadRow bad) {
    return new Problem(bad.placeOr(place), bad.message());
  }

  /** Whether the row has the column, be it null. */
  public boolean has(int column) {
    return column >= 0 && values[column] != null;
  }

  /**
   * The value: a text, number, truth, list, map or {@link Null}; lists also from a table's cell.
   */
  public Object value(int column) {
    Object value = column < 0 ? null : values[column];
    if (value == null) {
      throw new BadRow("\"" + columns.name(column) + "\" is missing; every row needs it", place);
    }
    if (value instanceof Cell cell) {
      return cell.text().startsWith("[{") ? Json.parse(cell.text()) : cell.text();
    }
    return value;
  }

  /** The value, where a table's cell is taken for the number, list or null it reads as. */
  public Object typed(int column) {
    return has(column) && values[column] instanceof Cell cell ? cell.typed() : value(column);
  }

  /** A text, or a number as it reads; for names and ids. */
  public String text(int column) {
    if (has(column) && values[column] instanceof Cell cell) {
      return cell.text();
    }
    Object value = value(column);
    if (value instanceof String || value instanceof Long) {
      return value.toString();
    }
    throw wrong(column, "a text", value);
  }

  /** A list. */
  public List<?> list(int column) {
    Object value =
        has(column) && values[column] instanceof Cell c ? Json.parse(c.text()) : value(column);
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(column, "a list", value);
  }

  /** A whole number. */
  public long whole(int column) {
    Object value = value(column);
    String text = value instanceof Double number ? number.toString() : value.toString();
    if (value instanceof Boolean || !text.matches("-?[0-9]{1,18}(\\.0)?")) {
      throw wrong(column, "a whole number", value);
    }
    return Long.parseLong(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
  }

  /** A list of texts. */
  public List<String> texts(int column) {
    return list(column).stream()
        .map(
            member -> {
              if (member instanceof String text) {
                return text;
              }
              throw wrong(column, "a list of texts", member);
            })
        .toList();
  }

  /** What to say of a value of the wrong kind; of a column that may be unread, its kind alone. */
  public BadRow wrong(int column, String wanted, Object got) {
    String found = columns.isText(column) ? kind(got) : shown(got);
    return new BadRow(
        "\"" + columns.name(column) + "\" must be " + wanted + ", got " + found, place);
  }

  /** What to say of an empty list. */
  public BadRow wrong(int column, String wanted) {
    return new BadRow(
        "\"" + columns.name(column) + "\" must be " + wanted + ", got an empty one", place);
  }

  private static String shown(Object value) {
    if (value instanceof String text) {
      return "the text \"" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "\"";
    }
    return value instanceof Number || value instanceof Boolean ? value.toString() : kind(value);
  }

  /** What kind of thing a value is, for messages. */
  static String kind(Object value) {
    if (value instanceof Number) {
      return "a number";
    }
    if (value instanceof List) {
      return "a list";
    }
    if (value instanceof Map) {
      return "an object";
    }
    return value instanceof String ? "a text" : value.toString();
  }
}
