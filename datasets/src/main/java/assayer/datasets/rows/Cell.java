package assayer.datasets.rows;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A value from a table, which has texts alone; a reader takes it for what it needs. */
record Cell(String text) {
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
  private static final Pattern REAL =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,9})?");
  private static final Map<String, Double> NOT_FINITE =
      Map.of(
          "nan", Double.NaN,
          "inf", Double.POSITIVE_INFINITY,
          "infinity", Double.POSITIVE_INFINITY,
          "-inf", Double.NEGATIVE_INFINITY,
          "-infinity", Double.NEGATIVE_INFINITY);

  /** The number, list or null that the text reads as, else the text. */
  Object typed() {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Null.NULL;
    }
    if (WHOLE.matcher(trimmed).matches()) {
      return Long.parseLong(trimmed);
    }
    if (REAL.matcher(trimmed).matches()) {
      return Double.parseDouble(trimmed);
    }
    Double odd = NOT_FINITE.get(trimmed.toLowerCase(Locale.ROOT));
    if (odd != null) {
      return odd;
    }
    return trimmed.startsWith("[") ? Json.parse(trimmed) : text;
  }

  @Override
  public String toString() {
    return text;
  }
}
