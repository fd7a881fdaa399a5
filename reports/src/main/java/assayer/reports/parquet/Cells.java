package assayer.reports.parquet;

import assayer.parquet.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The values of one row by column; what is not put is null. */
final class Cells {
  private final Map<String, Object> values = new HashMap<>();

  Cells put(String column, Object value) {
    values.put(column, value);
    return this;
  }

  Cells put(String column, OptionalLong value) {
    value.ifPresent(number -> values.put(column, number));
    return this;
  }

  Cells put(String column, OptionalInt value) {
    value.ifPresent(number -> values.put(column, number));
    return this;
  }

  Cells put(String column, OptionalDouble value) {
    value.ifPresent(number -> values.put(column, number));
    return this;
  }

  /**
   * The values in the order of the columns.
   *
   * @throws IllegalStateException if a value has no column, since it would be lost
   */
  List<@Nullable Object> row(List<Column> columns) {
    List<@Nullable Object> row = new ArrayList<>();
    int found = 0;
    for (Column column : columns) {
      Object value = values.get(column.name());
      row.add(value);
      found += value == null ? 0 : 1;
    }
    if (found < values.size()) {
      throw new IllegalStateException("no columns for some of " + values.keySet());
    }
    return row;
  }
}
