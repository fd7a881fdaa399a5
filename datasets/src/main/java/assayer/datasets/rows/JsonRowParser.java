package assayer.datasets.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads wanted columns of an object and passes over the rest. */
final class JsonRowParser implements RowParser {
  private final Columns columns;
  private final boolean text;
  private final KeyCheck keys = new KeyCheck();

  JsonRowParser(Columns columns, boolean text) {
    this.columns = columns;
    this.text = text;
  }

  @Override
  public @Nullable Object[] parse(byte[] bytes, int from, int to) {
    try (JsonParser parser = Json.FACTORY.createParser(bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadRow("a row must be an object, got " + kind(parser) + "; write {...}", 1, 1);
      }
      @Nullable Object[] values = new @Nullable Object[columns.size()];
      row(parser, values);
      if (parser.nextToken() != null) {
        throw Json.at(parser, "something follows the object; one row is one object");
      }
      return values;
    } catch (IOException e) {
      throw Json.bad(e);
    }
  }

  /** All columns of a row. */
  static Map<String, Object> whole(byte[] bytes, int from, int to) {
    Columns none = new Columns();
    new JsonRowParser(none, false).parse(bytes, from, to);
    try (JsonParser parser = Json.FACTORY.createParser(bytes, from, to - from)) {
      parser.nextToken();
      return Json.map(parser);
    } catch (IOException e) {
      throw Json.bad(e);
    }
  }

  private static String kind(JsonParser parser) throws IOException {
    return parser.currentToken() == null ? "nothing" : RawRow.kind(Json.value(parser, true));
  }

  private void row(JsonParser parser, @Nullable Object[] values) throws IOException {
    keys.begin();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (!keys.add(name)) {
        throw Json.twice(parser, name);
      }
      parser.nextToken();
      take(parser, columns.root().below(name), values);
    }
    keys.end();
  }

  private void take(JsonParser parser, Columns.@Nullable Node node, @Nullable Object[] values)
      throws IOException {
    if (node == null) {
      parser.skipChildren();
    } else if (node.below.isEmpty()) {
      values[node.column] = Json.value(parser, node.text && !text);
    } else {
      spread(Json.value(parser, false), node, values);
    }
  }

  /** A value of which parts are wanted; rare, so it is read whole. */
  static void spread(@Nullable Object value, Columns.Node node, @Nullable Object[] values) {
    if (value == null) {
      return;
    }
    if (node.column >= 0) {
      values[node.column] = value;
    }
    node.below.forEach((name, below) -> spread(part(value, name), below, values));
  }

  static @Nullable Object part(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map.get(name);
    }
    if (value instanceof List<?> list && name.matches("[0-9]{1,9}")) {
      int index = Integer.parseInt(name);
      return index < list.size() ? list.get(index) : null;
    }
    return null;
  }
}
